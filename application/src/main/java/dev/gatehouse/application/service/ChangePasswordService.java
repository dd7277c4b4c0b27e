package dev.gatehouse.application.service;

import dev.gatehouse.application.port.in.ChangePassword;
import dev.gatehouse.application.port.in.Principal;
import dev.gatehouse.application.port.out.SecretSource;
import dev.gatehouse.application.port.out.UnitOfWork;
import dev.gatehouse.application.service.AccountPasswords.Answer;
import dev.gatehouse.domain.audit.AuditEntry;
import dev.gatehouse.domain.audit.AuditEvent;
import dev.gatehouse.domain.decision.Step;
import dev.gatehouse.domain.decision.Trace;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.session.DialectName;
import dev.gatehouse.domain.token.Subject;
import dev.gatehouse.domain.user.PasswordHash;
import dev.gatehouse.domain.user.PasswordRules;
import dev.gatehouse.domain.user.User;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Changes a password for whoever knows the current one; the version rises, so every session of before is dead. */
final class ChangePasswordService implements ChangePassword {
    private static final DialectName DIALECT = new DialectName("account");

    private final UnitOfWork unitOfWork;
    private final TokenReader reader;
    private final AccountPasswords passwords;
    private final Throttle throttle;
    private final FailureLimit failures;
    private final Doorkeeper doorkeeper;
    private final PasswordRules rules;
    private final Liveness liveness;
    private final SecretSource secrets;
    private final InstantSource clock;
    private final Recorder recorder;

    ChangePasswordService(
            UnitOfWork unitOfWork,
            TokenReader reader,
            AccountPasswords passwords,
            Throttle throttle,
            FailureLimit failures,
            Doorkeeper doorkeeper,
            PasswordRules rules,
            Liveness liveness,
            SecretSource secrets,
            InstantSource clock,
            Recorder recorder) {
        this.unitOfWork = unitOfWork;
        this.reader = reader;
        this.passwords = passwords;
        this.throttle = throttle;
        this.failures = failures;
        this.doorkeeper = doorkeeper;
        this.rules = rules;
        this.liveness = liveness;
        this.secrets = secrets;
        this.clock = clock;
        this.recorder = recorder;
    }

    @Override
    public Outcome change(Command command) {
        var decision = new Decision(secrets.decisionId(), clock.instant(), command.from(), DIALECT);
        var bearer = reader.read(command.accessToken(), decision.now())
                .filter(good -> good.isRestricted() || good.isOwn())
                .map(TokenReader.Bearer::who);
        return bearer.isPresent() && bearer.get() instanceof Principal.Person(User user)
                ? changeOf(user, decision, command)
                : new Outcome.UnknownBearer();
    }

    private Outcome changeOf(User user, Decision decision, Command command) {
        var turnedAway = doorkeeper.turnsAway(decision);
        if (turnedAway.isPresent()) {
            return new Outcome.Refused(turnedAway.get());
        }
        var verdict = rules.judge(command.wanted(), NewPasswords.context(user));
        if (verdict != PasswordRules.Verdict.GOOD) {
            return new Outcome.Unfit(verdict);
        }
        return switch (passwords.verify(user.id(), command.current(), decision.from(), decision.now())) {
            case Answer.Turned turned -> new Outcome.Refused(turned.why());
            case Answer.Wrong wrong -> wrong(decision, user, wrong);
            case Answer.Right right -> right(decision, right, command);
        };
    }

    private Outcome wrong(Decision decision, User user, Answer.Wrong wrong) {
        failures.failed(decision.from(), wrong.reservation().key().account());
        var why = new Refusal.BadCredentials();
        var trace = Trace.EMPTY.and(Step.failed("secret", "wrong current password"));
        var event = new AuditEvent.LoginRefused(why, "wrong current password");
        var entries = List.of(decision.of(new Subject.OfUser(user.id()), event, trace));
        unitOfWork.run(stores -> {
            throttle.failed(stores, wrong.reservation(), decision.now());
            Recorder.write(stores, entries);
            return entries;
        });
        recorder.kept(entries);
        return new Outcome.Refused(why);
    }

    private Outcome right(Decision decision, Answer.Right right, Command command) {
        if (command.wanted().sameAs(command.current())) {
            settle(right, Optional.empty(), decision);
            return new Outcome.Unchanged();
        }
        return switch (passwords.hash(right.user().id(), command.wanted(), decision.from())) {
            case HashGate.Answer.Turned<PasswordHash>(Refusal why) -> {
                settle(right, Optional.empty(), decision);
                yield new Outcome.Refused(why);
            }
            case HashGate.Answer.Done<PasswordHash>(PasswordHash fresh) ->
                settle(right, Optional.of(fresh), decision)
                        ? new Outcome.Changed()
                        : new Outcome.Refused(new Refusal.BadCredentials());
        };
    }

    /** Settles the try, and sets the new password unless somebody changed the credentials meanwhile; whether it was set. */
    private boolean settle(Answer.Right right, Optional<PasswordHash> fresh, Decision decision) {
        var user = right.user();
        var subject = new Subject.OfUser(user.id());
        List<AuditEntry> entries =
                List.of(decision.of(subject, new AuditEvent.PasswordChanged("by the user"), Trace.EMPTY));
        boolean isSet = unitOfWork.run(stores -> {
            var standing = stores.users()
                    .lockForChange(user.id())
                    .filter(now -> now.credentialVersion() == user.credentialVersion());
            throttle.released(stores, right.reservation());
            if (fresh.isEmpty() || standing.isEmpty()) {
                return false;
            }
            stores.attempts().clear(subject.text());
            stores.users().setPassword(user.id(), fresh.get());
            var next = standing.get().withNextVersion().withMustReset(false);
            stores.users().update(next);
            stores.signOuts().note(subject, next.credentialVersion(), decision.now());
            Recorder.write(stores, entries);
            return true;
        });
        liveness.forgetAll();
        if (isSet) {
            recorder.kept(entries);
        }
        return isSet;
    }
}
