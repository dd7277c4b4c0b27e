package dev.gatehouse.application.service;

import dev.gatehouse.application.port.out.Stores;
import dev.gatehouse.application.port.out.UnitOfWork;
import dev.gatehouse.domain.audit.AuditEntry;
import dev.gatehouse.domain.audit.AuditEvent;
import dev.gatehouse.domain.audit.RefusalTally;
import dev.gatehouse.domain.client.ApiKey;
import dev.gatehouse.domain.client.Client;
import dev.gatehouse.domain.decision.Step;
import dev.gatehouse.domain.decision.Trace;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.token.Subject;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Writes down that an API client was refused, wherever it asked; a key that nobody has costs what a known one costs. */
final class ClientRefusals {
    private static final String EVERYWHERE = "*";

    private final UnitOfWork unitOfWork;
    private final FailureLimit failures;
    private final Recorder recorder;
    private final EvenRefusals even;

    ClientRefusals(UnitOfWork unitOfWork, FailureLimit failures, Recorder recorder, EvenRefusals even) {
        this.unitOfWork = unitOfWork;
        this.failures = failures;
        this.recorder = recorder;
        this.even = even;
    }

    /** The secret was wrong, or nobody has the key. */
    Refusal wrongSecret(Decision decision, ApiKey key, Optional<Client> client) {
        return even.since(decision.now(), () -> {
            failures.failed(decision.from(), key.value());
            return client.map(known -> wrongSecret(decision, known)).orElseGet(() -> unknownKey(decision));
        });
    }

    private Refusal wrongSecret(Decision decision, Client client) {
        var event = new AuditEvent.LoginRefused(new Refusal.BadCredentials(), "wrong secret");
        return written(decision, client, event, Trace.EMPTY.and(Step.failed("secret", "wrong")));
    }

    /** The client is known, and may not come in. */
    Refusal refused(Decision decision, Client client, Refusal why, Trace trace) {
        failures.failed(decision.from());
        var event = new AuditEvent.LoginRefused(why, Admission.SECRET_WAS_RIGHT);
        return written(decision, client, event, trace);
    }

    private Refusal written(Decision decision, Client client, AuditEvent.LoginRefused event, Trace trace) {
        recorder.write(unitOfWork, decision.of(new Subject.OfClient(client.number()), event, trace));
        return event.said();
    }

    /** Too many tries: nothing is said of the secret, and a stranger can cause any number of these. */
    Refusal turned(Decision decision, Refusal why) {
        recorder.refusedNobody(decision.dialect(), decision.from().network(), "client throttled");
        return why;
    }

    /** One durable write like that of a known key, so that the time tells nothing; its one row an hour only counts. */
    private Refusal unknownKey(Decision decision) {
        unitOfWork.run(stores -> tally(stores, decision));
        recorder.refusedNobody(decision.dialect(), decision.from().network(), "unknown key");
        return new Refusal.BadCredentials();
    }

    private static List<AuditEntry> tally(Stores stores, Decision decision) {
        var hour = decision.now().truncatedTo(ChronoUnit.HOURS);
        stores.audit()
                .tally(new RefusalTally(hour, EVERYWHERE, decision.dialect().value(), "unknown key", 1));
        return List.of();
    }
}
