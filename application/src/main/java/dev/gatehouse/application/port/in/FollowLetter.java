package dev.gatehouse.application.port.in;

import dev.gatehouse.domain.letter.Errand;
import dev.gatehouse.domain.letter.Tongue;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.network.Source;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.user.EmailAddress;
import dev.gatehouse.domain.user.Password;
import dev.gatehouse.domain.user.PasswordRules;
import java.util.Optional;

/** Does what the link in a letter is good for, once; nobody is logged in by it. */
public interface FollowLetter {
    /** Whose link it is, if it is good for that; a look uses nothing up. */
    Optional<Addressee> whose(Errand errand, Secret token);

    /**
     * Who got a letter.
     *
     * @param user as people call them
     * @param address to which it went
     */
    record Addressee(String user, EmailAddress address) {}

    /** Sets a password without the one before, and ends every session. */
    Outcome resetPassword(Secret token, Password wanted, Visit visit);

    /** Verifies the address for whoever knows the password too, so that no stranger's letter and no stranger's account is enough. */
    Outcome verifyEmail(Secret token, Password current, Visit visit);

    /** Gives the user the address that the letter went to, and tells the one before. */
    Outcome changeEmail(Secret token, Visit visit);

    /** Makes the account. */
    Outcome signUp(Secret token, Password wanted, Visit visit);

    /** How many characters a new password has at least, of whoever has a second factor or none. */
    int leastLength(boolean hasFactor);

    /** From where somebody comes, and what they read. */
    record Visit(Source from, Tongue tongue) {}

    /** What came of it. */
    sealed interface Outcome {
        /** It is done. */
        record Done() implements Outcome {}

        /** The link is not good, or not any more. */
        record Dead() implements Outcome {}

        /** The password does not satisfy the rules; the link is still good. */
        record Unfit(PasswordRules.Verdict why, int least) implements Outcome {}

        /** The password is wrong, or whoever comes is not served for now; the link is still good. */
        record Refused(Refusal why) implements Outcome {}
    }
}
