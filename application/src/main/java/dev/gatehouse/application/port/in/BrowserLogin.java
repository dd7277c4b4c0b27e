package dev.gatehouse.application.port.in;

import dev.gatehouse.domain.login.Credentials.UserPassword;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.network.Source;
import dev.gatehouse.domain.secret.Secret;
import java.time.Instant;
import java.util.Optional;

/** Begins and ends the session of a browser, by the same checks in the same order as every login. */
public interface BrowserLogin {
    /** Turns a password into a cookie, or asks for a code; a session that the browser had before ends with the new one. */
    Outcome logIn(UserPassword credentials, Browser browser);

    /**
     * Turns a code into a cookie, for the browser in which the password was right a few minutes ago.
     *
     * @param pending as it was given with {@link Outcome.CodeWanted}
     */
    Outcome goOn(String pending, Secret code, Browser browser);

    /**
     * Who comes in.
     *
     * @param mark of the browser, also where nobody is logged in
     * @param before the cookie of the session that it has
     */
    record Browser(Secret mark, Optional<Secret> before, Source from) {}

    /** Who is in the browser, if anybody; a look that prolongs nothing. */
    Optional<Seen> whoIs(Secret cookie);

    /** Somebody in a browser, as people call them. */
    record Seen(String user) {}

    /** What came of it. */
    sealed interface Outcome {
        /** A new cookie, until then. */
        record LoggedIn(Secret cookie, Instant until) implements Outcome {}

        /** No session before a code; what is pending is good for this browser alone, and not for long. */
        record CodeWanted(String pending) implements Outcome {}

        /** No session: the password must be shown again. */
        record PasswordWanted() implements Outcome {}

        /** No session, and what may be said of it. */
        record Refused(Refusal why) implements Outcome {}
    }
}
