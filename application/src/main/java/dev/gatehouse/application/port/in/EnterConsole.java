package dev.gatehouse.application.port.in;

import dev.gatehouse.domain.factor.PasskeyAnswer;
import dev.gatehouse.domain.login.Credentials.UserPassword;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.network.Source;
import dev.gatehouse.domain.secret.Secret;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Lets administrators into the console, by the same checks in the same order as every login; nobody else gets in. */
public interface EnterConsole {
    /** Turns a password into a cookie, or asks for a code; a session that the browser had at the console before ends with the new one. */
    Outcome enter(UserPassword credentials, BrowserLogin.Browser browser);

    /**
     * Turns a code into a cookie, for the browser in which the password was right a few minutes ago.
     *
     * @param pending as it was given with {@link Outcome.CodeWanted}
     */
    Outcome goOn(String pending, Secret code, BrowserLogin.Browser browser);

    /** The same with a passkey in the place of a code. */
    Outcome goOn(String pending, PasskeyAnswer answer, BrowserLogin.Browser browser);

    /** A challenge for passkeys, good for the browser with that mark, a few minutes and one answer. */
    String challenge(Secret mark);

    /** Turns the answer of a passkey into a cookie, without a password. */
    Outcome enter(PasskeyAnswer answer, BrowserLogin.Browser browser);

    /** Who is at the console in that browser, if anybody; a look that prolongs nothing. */
    Optional<BrowserLogin.Seen> whoIs(Secret cookie);

    /** Ends the session of the cookie, if it has one. */
    void leave(Secret cookie, Source from);

    /** What came of it. */
    sealed interface Outcome {
        /** A new cookie, until then. */
        record Entered(Secret cookie, Instant until) implements Outcome {}

        /** No session, and what may be said of it. */
        record Refused(Refusal why) implements Outcome {}

        /** No session before a code or a passkey; as {@link BrowserLogin.Outcome.CodeWanted}. */
        record CodeWanted(String pending, List<String> passkeys) implements Outcome {
            /** Takes its own copy. */
            public CodeWanted {
                passkeys = List.copyOf(passkeys);
            }
        }

        /** No session: the password must be shown again. */
        record PasswordWanted() implements Outcome {}

        /** The secrets were right, but their user may not run anything: no session stands. */
        record NotEntitled() implements Outcome {}

        /** The password was right, but whoever runs something must have a second factor, and the user has none: no session stands. */
        record FactorNeeded() implements Outcome {}
    }
}
