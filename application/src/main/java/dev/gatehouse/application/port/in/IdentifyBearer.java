package dev.gatehouse.application.port.in;

import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.token.AccessClaims;

/** Tells who holds an access token of any dialect, JWT or opaque, and whether its session still lives. */
public interface IdentifyBearer {
    /** Decides on a presented access token. */
    Outcome identify(Secret accessToken);

    /** What came of it. */
    sealed interface Outcome {
        /** The token is good. */
        record Identified(AccessClaims claims, Principal who) implements Outcome {}

        /** The token is not, or no longer; nobody is told why. */
        record Unknown() implements Outcome {}
    }
}
