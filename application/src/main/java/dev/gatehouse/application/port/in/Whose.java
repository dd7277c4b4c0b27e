package dev.gatehouse.application.port.in;

import dev.gatehouse.domain.secret.Secret;

/** By what a user is known who does something with the own account. */
public sealed interface Whose {
    /** An access token for our own doors. */
    record Bearer(Secret accessToken) implements Whose {}

    /** The cookie of a session in a browser. */
    record Browser(Secret cookie) implements Whose {}
}
