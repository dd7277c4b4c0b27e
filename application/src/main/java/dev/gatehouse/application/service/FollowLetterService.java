package dev.gatehouse.application.service;

import dev.gatehouse.application.port.in.FollowLetter;
import dev.gatehouse.application.port.out.SecretSource;
import dev.gatehouse.application.port.out.Stores;
import dev.gatehouse.application.port.out.UnitOfWork;
import dev.gatehouse.application.service.ActionTokens.Good;
import dev.gatehouse.application.service.LetterNotes.Note;
import dev.gatehouse.domain.audit.AuditEntry;
import dev.gatehouse.domain.letter.Errand;
import dev.gatehouse.domain.letter.LetterKind;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.user.Password;
import dev.gatehouse.domain.user.PasswordHash;
import dev.gatehouse.domain.user.PasswordRules;
import dev.gatehouse.domain.user.User;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Uses a token up in the unit that makes the change, so that of any number of tries one counts (I2, I3). */
final class FollowLetterService implements FollowLetter {
    private final UnitOfWork unitOfWork;
    private final ActionTokens tokens;
    private final AccountPasswords passwords;
    private final PasswordCheck check;
    private final PasswordRules rules;
    private final Doorkeeper doorkeeper;
    private final Whereabouts whereabouts;
    private final FailureLimit failures;
    private final Liveness liveness;
    private final Recorder recorder;
    private final SecretSource secrets;
    private final AccountFrame frame;

    FollowLetterService(
            UnitOfWork unitOfWork,
            ActionTokens tokens,
            AccountPasswords passwords,
            PasswordCheck check,
            PasswordRules rules,
            Doorkeeper doorkeeper,
            Whereabouts whereabouts,
            FailureLimit failures,
            Liveness liveness,
            Recorder recorder,
            SecretSource secrets,
            AccountFrame frame) {
        this.unitOfWork = unitOfWork;
        this.tokens = tokens;
        this.passwords = passwords;
        this.check = check;
        this.rules = rules;
        this.doorkeeper = doorkeeper;
        this.whereabouts = whereabouts;
        this.failures = failures;
        this.liveness = liveness;
        this.recorder = recorder;
        this.secrets = secrets;
        this.frame = frame;
    }

    /** What is written once the token is used up; no entries mean that it came to nothing. */
    private interface Work {
        List<AuditEntry> on(Stores stores, User user);
    }

    @Override
    public Optional<Addressee> whose(Errand errand, Secret token) {
        return tokens.find(errand, token, frame.clock().instant())
                .map(good -> new Addressee(good.user().called(), good.token().email()));
    }

    @Override
    public int leastLength(boolean hasFactor) {
        return rules.least(hasFactor);
    }

    @Override
    public Outcome resetPassword(Secret token, Password wanted, Visit visit) {
        return follow(
                Errand.RESET_PASSWORD,
                token,
                visit,
                (decision, good) -> choose(decision, good, wanted, hash -> {
                    var fresh = new FreshPassword(
                            hash, rules.isShort(wanted), "by letter", visit.tongue(), secrets.tokenId());
                    return use(good, (stores, user) -> fresh.write(stores, user, decision));
                }));
    }

    @Override
    public Outcome signUp(Secret token, Password wanted, Visit visit) {
        return follow(
                Errand.SIGN_UP,
                token,
                visit,
                (decision, good) -> choose(
                        decision,
                        good,
                        wanted,
                        hash -> use(good, (stores, user) -> {
                            if (!stores.users().insert(user)) {
                                return List.of();
                            }
                            stores.users().setPassword(user.id(), hash);
                            return ActionTokens.tell(stores, decision, user, "signed up");
                        })));
    }

    @Override
    public Outcome verifyEmail(Secret token, Password current, Visit visit) {
        return follow(Errand.VERIFY_EMAIL, token, visit, (decision, good) -> switch (check.ask(
                decision, good.user().id(), current)) {
            case PasswordCheck.Answer.Refused(var why) -> new Outcome.Refused(why);
            case PasswordCheck.Answer.Right right -> {
                var outcome = use(good, (stores, user) -> {
                    var verified = user.withIdentity(user.name(), user.email(), true);
                    return stores.users().update(verified)
                            ? ActionTokens.tell(stores, decision, user, "e-mail verified")
                            : List.of();
                });
                check.release(right);
                yield outcome;
            }
        });
    }

    @Override
    public Outcome changeEmail(Secret token, Visit visit) {
        var drawn = secrets.tokenId();
        return follow(
                Errand.CHANGE_EMAIL,
                token,
                visit,
                (decision, good) -> use(good, (stores, user) -> {
                    var moved = user.withIdentity(
                            user.name(), Optional.of(good.token().email()), true);
                    if (!stores.users().update(moved)) {
                        return List.of();
                    }
                    Note.tell(LetterKind.EMAIL_CHANGED, visit.tongue(), user)
                            .ifPresent(note -> LetterNotes.write(stores, note, decision.now(), drawn));
                    return ActionTokens.tell(stores, decision, user, "e-mail changed");
                }));
    }

    private interface Way {
        Outcome go(Decision decision, Good good);
    }

    private Outcome follow(Errand errand, Secret token, Visit visit, Way way) {
        var decision = frame.decision(visit.from());
        var turnedAway = doorkeeper.turnsAway(decision);
        if (turnedAway.isPresent()) {
            return new Outcome.Refused(turnedAway.get());
        }
        var good = tokens.find(errand, token, decision.now());
        if (good.isEmpty()) {
            failures.failed(decision.from());
            return new Outcome.Dead();
        }
        return whereabouts
                .refuses(good.get().user(), decision)
                .<Outcome>map(Outcome.Refused::new)
                .orElseGet(() -> way.go(decision, good.get()));
    }

    private Outcome choose(Decision decision, Good good, Password wanted, Function<PasswordHash, Outcome> then) {
        boolean hasFactor = unitOfWork
                .read(stores -> stores.factors().held(good.user().id()))
                .isAny();
        var verdict = rules.judge(wanted, NewPasswords.context(good.user()), hasFactor);
        if (verdict != PasswordRules.Verdict.GOOD) {
            return new Outcome.Unfit(verdict, rules.least(hasFactor));
        }
        return switch (passwords.hash(good.user().id(), wanted, decision.from())) {
            case HashGate.Answer.Turned<PasswordHash>(Refusal why) -> new Outcome.Refused(why);
            case HashGate.Answer.Done<PasswordHash>(PasswordHash hash) -> then.apply(hash);
        };
    }

    /** Uses the token up, and writes for the user as the user stands now. */
    private Outcome use(Good good, Work work) {
        var entries = unitOfWork.run(stores ->
                tokens.use(stores, good).map(user -> work.on(stores, user)).orElse(List.of()));
        liveness.forgetAll();
        recorder.kept(entries);
        return entries.isEmpty() ? new Outcome.Dead() : new Outcome.Done();
    }
}
