package dev.gatehouse.application.port.in;

import dev.gatehouse.domain.letter.Tongue;
import dev.gatehouse.domain.login.LoginIdentifier;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.network.Source;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.user.Password;
import dev.gatehouse.domain.user.PasswordRules;

/** Lets a user change the password; every session ends with the old one, and the user is told by letter. */
public interface ChangePassword {
    /** Changes the password if the current one is right and the new one is fit. */
    Outcome change(Command command);

    /** Who changes the password. */
    sealed interface By {
        /** Whoever is logged in, or let in to do just that. */
        record Own(Whose whose) implements By {}

        /** Whoever is not let in before it is changed, and so says a name. */
        record Named(LoginIdentifier name) implements By {}
    }

    /** Who, the password as it is, and as it shall be. */
    record Command(By by, Password current, Password wanted, Source from, Tongue tongue) {
        /** Of the bearer of an access token, who reads English. */
        public Command(Secret accessToken, Password current, Password wanted, Source from) {
            this(new By.Own(new Whose.Bearer(accessToken)), current, wanted, from, Tongue.ENGLISH);
        }
    }

    /** What came of it. */
    sealed interface Outcome {
        /** The new password stands, and every earlier session is dead. */
        record Changed() implements Outcome {}

        /** The access token or cookie is not one of a user, or no longer. */
        record UnknownBearer() implements Outcome {}

        /** The current password is wrong, or too many were tried. */
        record Refused(Refusal why) implements Outcome {}

        /** The new password does not satisfy the rules. */
        record Unfit(PasswordRules.Verdict why, int least) implements Outcome {}

        /** The new password is the current one. */
        record Unchanged() implements Outcome {}
    }
}
