package dev.gatehouse.domain.letter;

import dev.gatehouse.domain.secret.SecretDigest;
import dev.gatehouse.domain.user.EmailAddress;
import dev.gatehouse.domain.user.User;
import dev.gatehouse.domain.user.UserId;
import java.time.Instant;

/**
 * What a link in a letter carries, by its digest: bound to a user, the address that the letter went to, and the credentials that were valid then.
 *
 * @param user whose it is; of a user who is yet to be made the id that the user will have
 * @param email where the letter went
 * @param version the user's credential version at the time
 */
public record ActionToken(
        SecretDigest digest, Errand errand, UserId user, EmailAddress email, long version, Instant expiresAt) {
    /** A token that is good from now on. */
    public static ActionToken of(SecretDigest digest, Errand errand, User user, EmailAddress email, Instant now) {
        return new ActionToken(digest, errand, user.id(), email, user.credentialVersion(), now.plus(errand.life()));
    }

    /** Of all tokens of one holder and errand the newest alone is good. */
    public String holder() {
        return switch (errand) {
            case RESET_PASSWORD, VERIFY_EMAIL, CHANGE_EMAIL -> user.value();
            case SIGN_UP -> email.canonical();
        };
    }

    /** Whether its time is not over. */
    public boolean isGoodAt(Instant now) {
        return now.isBefore(expiresAt);
    }

    /** Whether nothing of the user that it is bound to has changed; the address is the user's own but for one that is yet to be. */
    public boolean isBoundTo(User now) {
        boolean isSameAddress = errand == Errand.CHANGE_EMAIL
                || now.email()
                        .map(EmailAddress::canonical)
                        .filter(email.canonical()::equals)
                        .isPresent();
        boolean hasPower = errand != Errand.RESET_PASSWORD || now.emailVerified();
        return now.isActive() && now.credentialVersion() == version && isSameAddress && hasPower;
    }
}
