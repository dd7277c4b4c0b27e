package dev.gatehouse.application.service;

import dev.gatehouse.application.port.in.AskForLetter;
import dev.gatehouse.application.port.out.UnitOfWork;
import dev.gatehouse.application.service.LetterNotes.Note;
import dev.gatehouse.domain.admin.Administrator;
import dev.gatehouse.domain.letter.LetterKind;
import dev.gatehouse.domain.letter.Tongue;
import dev.gatehouse.domain.login.LoginIdentifier;
import dev.gatehouse.domain.token.Subject;
import dev.gatehouse.domain.user.EmailAddress;
import dev.gatehouse.domain.user.User;
import dev.gatehouse.domain.user.UserId;
import java.time.InstantSource;
import java.util.Optional;

/** Leaves a note and looks nobody up for a stranger: whoever measures or reads the answer learns nothing of accounts. */
final class AskForLetterService implements AskForLetter {
    /** What is no name and no address is written down so, however long it is, and costs what others cost; nobody is called so. */
    private static final String NOBODY = "";

    private final UnitOfWork unitOfWork;
    private final Doorkeeper doorkeeper;
    private final LetterLimits limits;
    private final AccountFrame frame;
    private final LetterNotes notes;
    private final AdminAudit audit;
    private final boolean signUp;
    private final InstantSource clock;

    AskForLetterService(
            UnitOfWork unitOfWork,
            Doorkeeper doorkeeper,
            LetterLimits limits,
            AccountFrame frame,
            LetterNotes notes,
            AdminAudit audit,
            boolean signUp,
            InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.doorkeeper = doorkeeper;
        this.limits = limits;
        this.frame = frame;
        this.notes = notes;
        this.audit = audit;
        this.signUp = signUp;
        this.clock = clock;
    }

    @Override
    public boolean isSignUpOffered() {
        return signUp;
    }

    @Override
    public Outcome ask(Request request) {
        if (request.wish() == Wish.SIGN_UP && !signUp) {
            return new Outcome.NotOffered();
        }
        var refusal = doorkeeper.turnsAway(frame.decision(request.from())).or(() -> limits.tooMany(request.from()));
        if (refusal.isPresent()) {
            return new Outcome.Refused(refusal.get());
        }
        leave(request);
        return new Outcome.Asked();
    }

    @Override
    public Outcome askFor(Administrator by, UserId id, Tongue tongue) {
        return unitOfWork
                .read(stores -> stores.users().find(id))
                .filter(user -> user.isActive() && user.emailVerified())
                .flatMap(user -> user.email().map(address -> askFor(by, user, address, tongue)))
                .orElseGet(Outcome.NotOffered::new);
    }

    private Outcome askFor(Administrator by, User user, EmailAddress address, Tongue tongue) {
        var refusal = limits.tooMany(by.from());
        if (refusal.isPresent()) {
            return new Outcome.Refused(refusal.get());
        }
        var note = Optional.of(new Note(LetterKind.RESET_PASSWORD, tongue, address.display()))
                .filter(letter -> limits.mayWriteTo(address.canonical()));
        var drawn = notes.draw();
        return unitOfWork.run(stores -> {
            var now = clock.instant();
            note.ifPresent(letter -> LetterNotes.write(stores, letter, now, drawn));
            var subject = new Subject.OfUser(user.id());
            var what = "letter for a new password" + (note.isPresent() ? "" : " withheld: too many to the address");
            audit.write(stores, by, subject, UserSight.named(user), what, now);
            return new Outcome.Asked();
        });
    }

    /** Who is written to too often is not written to, and nobody is told. */
    private void leave(Request request) {
        var who = LoginIdentifier.parse(request.typed());
        if (!limits.mayWriteTo(canonical(who))) {
            return;
        }
        var note = new Note(kind(request.wish()), request.tongue(), written(who));
        var drawn = notes.draw();
        unitOfWork.run(stores -> {
            LetterNotes.write(stores, note, clock.instant(), drawn);
            return note;
        });
    }

    private static String canonical(LoginIdentifier who) {
        return switch (who) {
            case LoginIdentifier.ByName named -> named.canonical();
            case LoginIdentifier.ByEmail reached -> reached.canonical();
            case LoginIdentifier.Nobody nobody -> NOBODY;
        };
    }

    private static String written(LoginIdentifier who) {
        return switch (who) {
            case LoginIdentifier.ByName(var name) -> name.display();
            case LoginIdentifier.ByEmail(var email) -> email.display();
            case LoginIdentifier.Nobody nobody -> NOBODY;
        };
    }

    private static LetterKind kind(Wish wish) {
        return switch (wish) {
            case RESET_PASSWORD -> LetterKind.RESET_PASSWORD;
            case VERIFY_EMAIL -> LetterKind.VERIFY_EMAIL;
            case SIGN_UP -> LetterKind.SIGN_UP;
        };
    }
}
