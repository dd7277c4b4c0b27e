package dev.gatehouse.application.port.in;

import dev.gatehouse.domain.login.Credentials.UserPassword;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.network.Source;
import dev.gatehouse.domain.secret.Secret;
import java.time.Instant;
import java.util.Optional;

/** Begins and ends the session of a browser, by the same checks in the same order as every login. */
public interface BrowserLogin {
    /** Turns a password into a cookie; a session that the browser had before ends with it. */
    Outcome logIn(UserPassword credentials, Optional<Secret> before, Source from);

    /** Who is in the browser, if anybody; a look that prolongs nothing. */
    Optional<Seen> whoIs(Secret cookie);

    /** Somebody in a browser, as people call them. */
    record Seen(String user) {}

    /** What came of it. */
    sealed interface Outcome {
        /** A new cookie, until then. */
        record LoggedIn(Secret cookie, Instant until) implements Outcome {}

        /** No session, and what may be said of it. */
        record Refused(Refusal why) implements Outcome {}
    }
}
