package dev.gatehouse.application.service;

import dev.gatehouse.application.port.in.OwnFactors;
import dev.gatehouse.application.port.out.CodeSeeds;
import dev.gatehouse.application.port.out.Stores;
import dev.gatehouse.application.port.out.UnitOfWork;
import dev.gatehouse.application.service.FactorTries.Answer;
import dev.gatehouse.application.service.Owners.Owner;
import dev.gatehouse.domain.audit.AuditEntry;
import dev.gatehouse.domain.audit.AuditEvent;
import dev.gatehouse.domain.decision.Trace;
import dev.gatehouse.domain.factor.CodeApp;
import dev.gatehouse.domain.factor.TypedCode;
import dev.gatehouse.domain.login.FactorRule;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.token.Subject;
import dev.gatehouse.domain.user.User;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Sets up and takes away the second factor of whoever asks; what takes something away needs a code, on the budget of logins. */
final class OwnFactorsService implements OwnFactors {
    private final UnitOfWork unitOfWork;
    private final Owners owners;
    private final Doorkeeper doorkeeper;
    private final CodeSeeds seeds;
    private final FactorCheck check;
    private final FactorTries tries;
    private final PersonAdmission admission;
    private final NewRecoveryCodes newCodes;
    private final AccountFrame frame;
    private final Recorder recorder;

    OwnFactorsService(
            UnitOfWork unitOfWork,
            Owners owners,
            Doorkeeper doorkeeper,
            CodeSeeds seeds,
            FactorCheck check,
            FactorTries tries,
            PersonAdmission admission,
            NewRecoveryCodes newCodes,
            AccountFrame frame,
            Recorder recorder) {
        this.unitOfWork = unitOfWork;
        this.owners = owners;
        this.doorkeeper = doorkeeper;
        this.seeds = seeds;
        this.check = check;
        this.tries = tries;
        this.admission = admission;
        this.newCodes = newCodes;
        this.frame = frame;
        this.recorder = recorder;
    }

    @Override
    public Outcome look(Asking who) {
        return of(
                who,
                (decision, owner) -> new Outcome.Standing(
                        Browsers.called(owner.user()),
                        unitOfWork.read(stores ->
                                FactorCheck.standing(stores, owner.user().id()))));
    }

    @Override
    public Outcome begin(Asking who) {
        return changing(who, (decision, user) -> {
            var app = CodeApp.begun(user.id(), seeds.draw(user.id()), decision.now());
            return unitOfWork.run(stores -> stores.factors().begin(app))
                    ? new Outcome.Begun(Browsers.called(user), seeds.open(user.id(), app.sealedSeed()))
                    : new Outcome.AlreadySetUp();
        });
    }

    @Override
    public Outcome confirm(Asking who, Secret code) {
        return changing(who, (decision, user) -> {
            var app = unitOfWork.read(stores -> stores.factors().find(user.id()));
            if (app.isEmpty()) {
                return new Outcome.NothingSetUp();
            }
            return app.get().isConfirmed() ? new Outcome.AlreadySetUp() : confirm(decision, app.get(), code);
        });
    }

    /** No budget is drawn on: whoever may ask was shown the seed. */
    private Outcome confirm(Decision decision, CodeApp app, Secret typed) {
        return TypedCode.parse(typed)
                .map(code -> check.read(app, code, decision.now()))
                .filter(FactorCheck.Shown.OfStep.class::isInstance)
                .map(FactorCheck.Shown.OfStep.class::cast)
                .map(step -> given(
                        decision,
                        app,
                        "set up",
                        stores -> stores.factors().confirm(app.user(), app.sealedSeed(), step.step(), decision.now())))
                .orElseGet(() -> new Outcome.Refused(new Refusal.BadCredentials()));
    }

    private Outcome given(Decision decision, CodeApp app, String what, Function<Stores, Boolean> first) {
        var codes = newCodes.draw();
        var entries = entries(decision, new Subject.OfUser(app.user()), what);
        boolean isDone = unitOfWork.run(stores -> {
            boolean may = first.apply(stores);
            if (may) {
                stores.factors().replaceRecoveryCodes(app.user(), newCodes.digests(codes));
                Recorder.write(stores, entries);
            }
            return may;
        });
        if (isDone) {
            recorder.kept(entries);
        }
        return isDone ? new Outcome.Given(codes) : new Outcome.Refused(new Refusal.BadCredentials());
    }

    @Override
    public Outcome renewRecoveryCodes(Asking who, Secret code) {
        var codes = newCodes.draw();
        var digests = newCodes.digests(codes);
        return proved(who, code, "new recovery codes", (stores, user) -> {
            stores.factors().replaceRecoveryCodes(user.id(), digests);
            return new Outcome.Given(codes);
        });
    }

    @Override
    public Outcome remove(Asking who, Secret code) {
        return proved(who, code, "removed", (stores, user) -> {
            stores.factors().remove(user.id());
            return new Outcome.Removed();
        });
    }

    private Outcome proved(Asking who, Secret code, String what, BiFunction<Stores, User, Outcome> change) {
        return changing(who, (decision, user) -> switch (tries.of(
                user.id(), user.credentialVersion(), code, who.from(), decision.now())) {
            case Answer.Nobody() -> new Outcome.NothingSetUp();
            case Answer.Turned(var why) -> new Outcome.Refused(why);
            case Answer.Tried tried -> settle(decision, tried, what, change);
        });
    }

    private Outcome settle(
            Decision decision, Answer.Tried tried, String what, BiFunction<Stores, User, Outcome> change) {
        var user = tried.user();
        var entries = entries(decision, new Subject.OfUser(user.id()), what);
        Optional<Outcome> done = unitOfWork.run(stores -> {
            if (!FactorCheck.take(stores, user.id(), tried.shown())) {
                return Optional.empty();
            }
            admission.release(stores, tried.reservation());
            Recorder.write(stores, entries);
            return Optional.of(change.apply(stores, user));
        });
        if (done.isEmpty()) {
            var unused =
                    admission.wrong(decision, Optional.of(user), tried.reservation(), FactorRule.CHECK, "wrong code");
            return new Outcome.Refused(new Refusal.BadCredentials());
        }
        recorder.kept(entries);
        return done.get();
    }

    private static List<AuditEntry> entries(Decision decision, Subject subject, String what) {
        var event = new AuditEvent.Administered("second factor of " + subject.text(), what);
        return List.of(decision.of(subject, event, Trace.EMPTY));
    }

    private Outcome changing(Asking who, BiFunction<Decision, User, Outcome> change) {
        return of(
                who,
                (decision, owner) -> owners.isRecent(owner, decision.now())
                        ? change.apply(decision, owner.user())
                        : new Outcome.LoginTooOld());
    }

    private Outcome of(Asking who, BiFunction<Decision, Owner, Outcome> work) {
        var decision = frame.decision(who.from());
        var turnedAway = doorkeeper.turnsAway(decision);
        if (turnedAway.isPresent()) {
            return new Outcome.Refused(turnedAway.get());
        }
        var owner = owners.find(who.whose(), decision.now());
        if (owner.isEmpty()) {
            return new Outcome.UnknownBearer();
        }
        var address = owner.get().user().ipPolicy().decide(who.from(), decision.now());
        return address.allowed() ? work.apply(decision, owner.get()) : new Outcome.Refused(new Refusal.AddressDenied());
    }
}
