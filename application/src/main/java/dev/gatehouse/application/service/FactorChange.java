package dev.gatehouse.application.service;

import dev.gatehouse.application.port.in.OwnFactors.Asking;
import dev.gatehouse.application.port.in.OwnFactors.Outcome;
import dev.gatehouse.application.port.out.Stores;
import dev.gatehouse.application.port.out.UnitOfWork;
import dev.gatehouse.application.service.Owners.Owner;
import dev.gatehouse.domain.audit.AuditEntry;
import dev.gatehouse.domain.audit.AuditEvent;
import dev.gatehouse.domain.decision.Trace;
import dev.gatehouse.domain.factor.HeldFactors;
import dev.gatehouse.domain.factor.LoginMeans;
import dev.gatehouse.domain.letter.LetterKind;
import dev.gatehouse.domain.token.Subject;
import dev.gatehouse.domain.user.User;
import dev.gatehouse.domain.user.UserId;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;

/** Who may look at and change the own second factors, and when. */
final class FactorChange {
    /** What the audit says where a browser is asked again. */
    static final String BROWSER_FORGOTTEN = "remembered browser removed";

    private final UnitOfWork unitOfWork;
    private final Owners owners;
    private final Doorkeeper doorkeeper;
    private final LetterNotes notes;
    private final AccountFrame frame;

    FactorChange(UnitOfWork unitOfWork, Owners owners, Doorkeeper doorkeeper, LetterNotes notes, AccountFrame frame) {
        this.unitOfWork = unitOfWork;
        this.owners = owners;
        this.doorkeeper = doorkeeper;
        this.notes = notes;
        this.frame = frame;
    }

    /** What is done to a factor: as the audit has it, and what its user is told by letter. */
    enum Deed {
        APP_ADDED("set up", LetterKind.APP_ADDED),
        APP_REMOVED("app removed", LetterKind.APP_REMOVED),
        PASSKEY_ADDED("passkey added", LetterKind.PASSKEY_ADDED),
        PASSKEY_REMOVED("passkey removed", LetterKind.PASSKEY_REMOVED),
        CODES_RENEWED("new recovery codes", LetterKind.RECOVERY_CODES_RENEWED);

        private final String written;
        private final LetterKind told;

        Deed(String written, LetterKind told) {
            this.written = written;
            this.told = told;
        }
    }

    /**
     * Somebody who may change the own factors, as far as was seen before the unit that does it.
     *
     * @param isShown whether what there is to show was shown
     */
    record Changer(Decision decision, Owner owner, boolean isShown) {
        User user() {
            return owner.user();
        }

        /** What came between, held off for the rest of the unit: a session that was ended meanwhile, here or elsewhere, changes nothing. */
        Optional<Outcome> overtaken(Stores stores) {
            boolean lives = stores.users().lockForChange(user().id()).isPresent()
                    && Liveness.look(stores, owner.session().id(), decision.now())
                            .isPresent();
            if (!lives) {
                return Optional.of(new Outcome.UnknownBearer());
            }
            return isShown || !stores.factors().held(user().id()).isAny()
                    ? Optional.empty()
                    : Optional.of(new Outcome.FactorWanted());
        }
    }

    /** For whoever is logged in, from where the user may be. */
    Outcome looking(Asking who, BiFunction<Decision, Owner, Outcome> work) {
        var decision = frame.decision(who.from());
        var turnedAway = doorkeeper.turnsAway(decision);
        if (turnedAway.isPresent()) {
            return new Outcome.Refused(turnedAway.get());
        }
        var owner = owners.find(who.whose(), decision.now());
        if (owner.isEmpty()) {
            return new Outcome.UnknownBearer();
        }
        return owners.elsewhere(owner.get().user(), decision)
                .<Outcome>map(Outcome.Refused::new)
                .orElseGet(() -> work.apply(decision, owner.get()));
    }

    /** For whoever logged in of late, and shows now what there is to show. */
    Outcome recent(Asking who, Function<Changer, Outcome> change) {
        return looking(
                who,
                (decision, owner) -> owners.isRecent(owner, decision.now())
                        ? change.apply(new Changer(decision, owner, true))
                        : new Outcome.LoginTooOld());
    }

    /** For whoever showed at a login of late what there is to show: a session that was opened without it changes nothing. */
    Outcome proven(Asking who, Function<Changer, Outcome> change) {
        return proven(who, held -> false, change);
    }

    /** The same for what need not be done where it is done already. */
    Outcome proven(Asking who, Predicate<HeldFactors> isDone, Function<Changer, Outcome> change) {
        return looking(who, (decision, owner) -> {
            if (!owners.isRecent(owner, decision.now())) {
                return new Outcome.LoginTooOld();
            }
            var user = owner.user();
            var held = unitOfWork.read(stores -> stores.factors().held(user.id()));
            if (isDone.test(held)) {
                return new Outcome.AlreadySetUp();
            }
            boolean isShown = LoginMeans.of(owner.session().amr()).isWithFactor();
            return isShown || !held.isAny()
                    ? change.apply(new Changer(decision, owner, isShown))
                    : new Outcome.FactorWanted();
        });
    }

    /** Whether it was done, with recovery codes or without. */
    static boolean isDone(Outcome outcome) {
        return outcome instanceof Outcome.Done || outcome instanceof Outcome.Given;
    }

    /** How the audit calls the second factor of somebody. */
    static String named(Subject subject) {
        return "second factor of " + subject.text();
    }

    /** What is written down of a change. */
    static List<AuditEntry> entries(Decision decision, UserId user, String what) {
        var subject = new Subject.OfUser(user);
        var event = new AuditEvent.Administered(named(subject), what);
        return List.of(decision.of(subject, event, Trace.EMPTY));
    }

    /** What is written down of a deed. */
    static List<AuditEntry> entries(Decision decision, UserId user, Deed deed) {
        return entries(decision, user, deed.written);
    }

    /** Writes it down, and tells its user, in the unit that does it. */
    void write(Stores stores, List<AuditEntry> entries, Deed deed, User user, Asking who) {
        Recorder.write(stores, entries);
        notes.tell(stores, deed.told, who.tongue(), user, frame.clock().instant());
    }

    /** With the last factor everything goes, and a password that was long enough with it alone must be changed. */
    static void tidy(Stores stores, UserId user) {
        if (!stores.factors().held(user).isAny()) {
            stores.factors().remove(user);
            stores.users()
                    .lockForChange(user)
                    .filter(now -> stores.users().isPasswordShort(user))
                    .ifPresent(now -> stores.users().update(now.withMustReset(true)));
        }
    }
}
