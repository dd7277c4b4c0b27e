package dev.gatehouse.application.service;

import dev.gatehouse.application.port.out.Digests;
import dev.gatehouse.application.port.out.Stores;
import dev.gatehouse.application.port.out.UnitOfWork;
import dev.gatehouse.domain.audit.AuditEntry;
import dev.gatehouse.domain.audit.AuditEvent;
import dev.gatehouse.domain.decision.Trace;
import dev.gatehouse.domain.letter.ActionToken;
import dev.gatehouse.domain.letter.Errand;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.token.Subject;
import dev.gatehouse.domain.user.EmailAddress;
import dev.gatehouse.domain.user.User;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Finds what a link carries, as long as nothing has changed to which it is bound. */
final class ActionTokens {
    private final UnitOfWork unitOfWork;
    private final Digests digests;
    private final boolean signUp;

    /** Of strangers' links only where strangers may make accounts, as it is set now. */
    ActionTokens(UnitOfWork unitOfWork, Digests digests, boolean signUp) {
        this.unitOfWork = unitOfWork;
        this.digests = digests;
        this.signUp = signUp;
    }

    /** A token that is good, and its user, who is yet to be made where the errand is to do that. */
    record Good(ActionToken token, User user) {}

    /** The token, if it is good for that; a text that is none of ours costs no look. */
    Optional<Good> find(Errand errand, Secret token, Instant now) {
        if (!digests.hasOurShape(Digests.Purpose.ACTION, token)) {
            return Optional.empty();
        }
        var digest = digests.digest(Digests.Purpose.ACTION, token);
        return unitOfWork.read(stores -> stores.actionTokens()
                .find(errand, digest)
                .filter(found -> found.isGoodAt(now))
                .flatMap(found -> user(stores, found, now).map(user -> new Good(found, user))));
    }

    private Optional<User> user(Stores stores, ActionToken token, Instant now) {
        return switch (token.errand()) {
            case SIGN_UP -> signUp ? Optional.of(Newcomers.user(token.user(), token.email(), now)) : Optional.empty();
            case RESET_PASSWORD, VERIFY_EMAIL, CHANGE_EMAIL ->
                stores.users().find(token.user()).filter(token::isBoundTo);
        };
    }

    /** Uses it up inside a unit; the user as of now, held, unless another was quicker or something has changed. */
    Optional<User> use(Stores stores, Good good) {
        var token = good.token();
        if (!stores.actionTokens().use(token.errand(), token.digest())) {
            return Optional.empty();
        }
        return switch (token.errand()) {
            case SIGN_UP -> Optional.of(good.user());
            case RESET_PASSWORD, VERIFY_EMAIL, CHANGE_EMAIL ->
                stores.users().lockForChange(token.user()).filter(token::isBoundTo);
        };
    }

    /** Ends what letters are good for that were asked for while the user had another address. */
    static void endWithAddress(Stores stores, User before, User after) {
        if (!canonical(before).equals(canonical(after))) {
            stores.actionTokens().withdraw(after.id());
        }
    }

    /** The address by which the user is found, if there is one. */
    static Optional<String> canonical(User user) {
        return user.email().map(EmailAddress::canonical);
    }

    /** Writes down what a user did with the own account. */
    static List<AuditEntry> tell(Stores stores, Decision decision, User user, String change) {
        var event = new AuditEvent.Administered(UserSight.named(user), change);
        var entries = List.of(decision.of(new Subject.OfUser(user.id()), event, Trace.EMPTY));
        Recorder.write(stores, entries);
        return entries;
    }
}
