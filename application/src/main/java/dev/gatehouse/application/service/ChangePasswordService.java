package dev.gatehouse.application.service;

import dev.gatehouse.application.port.in.ChangePassword;
import dev.gatehouse.application.port.out.SecretSource;
import dev.gatehouse.application.port.out.UnitOfWork;
import dev.gatehouse.domain.audit.AuditEntry;
import dev.gatehouse.domain.decision.Step;
import dev.gatehouse.domain.decision.Trace;
import dev.gatehouse.domain.login.Entrance;
import dev.gatehouse.domain.login.FactorRule;
import dev.gatehouse.domain.login.LoginIdentifier;
import dev.gatehouse.domain.login.LoginRules;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.session.DialectName;
import dev.gatehouse.domain.user.PasswordHash;
import dev.gatehouse.domain.user.PasswordRules;
import dev.gatehouse.domain.user.User;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Changes a password for whoever knows the current one; the version rises, so every session of before is dead. */
final class ChangePasswordService implements ChangePassword {
    private static final Trace RIGHT = Trace.EMPTY.and(Step.passed("secret", "right current password"));
    private static final Step NO_CODE = Step.failed(FactorRule.CHECK, "a password alone changes none here");

    private final UnitOfWork unitOfWork;
    private final Owners owners;
    private final AccountPasswords passwords;
    private final PasswordCheck check;
    private final Doorkeeper doorkeeper;
    private final PasswordRules rules;
    private final Entrance entrance;
    private final Liveness liveness;
    private final SecretSource secrets;
    private final InstantSource clock;
    private final Recorder recorder;

    ChangePasswordService(
            UnitOfWork unitOfWork,
            Owners owners,
            AccountPasswords passwords,
            PasswordCheck check,
            Doorkeeper doorkeeper,
            PasswordRules rules,
            Entrance entrance,
            Liveness liveness,
            SecretSource secrets,
            InstantSource clock,
            Recorder recorder) {
        this.unitOfWork = unitOfWork;
        this.owners = owners;
        this.passwords = passwords;
        this.check = check;
        this.doorkeeper = doorkeeper;
        this.rules = rules;
        this.entrance = entrance;
        this.liveness = liveness;
        this.secrets = secrets;
        this.clock = clock;
        this.recorder = recorder;
    }

    @Override
    public Outcome change(Command command) {
        var decision = new Decision(secrets.decisionId(), clock.instant(), command.from(), DialectName.ACCOUNT);
        return switch (command.by()) {
            case By.Own(var whose) ->
                owners.findRestricted(whose, decision.now())
                        .map(user -> ofOwner(user, decision, command))
                        .orElseGet(Outcome.UnknownBearer::new);
            case By.Named(var name) -> ofNamed(name, decision, command);
        };
    }

    private Outcome ofOwner(User user, Decision decision, Command command) {
        return doorkeeper
                .turnsAway(decision)
                .or(() -> owners.elsewhere(user, decision))
                .<Outcome>map(Outcome.Refused::new)
                .or(() -> unfit(user, command))
                .orElseGet(() -> switch (check.ask(decision, user.id(), command.current())) {
                    case PasswordCheck.Answer.Refused(var why) -> new Outcome.Refused(why);
                    case PasswordCheck.Answer.Right right -> right(decision, right, command);
                });
    }

    /** Nothing is said of an account before the password was right, and then what a login would say. */
    private Outcome ofNamed(LoginIdentifier name, Decision decision, Command command) {
        return doorkeeper
                .turnsAway(decision)
                .or(() -> doorkeeper.turnsPasswordsAway(decision))
                .<Outcome>map(Outcome.Refused::new)
                .orElseGet(() -> switch (check.ask(decision, name, command.current())) {
                    case PasswordCheck.Answer.Refused(var why) -> new Outcome.Refused(why);
                    case PasswordCheck.Answer.Right right -> ofNamed(right, decision, command);
                });
    }

    private Outcome ofNamed(PasswordCheck.Answer.Right right, Decision decision, Command command) {
        var judgement = judged(right, decision);
        if (judgement.refusal().isPresent()) {
            check.refused(decision, right, judgement);
            return new Outcome.Refused(judgement.refusal().get());
        }
        var unfit = unfit(right.held().user(), command);
        if (unfit.isPresent()) {
            check.release(right);
            return unfit.get();
        }
        return right(decision, right, command);
    }

    /** Who has a second factor and need not change the password logs in first, with the code: a password alone locks nobody out. */
    private LoginRules.Judgement judged(PasswordCheck.Answer.Right right, Decision decision) {
        var user = right.held().user();
        var judgement = LoginRules.judge(user, entrance, decision.from(), decision.now(), RIGHT);
        if (judgement
                .refusal()
                .filter(why -> !(why instanceof Refusal.ResetRequired))
                .isPresent()) {
            return judgement;
        }
        boolean needsCode = right.held().held().isAny() && !user.mustReset();
        return needsCode
                ? LoginRules.Judgement.refused(judgement.trace().and(NO_CODE), new Refusal.AccountDisabled())
                : LoginRules.Judgement.passed(judgement.trace());
    }

    private Optional<Outcome> unfit(User user, Command command) {
        boolean hasFactor =
                unitOfWork.read(stores -> stores.factors().held(user.id())).isAny();
        var verdict = rules.judge(command.wanted(), NewPasswords.context(user), hasFactor);
        return verdict == PasswordRules.Verdict.GOOD
                ? Optional.empty()
                : Optional.of(new Outcome.Unfit(verdict, rules.least(hasFactor)));
    }

    private Outcome right(Decision decision, PasswordCheck.Answer.Right right, Command command) {
        if (command.wanted().sameAs(command.current())) {
            check.release(right);
            return new Outcome.Unchanged();
        }
        return switch (passwords.hash(right.held().user().id(), command.wanted(), decision.from())) {
            case HashGate.Answer.Turned<PasswordHash>(Refusal why) -> {
                check.release(right);
                yield new Outcome.Refused(why);
            }
            case HashGate.Answer.Done<PasswordHash>(PasswordHash hash) -> {
                var fresh = new FreshPassword(
                        hash, rules.isShort(command.wanted()), "by the user", command.tongue(), secrets.tokenId());
                yield set(right, fresh, decision)
                        ? new Outcome.Changed()
                        : new Outcome.Refused(new Refusal.BadCredentials());
            }
        };
    }

    /** Settles the try, and sets the new password unless somebody changed the credentials meanwhile; whether it was set. */
    private boolean set(PasswordCheck.Answer.Right right, FreshPassword fresh, Decision decision) {
        var user = right.held().user();
        List<AuditEntry> entries = unitOfWork.run(stores -> {
            var standing = stores.users()
                    .lockForChange(user.id())
                    .filter(now -> now.credentialVersion() == user.credentialVersion());
            check.release(stores, right);
            return standing.map(now -> fresh.write(stores, now, decision)).orElse(List.of());
        });
        liveness.forgetAll();
        recorder.kept(entries);
        return !entries.isEmpty();
    }
}
