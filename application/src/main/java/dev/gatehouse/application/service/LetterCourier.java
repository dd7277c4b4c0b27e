package dev.gatehouse.application.service;

import dev.gatehouse.application.port.out.Delivery;
import dev.gatehouse.application.port.out.Digests;
import dev.gatehouse.application.port.out.Letters;
import dev.gatehouse.application.port.out.Letters.Letter;
import dev.gatehouse.application.port.out.OutboxStore.Message;
import dev.gatehouse.application.port.out.SecretSource;
import dev.gatehouse.application.port.out.SecretSource.Ticket;
import dev.gatehouse.application.port.out.Stores;
import dev.gatehouse.application.port.out.UnitOfWork;
import dev.gatehouse.application.service.LetterNotes.Note;
import dev.gatehouse.application.service.LetterPress.Draft;
import dev.gatehouse.domain.letter.ActionToken;
import dev.gatehouse.domain.letter.LetterKind;
import dev.gatehouse.domain.login.LoginIdentifier;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.token.Subject;
import dev.gatehouse.domain.user.EmailAddress;
import dev.gatehouse.domain.user.User;
import dev.gatehouse.domain.user.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes letters when they are sent: finds out who gets one at all, and makes what its link carries. */
final class LetterCourier implements Courier {
    private final UnitOfWork unitOfWork;
    private final Letters letters;
    private final LetterPress press;
    private final LetterLimits limits;
    private final Digests digests;
    private final SecretSource secrets;

    LetterCourier(
            UnitOfWork unitOfWork,
            Letters letters,
            LetterPress press,
            LetterLimits limits,
            Digests digests,
            SecretSource secrets) {
        this.unitOfWork = unitOfWork;
        this.letters = letters;
        this.press = press;
        this.limits = limits;
        this.digests = digests;
        this.secrets = secrets;
    }

    /** A note with what is random about its letter, drawn before the unit, which may run again. */
    private record Task(Note note, boolean isWithheld, Secret token, UserId newcomer) {}

    @Override
    public String kind() {
        return LetterNotes.KIND;
    }

    @Override
    public boolean understands(Message message) {
        return LetterNotes.read(message).isPresent();
    }

    @Override
    public List<Delivery> send(List<Message> messages, Instant now) {
        var tasks = messages.stream()
                .flatMap(message -> LetterNotes.read(message).stream().map(note -> task(note, message.tries() > 1)))
                .toList();
        var drafts = unitOfWork.run(stores -> {
            var written = new ArrayList<Optional<Draft>>();
            tasks.forEach(task -> written.add(draft(stores, task, now)));
            return written;
        });
        List<Letter> written =
                drafts.stream().flatMap(Optional::stream).map(press::print).toList();
        var deliveries = (written.isEmpty() ? List.<Delivery>of() : letters.send(written)).iterator();
        return drafts.stream()
                .map(draft -> draft.isPresent() ? deliveries.next() : Delivery.DONE)
                .toList();
    }

    private Task task(Note note, boolean isTriedAgain) {
        return new Task(note, !isTriedAgain && isTooMany(note), secrets.ticket(Ticket.ACTION), secrets.userId());
    }

    /** Where somebody typed a name, only here it is known to which address it leads; what was asked by address was counted then. */
    private boolean isTooMany(Note note) {
        return LoginIdentifier.parse(note.to()) instanceof LoginIdentifier.ByName
                && unitOfWork
                        .read(stores -> named(stores, note).flatMap(User::email))
                        .filter(to -> !limits.mayWriteTo(to.canonical()))
                        .isPresent();
    }

    /** The letter, unless there is nobody who may have one (I5: an address that was not verified gives no power). */
    private Optional<Draft> draft(Stores stores, Task task, Instant now) {
        var note = task.note();
        return switch (note.kind()) {
            case RESET_PASSWORD ->
                named(stores, note).filter(User::emailVerified).flatMap(user -> toOwn(stores, task, user, now));
            case VERIFY_EMAIL ->
                named(stores, note)
                        .filter(user -> !user.emailVerified())
                        .flatMap(user -> toOwn(stores, task, user, now));
            case CHANGE_EMAIL -> toNew(stores, task, now);
            case SIGN_UP -> toNewcomer(stores, task, now);
            case HAS_ACCOUNT,
                    PASSWORD_CHANGED,
                    EMAIL_CHANGED,
                    ACCOUNT_DELETED,
                    APP_ADDED,
                    APP_REMOVED,
                    PASSKEY_ADDED,
                    PASSKEY_REMOVED,
                    RECOVERY_CODES_RENEWED,
                    FACTORS_REMOVED,
                    IP_POLICY_CHANGED ->
                EmailAddress.parse(note.to()).map(to -> new Draft(note.kind(), note.tongues(), to, Optional.empty()));
        };
    }

    private static Optional<User> named(Stores stores, Note note) {
        return stores.users().find(LoginIdentifier.parse(note.to())).filter(User::isActive);
    }

    private Optional<Draft> toOwn(Stores stores, Task task, User user, Instant now) {
        return user.email().filter(to -> !task.isWithheld()).map(to -> withLink(stores, task, user, to, now));
    }

    /** Nobody is told that somebody else has the address already. */
    private Optional<Draft> toNew(Stores stores, Task task, Instant now) {
        return EmailAddress.parse(task.note().to())
                .filter(to ->
                        stores.users().find(new LoginIdentifier.ByEmail(to)).isEmpty())
                .flatMap(to -> task.note()
                        .user()
                        .flatMap(stores.users()::find)
                        .filter(user -> user.isActive() && task.note().isOf(user))
                        .map(user -> withLink(stores, task, user, to, now)));
    }

    /** Whoever has an account already is told so, by a letter that nobody else reads. */
    private Optional<Draft> toNewcomer(Stores stores, Task task, Instant now) {
        return EmailAddress.parse(task.note().to()).map(to -> {
            if (stores.users().find(new LoginIdentifier.ByEmail(to)).isPresent()) {
                return new Draft(LetterKind.HAS_ACCOUNT, task.note().tongues(), to, Optional.empty());
            }
            return withLink(stores, task, Newcomers.user(task.newcomer(), to, now), to, now);
        });
    }

    private Draft withLink(Stores stores, Task task, User user, EmailAddress to, Instant now) {
        var note = task.note();
        var digest = digests.digest(Digests.Purpose.ACTION, task.token());
        var errand = note.kind().errand().orElseThrow();
        stores.actionTokens().put(ActionToken.of(digest, errand, user, to, now));
        return new Draft(note.kind(), note.tongues(), to, Optional.of(task.token()));
    }

    /** Not to whom: what strangers type is nobody's to read in the audit. */
    @Override
    public Loss loss(Message message) {
        var note = LetterNotes.read(message).orElseThrow();
        return new Loss(
                note.user().map(Subject.OfUser::new), "letter " + note.kind().name(), "the mail server");
    }
}
