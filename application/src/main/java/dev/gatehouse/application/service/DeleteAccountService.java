package dev.gatehouse.application.service;

import dev.gatehouse.application.port.in.DeleteAccount;
import dev.gatehouse.application.port.out.Stores;
import dev.gatehouse.application.port.out.UnitOfWork;
import dev.gatehouse.application.service.LetterNotes.Note;
import dev.gatehouse.application.service.Owners.Owner;
import dev.gatehouse.domain.audit.AuditEntry;
import dev.gatehouse.domain.letter.LetterKind;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.session.EndReason;
import dev.gatehouse.domain.token.Subject;
import dev.gatehouse.domain.user.User;
import dev.gatehouse.domain.user.UserRules;
import java.util.ArrayList;
import java.util.List;

/** Deletes a user who knows the password, unless nobody would be left who runs the house. */
final class DeleteAccountService implements DeleteAccount {
    private final UnitOfWork unitOfWork;
    private final Owners owners;
    private final PasswordCheck check;
    private final Doorkeeper doorkeeper;
    private final LetterNotes notes;
    private final AccountFrame frame;
    private final Liveness liveness;
    private final Recorder recorder;

    DeleteAccountService(
            UnitOfWork unitOfWork,
            Owners owners,
            PasswordCheck check,
            Doorkeeper doorkeeper,
            LetterNotes notes,
            AccountFrame frame,
            Liveness liveness,
            Recorder recorder) {
        this.unitOfWork = unitOfWork;
        this.owners = owners;
        this.check = check;
        this.doorkeeper = doorkeeper;
        this.notes = notes;
        this.frame = frame;
        this.liveness = liveness;
        this.recorder = recorder;
    }

    @Override
    public Outcome delete(Command command) {
        var decision = frame.decision(command.from());
        return owners.find(command.whose(), decision.now())
                .map(owner -> doorkeeper
                        .turnsAway(decision)
                        .or(() -> owners.elsewhere(owner.user(), decision))
                        .<Outcome>map(Outcome.Refused::new)
                        .orElseGet(() -> ask(owner, decision, command)))
                .orElseGet(Outcome.UnknownBearer::new);
    }

    private Outcome ask(Owner owner, Decision decision, Command command) {
        return switch (check.ask(decision, owner.user().id(), command.current())) {
            case PasswordCheck.Answer.Refused(var why) -> new Outcome.Refused(why);
            case PasswordCheck.Answer.Right right -> delete(right, decision, command);
        };
    }

    /** Administrators are held before the user is, as wherever one may go. */
    private Outcome delete(PasswordCheck.Answer.Right right, Decision decision, Command command) {
        var letter = notes.draw();
        var told = right.held().user();
        var entries = new ArrayList<AuditEntry>();
        Outcome outcome = unitOfWork.run(stores -> {
            entries.clear();
            var administrators = AbleAdministrators.lock(stores);
            check.release(stores, right);
            var standing = stores.users()
                    .lockForChange(told.id())
                    .filter(user -> user.credentialVersion() == told.credentialVersion());
            if (standing.isEmpty()) {
                return new Outcome.Refused(new Refusal.BadCredentials());
            }
            if (UserRules.toLeave(told.id(), administrators).isPresent()) {
                return new Outcome.LastAdministrator();
            }
            entries.addAll(delete(stores, standing.get(), decision));
            Note.tell(LetterKind.ACCOUNT_DELETED, command.tongue(), standing.get())
                    .ifPresent(note -> LetterNotes.write(stores, note, decision.now(), letter));
            return new Outcome.Gone();
        });
        liveness.forgetAll();
        recorder.kept(entries);
        return outcome;
    }

    private static List<AuditEntry> delete(Stores stores, User user, Decision decision) {
        var subject = new Subject.OfUser(user.id());
        LogoutNotes.ofVersion(stores, user.withNextVersion(), decision.now());
        stores.sessions().endAllOf(subject, EndReason.LOGGED_OUT, decision.now());
        stores.attempts().clear(subject.text());
        stores.users().delete(user.id());
        return ActionTokens.tell(stores, decision, user, "deleted by the user");
    }
}
