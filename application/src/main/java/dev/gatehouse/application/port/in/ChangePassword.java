package dev.gatehouse.application.port.in;

import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.network.Source;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.user.Password;
import dev.gatehouse.domain.user.PasswordRules;

/** Lets a user change the password; every session ends with the old one. */
public interface ChangePassword {
    /** Decides on a change. */
    Outcome change(Command command);

    /** The bearer, the password as it is, and as it shall be. */
    record Command(Secret accessToken, Password current, Password wanted, Source from) {}

    /** What came of it. */
    sealed interface Outcome {
        /** The new password stands, and every earlier session is dead. */
        record Changed() implements Outcome {}

        /** The access token is not one of a user, or no longer. */
        record UnknownBearer() implements Outcome {}

        /** The current password is wrong, or too many were tried. */
        record Refused(Refusal why) implements Outcome {}

        /** The new password does not satisfy the rules. */
        record Unfit(PasswordRules.Verdict why) implements Outcome {}

        /** The new password is the current one. */
        record Unchanged() implements Outcome {}
    }
}
