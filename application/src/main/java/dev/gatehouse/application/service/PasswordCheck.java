package dev.gatehouse.application.service;

import dev.gatehouse.application.port.out.Stores;
import dev.gatehouse.application.port.out.UnitOfWork;
import dev.gatehouse.domain.audit.AuditEntry;
import dev.gatehouse.domain.audit.AuditEvent;
import dev.gatehouse.domain.decision.Step;
import dev.gatehouse.domain.decision.Trace;
import dev.gatehouse.domain.login.FactorPolicy;
import dev.gatehouse.domain.login.LoginIdentifier;
import dev.gatehouse.domain.login.LoginRules;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.token.Subject;
import dev.gatehouse.domain.user.Password;
import dev.gatehouse.domain.user.User;
import dev.gatehouse.domain.user.UserId;
import java.util.List;

/** Asks for the password where no session begins by it; what is wrong is counted and written down as at a login. */
final class PasswordCheck {
    private final UnitOfWork unitOfWork;
    private final AccountPasswords passwords;
    private final Throttle throttle;
    private final FailureLimit failures;
    private final Recorder recorder;
    private final EvenRefusals even;

    PasswordCheck(
            UnitOfWork unitOfWork,
            AccountPasswords passwords,
            Throttle throttle,
            FailureLimit failures,
            Recorder recorder,
            EvenRefusals even) {
        this.unitOfWork = unitOfWork;
        this.passwords = passwords;
        this.throttle = throttle;
        this.failures = failures;
        this.recorder = recorder;
        this.even = even;
    }

    /** What a check came to. */
    sealed interface Answer {
        /** It is right; the reservation is to be released. */
        record Right(AccountPasswords.Answer.Right held) implements Answer {}

        /** It is wrong, or was not looked at. */
        record Refused(Refusal why) implements Answer {}
    }

    /** Asks a user who is known already. */
    Answer ask(Decision decision, UserId user, Password password) {
        return answer(decision, passwords.verify(user, password, decision.from(), decision.now()));
    }

    /** Asks whoever says that name. */
    Answer ask(Decision decision, LoginIdentifier name, Password password) {
        return answer(
                decision, passwords.verify(name, password, new FactorPolicy.Ask(), decision.from(), decision.now()));
    }

    private Answer answer(Decision decision, AccountPasswords.Answer answer) {
        return switch (answer) {
            case AccountPasswords.Answer.Turned turned -> new Answer.Refused(turned.why());
            case AccountPasswords.Answer.Wrong wrong -> even.after(() -> wrong(decision, wrong));
            case AccountPasswords.Answer.Right right -> new Answer.Right(right);
        };
    }

    private Answer wrong(Decision decision, AccountPasswords.Answer.Wrong wrong) {
        failures.failed(decision.from(), wrong.reservation().key().account());
        var why = new Refusal.BadCredentials();
        List<AuditEntry> entries =
                wrong.user().map(user -> entry(decision, user, why)).stream().toList();
        unitOfWork.run(stores -> {
            throttle.failed(stores, wrong.reservation(), decision.now());
            Recorder.write(stores, entries);
            return entries;
        });
        recorder.kept(entries);
        if (entries.isEmpty()) {
            recorder.refusedNobody(decision.dialect(), decision.from().network(), "unknown name");
        }
        return new Answer.Refused(why);
    }

    /** Lets go of a right try that lets nobody in; it is counted and written down as at a login, or it would be a quieter one. */
    void refused(Decision decision, Answer.Right right, LoginRules.Judgement judgement) {
        failures.failed(decision.from());
        var subject = new Subject.OfUser(right.held().user().id());
        var entries = judgement.refusal().stream()
                .map(why -> new AuditEvent.LoginRefused(why, Admission.SECRET_WAS_RIGHT))
                .map(event -> decision.of(subject, event, judgement.trace()))
                .toList();
        unitOfWork.run(stores -> {
            release(stores, right);
            Recorder.write(stores, entries);
            return entries;
        });
        recorder.kept(entries);
    }

    private static AuditEntry entry(Decision decision, User user, Refusal why) {
        var trace = Trace.EMPTY.and(Step.failed("secret", "wrong current password"));
        return decision.of(
                new Subject.OfUser(user.id()), new AuditEvent.LoginRefused(why, "wrong current password"), trace);
    }

    /** Lets go of the try inside the unit that makes use of it. */
    void release(Stores stores, Answer.Right right) {
        throttle.released(stores, right.held().reservation());
    }

    /** Lets go of the try where nothing comes of it. */
    void release(Answer.Right right) {
        unitOfWork.run(stores -> {
            release(stores, right);
            return right;
        });
    }
}
