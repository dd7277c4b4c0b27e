package dev.gatehouse.application.service;

import dev.gatehouse.application.port.in.LogIn.Outcome;
import dev.gatehouse.application.port.in.Principal;
import dev.gatehouse.application.port.out.UnitOfWork;
import dev.gatehouse.application.service.AccountPasswords.Answer;
import dev.gatehouse.application.service.SessionOpener.Shown;
import dev.gatehouse.domain.audit.AuditEntry;
import dev.gatehouse.domain.audit.AuditEvent;
import dev.gatehouse.domain.decision.Step;
import dev.gatehouse.domain.decision.Trace;
import dev.gatehouse.domain.login.Credentials;
import dev.gatehouse.domain.login.Entrance;
import dev.gatehouse.domain.login.LoginRules;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.token.Subject;
import dev.gatehouse.domain.user.Password;
import dev.gatehouse.domain.user.User;
import java.time.Duration;
import java.util.Optional;

/** The way in for people: name or address, and password. */
final class PersonLogin {
    private static final String AMR = "pwd";

    /** How long a noted login stands for later ones, which then need not write. */
    private static final Duration NOTED_FOR = Duration.ofHours(1);

    private final UnitOfWork unitOfWork;
    private final AccountPasswords passwords;
    private final Throttle throttle;
    private final FailureLimit failures;
    private final Admission admission;
    private final Recorder recorder;

    PersonLogin(
            UnitOfWork unitOfWork,
            AccountPasswords passwords,
            Throttle throttle,
            FailureLimit failures,
            Admission admission,
            Recorder recorder) {
        this.unitOfWork = unitOfWork;
        this.passwords = passwords;
        this.throttle = throttle;
        this.failures = failures;
        this.admission = admission;
        this.recorder = recorder;
    }

    Outcome logIn(Decision decision, Credentials.UserPassword shown, Entrance entrance) {
        var answer = passwords.verify(shown.identifier(), shown.password(), decision.from(), decision.now());
        return switch (answer) {
            case Answer.Turned turned -> turned(decision, turned.why());
            case Answer.Wrong wrong -> wrong(decision, wrong);
            case Answer.Right right -> right(decision, right, shown.password(), entrance);
        };
    }

    /** Nothing was compared, and a stranger can cause any number of these: they are only counted. */
    private Outcome turned(Decision decision, Refusal why) {
        recorder.refusedNobody(
                decision.dialect(), decision.from().network(), why.getClass().getSimpleName());
        return new Outcome.Refused(decision.id(), why);
    }

    private Outcome wrong(Decision decision, Answer.Wrong wrong) {
        failures.failed(decision.from(), wrong.reservation().key().account());
        var why = new Refusal.BadCredentials();
        var trace = Trace.EMPTY.and(Step.failed("secret", "wrong password"));
        var entries = wrong.user().map(user -> entry(decision, user, why, trace)).stream()
                .toList();
        unitOfWork.run(stores -> {
            throttle.failed(stores, wrong.reservation(), decision.now());
            Recorder.write(stores, entries);
            return entries;
        });
        recorder.kept(entries);
        if (entries.isEmpty()) {
            recorder.refusedNobody(decision.dialect(), decision.from().network(), "unknown name");
        }
        return new Outcome.Refused(decision.id(), why);
    }

    private static AuditEntry entry(Decision decision, User user, Refusal why, Trace trace) {
        return decision.of(new Subject.OfUser(user.id()), new AuditEvent.LoginRefused(why, "wrong password"), trace);
    }

    private Outcome right(Decision decision, Answer.Right right, Password password, Entrance entrance) {
        var trace = Trace.EMPTY
                .and(Step.passed("throttle", right.reservation().key().told()))
                .and(Step.passed("secret", "right password"));
        var judgement = LoginRules.judge(right.user(), entrance, decision.from(), decision.now(), trace);
        var who = new Principal.Person(right.user());
        var shown = new Shown(AMR, right.user().credentialVersion(), Optional.empty());
        var candidate = admission.candidate(decision, entrance, who, shown, judgement);
        var written = unitOfWork.run(stores -> {
            var result = admission.write(stores, candidate);
            switch (result) {
                case Admission.Written.Admitted admitted -> {
                    throttle.succeeded(stores, right.reservation(), who.subject(), decision.from(), decision.now());
                    stores.userDirectory()
                            .noteLogin(
                                    right.user().id(),
                                    decision.now(),
                                    decision.now().minus(NOTED_FOR));
                }
                case Admission.Written.Denied denied -> throttle.released(stores, right.reservation());
            }
            return result;
        });
        return finished(decision, right, password, admission.finish(candidate, written));
    }

    private Outcome finished(Decision decision, Answer.Right right, Password password, Outcome outcome) {
        switch (outcome) {
            case Outcome.LoggedIn loggedIn -> renew(decision, right, password);
            case Outcome.Refused refused -> failures.failed(decision.from());
        }
        return outcome;
    }

    private void renew(Decision decision, Answer.Right right, Password password) {
        if (right.outdated()) {
            try {
                passwords.renew(right, password, decision.from());
            } catch (RuntimeException later) {
                // The session stands: nothing that goes wrong from here on may take the login back.
                recorder.refusedNobody(decision.dialect(), decision.from().network(), "rehash put off");
            }
        }
    }
}
