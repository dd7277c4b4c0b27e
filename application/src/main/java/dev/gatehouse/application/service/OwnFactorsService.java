package dev.gatehouse.application.service;

import dev.gatehouse.application.port.in.OwnFactors;
import dev.gatehouse.application.port.out.CodeSeeds;
import dev.gatehouse.application.port.out.Stores;
import dev.gatehouse.application.port.out.UnitOfWork;
import dev.gatehouse.application.service.FactorChange.Changer;
import dev.gatehouse.application.service.FactorChange.Deed;
import dev.gatehouse.application.service.FactorTries.Answer;
import dev.gatehouse.domain.audit.AuditEntry;
import dev.gatehouse.domain.factor.CodeApp;
import dev.gatehouse.domain.factor.HeldFactors;
import dev.gatehouse.domain.factor.PasskeyAnswer;
import dev.gatehouse.domain.factor.TypedCode;
import dev.gatehouse.domain.login.FactorRule;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.user.User;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;

/** Sets up and takes away the second factor of whoever asks; what takes something away needs a code, on the budget of logins. */
final class OwnFactorsService implements OwnFactors {
    /** Who does something, and what the unit that does it still has to ask. */
    private record Doing(Asking who, Changer changer) {
        Decision decision() {
            return changer.decision();
        }

        User user() {
            return changer.user();
        }
    }

    /** What came of a unit, and what it told. */
    private record Settled(Outcome outcome, List<AuditEntry> entries) {}

    private final UnitOfWork unitOfWork;
    private final FactorChange change;
    private final OwnPasskeys passkeys;
    private final CodeSeeds seeds;
    private final FactorCheck check;
    private final FactorTries tries;
    private final PersonAdmission admission;
    private final NewRecoveryCodes newCodes;
    private final Recorder recorder;

    OwnFactorsService(
            UnitOfWork unitOfWork,
            FactorChange change,
            OwnPasskeys passkeys,
            CodeSeeds seeds,
            FactorCheck check,
            FactorTries tries,
            PersonAdmission admission,
            NewRecoveryCodes newCodes,
            Recorder recorder) {
        this.unitOfWork = unitOfWork;
        this.change = change;
        this.passkeys = passkeys;
        this.seeds = seeds;
        this.check = check;
        this.tries = tries;
        this.admission = admission;
        this.newCodes = newCodes;
        this.recorder = recorder;
    }

    @Override
    public Outcome look(Asking who) {
        return change.looking(
                who,
                (decision, owner) -> new Outcome.Standing(
                        owner.user().called(),
                        unitOfWork.read(stores ->
                                FactorCheck.standing(stores, owner.user().id())),
                        unitOfWork.read(stores -> stores.remembered().of(owner.user(), decision.now()))));
    }

    @Override
    public Outcome begin(Asking who) {
        return change.proven(who, HeldFactors::hasApp, changer -> {
            var user = changer.user();
            var app = CodeApp.begun(
                    user.id(), seeds.draw(user.id()), changer.decision().now());
            return unitOfWork.run(stores -> changer.overtaken(stores)
                    .orElseGet(() -> stores.factors().begin(app)
                            ? new Outcome.Begun(user.called(), seeds.open(user.id(), app.sealedSeed()))
                            : new Outcome.AlreadySetUp()));
        });
    }

    @Override
    public Outcome confirm(Asking who, Secret code) {
        return change.proven(who, HeldFactors::hasApp, changer -> {
            var app = unitOfWork.read(
                    stores -> stores.factors().find(changer.user().id()));
            return app.map(begun -> confirm(new Doing(who, changer), begun, code))
                    .orElseGet(Outcome.NothingSetUp::new);
        });
    }

    /** No budget is drawn on: whoever may ask was shown the seed. */
    private Outcome confirm(Doing doing, CodeApp app, Secret typed) {
        var now = doing.decision().now();
        return TypedCode.parse(typed)
                .map(code -> check.read(Optional.of(app), code, now))
                .filter(FactorCheck.Shown.OfStep.class::isInstance)
                .map(FactorCheck.Shown.OfStep.class::cast)
                .map(step -> given(
                        doing, stores -> stores.factors().confirm(app.user(), app.sealedSeed(), step.step(), now)))
                .orElseGet(() -> new Outcome.Refused(new Refusal.BadCredentials()));
    }

    private Outcome given(Doing doing, Function<Stores, Boolean> first) {
        var codes = newCodes.draw();
        var user = doing.user();
        var entries = FactorChange.entries(doing.decision(), user.id(), Deed.APP_ADDED);
        var outcome = unitOfWork.run(stores -> doing.changer().overtaken(stores).orElseGet(() -> {
            if (!first.apply(stores)) {
                return new Outcome.Refused(new Refusal.BadCredentials());
            }
            stores.remembered().forget(user.id());
            change.write(stores, entries, Deed.APP_ADDED, user, doing.who());
            return newCodes.giveIfNone(stores, user.id(), codes);
        }));
        if (FactorChange.isDone(outcome)) {
            recorder.kept(entries);
        }
        return outcome;
    }

    @Override
    public Outcome renewRecoveryCodes(Asking who, Secret code) {
        var codes = newCodes.draw();
        var digests = newCodes.digests(codes);
        return proved(who, code, HeldFactors::isAny, Deed.CODES_RENEWED, (stores, user) -> {
            stores.factors().replaceRecoveryCodes(user.id(), digests);
            return new Outcome.Given(codes);
        });
    }

    @Override
    public Outcome renewRecoveryCodes(Asking who) {
        return new CodeRenewal(unitOfWork, change, newCodes, recorder).byLogin(who);
    }

    @Override
    public Outcome remove(Asking who, Secret code) {
        return proved(who, code, HeldFactors::hasApp, Deed.APP_REMOVED, (stores, user) -> {
            stores.factors().removeApp(user.id());
            FactorChange.tidy(stores, user.id());
            return new Outcome.Done();
        });
    }

    @Override
    public Outcome beginPasskey(Asking who) {
        return passkeys.begin(who);
    }

    @Override
    public Outcome addPasskey(Asking who, PasskeyAnswer answer, String name) {
        return passkeys.add(who, answer, name);
    }

    @Override
    public Outcome removePasskey(Asking who, String id) {
        return passkeys.remove(who, id);
    }

    @Override
    public Outcome forgetBrowser(Asking who, String id) {
        return change.looking(who, (decision, owner) -> {
            var user = owner.user().id();
            var entries = FactorChange.entries(decision, user, FactorChange.BROWSER_FORGOTTEN);
            boolean isDone = unitOfWork.run(stores -> {
                boolean was = stores.remembered().remove(user, id);
                if (was) {
                    Recorder.write(stores, entries);
                }
                return was;
            });
            if (isDone) {
                recorder.kept(entries);
            }
            return isDone ? new Outcome.Done() : new Outcome.NotThere();
        });
    }

    private Outcome proved(
            Asking who,
            Secret code,
            Predicate<HeldFactors> isPossible,
            Deed deed,
            BiFunction<Stores, User, Outcome> work) {
        return change.recent(
                who,
                changer -> isPossible.test(unitOfWork.read(
                                stores -> stores.factors().held(changer.user().id())))
                        ? proved(new Doing(who, changer), code, deed, work)
                        : new Outcome.NothingSetUp());
    }

    private Outcome proved(Doing doing, Secret code, Deed deed, BiFunction<Stores, User, Outcome> work) {
        var decision = doing.decision();
        var user = doing.user();
        return switch (tries.of(
                user.id(),
                user.credentialVersion(),
                held -> check.read(held, code, decision.now()),
                decision.from(),
                decision.now())) {
            case Answer.Nobody() -> new Outcome.NothingSetUp();
            case Answer.Turned(var why) -> new Outcome.Refused(why);
            case Answer.Tried tried -> settle(doing, tried, deed, work);
        };
    }

    private Outcome settle(Doing doing, Answer.Tried tried, Deed deed, BiFunction<Stores, User, Outcome> work) {
        var user = tried.user();
        var decision = doing.decision();
        var entries = FactorChange.entries(decision, user.id(), deed);
        Optional<Settled> done = unitOfWork.run(stores -> {
            var overtaken = doing.changer().overtaken(stores);
            if (overtaken.isPresent()) {
                admission.release(stores, tried.reservation());
                return overtaken.map(outcome -> new Settled(outcome, List.of()));
            }
            if (!FactorCheck.take(stores, user.id(), tried.shown())) {
                return Optional.empty();
            }
            admission.release(stores, tried.reservation());
            stores.remembered().forget(user.id());
            change.write(stores, entries, deed, user, doing.who());
            return Optional.of(new Settled(work.apply(stores, user), entries));
        });
        if (done.isEmpty()) {
            var unused =
                    admission.wrong(decision, Optional.of(user), tried.reservation(), FactorRule.CHECK, "wrong code");
            return new Outcome.Refused(new Refusal.BadCredentials());
        }
        recorder.kept(done.get().entries());
        return done.get().outcome();
    }
}
