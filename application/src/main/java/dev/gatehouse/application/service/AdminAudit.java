package dev.gatehouse.application.service;

import dev.gatehouse.application.port.out.SecretSource;
import dev.gatehouse.application.port.out.Stores;
import dev.gatehouse.domain.admin.Administrator;
import dev.gatehouse.domain.audit.AuditEntry;
import dev.gatehouse.domain.audit.AuditEvent;
import dev.gatehouse.domain.decision.Trace;
import dev.gatehouse.domain.token.Subject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Writes down what administrators and the house itself do, in the unit that does it. */
final class AdminAudit {
    private static final String SOURCE = "machine";
    private static final String DIALECT = "admin";

    private final SecretSource secrets;
    private final Recorder recorder;

    AdminAudit(SecretSource secrets, Recorder recorder) {
        this.secrets = secrets;
        this.recorder = recorder;
    }

    /** An entry about a subject, or about the house. */
    AuditEntry entry(String actor, Optional<Subject> subject, AuditEvent event, Instant now) {
        return new AuditEntry(secrets.decisionId(), now, actor, subject, SOURCE, DIALECT, event, Trace.EMPTY);
    }

    /** Writes that something of the house was made, changed or removed. */
    void write(Stores stores, String actor, String what, String change, Instant now) {
        write(stores, entry(actor, Optional.empty(), new AuditEvent.Administered(what, change), now));
    }

    /** Writes that a subject, or something of a subject, was made, changed or removed. */
    void write(Stores stores, String actor, Subject whom, String what, String change, Instant now) {
        write(stores, entry(actor, Optional.of(whom), new AuditEvent.Administered(what, change), now));
    }

    /** Writes that a subject was made, changed or removed by somebody who may be anywhere. */
    void write(Stores stores, Administrator by, Subject whom, String what, String change, Instant now) {
        var event = new AuditEvent.Administered(what, change);
        var id = secrets.decisionId();
        write(
                stores,
                new AuditEntry(id, now, by.actor(), Optional.of(whom), by.from().text(), DIALECT, event, Trace.EMPTY));
    }

    private static void write(Stores stores, AuditEntry entry) {
        Recorder.write(stores, List.of(entry));
    }

    void kept(AuditEntry entry) {
        recorder.kept(List.of(entry));
    }
}
