package dev.gatehouse.application.port.in;

import dev.gatehouse.domain.factor.PasskeyAnswer;
import dev.gatehouse.domain.login.Credentials.UserPassword;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.network.Source;
import dev.gatehouse.domain.secret.Secret;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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

    /** The same with a passkey in the place of a code. */
    Outcome goOn(String pending, PasskeyAnswer answer, Browser browser);

    /** A challenge for passkeys, good for the browser with that mark, a few minutes and one answer. */
    String challenge(Secret mark);

    /** Turns the answer of a passkey into a cookie, without a password. */
    Outcome logIn(PasskeyAnswer answer, Browser browser);

    /**
     * Who comes in.
     *
     * @param mark of the browser, also where nobody is logged in
     * @param before the cookie of the session that it has
     * @param kept what it keeps since a second factor was shown in it
     * @param remembered what it calls itself, if it is to be remembered once one is shown
     * @param name what people call it; empty where that is not known
     */
    record Browser(
            Secret mark,
            Optional<Secret> before,
            Source from,
            Optional<Secret> kept,
            Optional<String> remembered,
            String name) {
        /** One that is not remembered, nor to be. */
        public Browser(Secret mark, Optional<Secret> before, Source from, String name) {
            this(mark, before, from, Optional.empty(), Optional.empty(), name);
        }

        /** One of which nothing else is known. */
        public Browser(Secret mark, Optional<Secret> before, Source from) {
            this(mark, before, from, "");
        }
    }

    /** How long a browser may be remembered; zero if none is. */
    Duration rememberedFor();

    /** What a browser keeps until then. */
    record Memory(Secret kept, Instant until) {}

    /** Who is in the browser, if anybody; a look that prolongs nothing. */
    Optional<Seen> whoIs(Secret cookie);

    /**
     * Somebody in a browser.
     *
     * @param user as people call them
     * @param isAdministrator whether they may run something here
     */
    record Seen(String user, boolean isAdministrator) {}

    /** What came of it. */
    sealed interface Outcome {
        /** A new cookie, until then, and what is to be kept besides. */
        record LoggedIn(Secret cookie, Instant until, Optional<Memory> memory) implements Outcome {}

        /**
         * No session before a code or a passkey.
         *
         * @param pending good for this browser alone, and not for long
         * @param passkeys the ids of those that the user has
         */
        record CodeWanted(String pending, List<String> passkeys) implements Outcome {
            /** Takes its own copy. */
            public CodeWanted {
                passkeys = List.copyOf(passkeys);
            }
        }

        /** No session: the password must be shown again. */
        record PasswordWanted() implements Outcome {}

        /** No session, and what may be said of it. */
        record Refused(Refusal why) implements Outcome {}
    }
}
