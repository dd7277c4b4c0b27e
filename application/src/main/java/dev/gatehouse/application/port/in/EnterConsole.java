package dev.gatehouse.application.port.in;

import dev.gatehouse.domain.login.Credentials.UserPassword;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.network.Source;
import dev.gatehouse.domain.secret.Secret;
import java.time.Instant;
import java.util.Optional;

/** Lets administrators into the console, by the same checks in the same order as every login; nobody else gets in. */
public interface EnterConsole {
    /** Turns a password into a cookie; a session that the browser had at the console before ends with it. */
    Outcome enter(UserPassword credentials, Optional<Secret> before, Source from);

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

        /** The password was right, but its user may not run anything: no session stands. */
        record NotEntitled() implements Outcome {}
    }
}
