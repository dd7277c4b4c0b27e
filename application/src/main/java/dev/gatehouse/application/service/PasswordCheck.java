package dev.gatehouse.application.service;

import dev.gatehouse.application.port.out.Stores;
import dev.gatehouse.application.port.out.UnitOfWork;
import dev.gatehouse.domain.audit.AuditEvent;
import dev.gatehouse.domain.login.FactorPolicy;
import dev.gatehouse.domain.login.LoginIdentifier;
import dev.gatehouse.domain.login.LoginRules;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.token.Subject;
import dev.gatehouse.domain.user.Password;
import dev.gatehouse.domain.user.UserId;

/** Asks for the password where no session begins by it; what is wrong is counted and written down as at a login. */
final class PasswordCheck {
    private final UnitOfWork unitOfWork;
    private final AccountPasswords passwords;
    private final PersonAdmission admission;
    private final FailureLimit failures;
    private final Recorder recorder;

    PasswordCheck(
            UnitOfWork unitOfWork,
            AccountPasswords passwords,
            PersonAdmission admission,
            FailureLimit failures,
            Recorder recorder) {
        this.unitOfWork = unitOfWork;
        this.passwords = passwords;
        this.admission = admission;
        this.failures = failures;
        this.recorder = recorder;
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
            case AccountPasswords.Answer.Wrong wrong -> {
                var refused = admission.wrong(
                        decision, wrong.user(), wrong.reservation(), "secret", "wrong current password");
                yield new Answer.Refused(refused.why());
            }
            case AccountPasswords.Answer.Right right -> new Answer.Right(right);
        };
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

    /** Lets go of the try inside the unit that makes use of it. */
    void release(Stores stores, Answer.Right right) {
        admission.release(stores, right.held().reservation());
    }

    /** Lets go of the try where nothing comes of it. */
    void release(Answer.Right right) {
        admission.release(right.held().reservation());
    }
}
