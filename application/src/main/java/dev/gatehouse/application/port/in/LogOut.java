package dev.gatehouse.application.port.in;

import dev.gatehouse.domain.network.Source;
import dev.gatehouse.domain.secret.Secret;

/** Ends the bearer's session, or all of the bearer's sessions. */
public interface LogOut {
    /** Ends what is asked for. */
    Outcome logOut(Command command);

    /** The bearer, and whether every session shall end. */
    record Command(Secret accessToken, boolean everywhere, Source from) {}

    /** What came of it. */
    sealed interface Outcome {
        /** The sessions are ended. */
        record LoggedOut() implements Outcome {}

        /** The access token is not one of ours, or no longer. */
        record UnknownBearer() implements Outcome {}

        /** The access token is good, and not for this: it was got by exchange, by a client for its user, or for a new password. */
        record NotAllowed() implements Outcome {}
    }
}
