package dev.gatehouse.application.service;

import dev.gatehouse.application.port.in.LogIn.Outcome;
import dev.gatehouse.application.port.in.Principal;
import dev.gatehouse.application.port.out.Stores;
import dev.gatehouse.application.port.out.UnitOfWork;
import dev.gatehouse.application.service.ClientAuthenticator.Answer;
import dev.gatehouse.domain.audit.AuditEntry;
import dev.gatehouse.domain.audit.AuditEvent;
import dev.gatehouse.domain.audit.RefusalTally;
import dev.gatehouse.domain.decision.Step;
import dev.gatehouse.domain.decision.Trace;
import dev.gatehouse.domain.login.Credentials;
import dev.gatehouse.domain.login.Entrance;
import dev.gatehouse.domain.login.LoginRules;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.token.Subject;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** The way in for programs: key and secret. */
final class ProgramLogin {
    private static final String AMR = "key";

    private final UnitOfWork unitOfWork;
    private final ClientAuthenticator clients;
    private final Throttle throttle;
    private final FailureLimit failures;
    private final Admission admission;
    private final Recorder recorder;

    ProgramLogin(
            UnitOfWork unitOfWork,
            ClientAuthenticator clients,
            Throttle throttle,
            FailureLimit failures,
            Admission admission,
            Recorder recorder) {
        this.unitOfWork = unitOfWork;
        this.clients = clients;
        this.throttle = throttle;
        this.failures = failures;
        this.admission = admission;
        this.recorder = recorder;
    }

    Outcome logIn(Decision decision, Credentials.KeySecret shown, Entrance entrance) {
        return switch (clients.verify(shown, decision.from(), decision.now())) {
            case Answer.Turned(Refusal why) -> {
                recorder.refusedNobody(decision.dialect(), decision.from().network(), "Throttled");
                yield new Outcome.Refused(decision.id(), why);
            }
            case Answer.Wrong wrong -> wrong(decision, wrong);
            case Answer.Right right -> right(decision, right, entrance);
        };
    }

    private Outcome wrong(Decision decision, Answer.Wrong wrong) {
        failures.failed(decision.from());
        var why = new Refusal.BadCredentials();
        var trace = Trace.EMPTY.and(Step.failed("secret", "wrong secret"));
        var entries = wrong.client().stream()
                .map(client -> decision.of(
                        new Subject.OfClient(client.number()), new AuditEvent.LoginRefused(why, "wrong secret"), trace))
                .toList();
        unitOfWork.run(stores -> {
            wrong.reservation().ifPresent(mine -> throttle.failed(stores, mine, decision.now()));
            writeOrTally(stores, decision, entries);
            return entries;
        });
        recorder.kept(entries);
        return new Outcome.Refused(decision.id(), why);
    }

    /** An unknown key costs one durable write like a known one, so that the time tells nothing; its row only counts. */
    private static void writeOrTally(Stores stores, Decision decision, List<AuditEntry> entries) {
        if (entries.isEmpty()) {
            var hour = decision.now().truncatedTo(ChronoUnit.HOURS);
            var network = decision.from().network();
            stores.audit()
                    .tally(new RefusalTally(hour, network, decision.dialect().value(), "unknown key", 1));
        }
        Recorder.write(stores, entries);
    }

    private Outcome right(Decision decision, Answer.Right right, Entrance entrance) {
        var trace = Trace.EMPTY.and(Step.passed("secret", "right secret"));
        var judgement = LoginRules.judge(right.client(), decision.from(), decision.now(), trace);
        var who = new Principal.Program(right.client());
        var version = right.client().credentialVersion();
        var candidate = admission.candidate(decision, entrance, who, version, judgement, AMR);
        var written = unitOfWork.run(stores -> {
            var result = admission.write(stores, candidate);
            right.reservation().ifPresent(mine -> {
                switch (result) {
                    case Admission.Written.Admitted admitted ->
                        throttle.succeeded(stores, mine, who.subject(), decision.from(), decision.now());
                    case Admission.Written.Denied denied -> throttle.released(stores, mine);
                }
            });
            return result;
        });
        var outcome = admission.finish(candidate, written);
        if (outcome instanceof Outcome.Refused) {
            failures.failed(decision.from());
        }
        return outcome;
    }
}
