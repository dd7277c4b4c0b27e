package dev.gatehouse.application.service;

import dev.gatehouse.application.port.out.SecretSource;
import dev.gatehouse.application.port.out.Stores;
import dev.gatehouse.domain.admin.Administrator;
import dev.gatehouse.domain.audit.AuditEntry;
import dev.gatehouse.domain.audit.AuditEvent;
import dev.gatehouse.domain.decision.Trace;
import dev.gatehouse.domain.session.DialectName;
import dev.gatehouse.domain.token.Subject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Writes down what administrators and the house itself do, in the unit that does it. */
final class AdminAudit {
    private static final String SOURCE = "machine";
    private static final String DIALECT = DialectName.ADMIN.value();

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

    /** Writes what an administrator did to something of the house, from where they did it. */
    void write(Stores stores, Administrator by, String what, String change, Instant now) {
        write(stores, entry(by, Optional.empty(), new AuditEvent.Administered(what, change), now));
    }

    /** Writes that an administrator made, changed or removed something of a subject, and from where. */
    void write(Stores stores, Administrator by, Subject whom, String what, String change, Instant now) {
        write(stores, entry(by, whom, new AuditEvent.Administered(what, change), now));
    }

    /** An entry about what an administrator did to a subject, from where they did it. */
    AuditEntry entry(Administrator by, Subject whom, AuditEvent event, Instant now) {
        return entry(by, Optional.of(whom), event, now);
    }

    private AuditEntry entry(Administrator by, Optional<Subject> subject, AuditEvent event, Instant now) {
        var source = by.isMachine() ? SOURCE : by.from().text();
        return new AuditEntry(secrets.decisionId(), now, by.actor(), subject, source, DIALECT, event, Trace.EMPTY);
    }

    /** Writes that something of the house was made, changed or removed. */
    void write(Stores stores, String actor, String what, String change, Instant now) {
        write(stores, entry(actor, Optional.empty(), new AuditEvent.Administered(what, change), now));
    }

    /** Writes that a subject, or something of a subject, was made, changed or removed. */
    void write(Stores stores, String actor, Subject whom, String what, String change, Instant now) {
        write(stores, entry(actor, Optional.of(whom), new AuditEvent.Administered(what, change), now));
    }

    private static void write(Stores stores, AuditEntry entry) {
        Recorder.write(stores, List.of(entry));
    }

    void kept(AuditEntry entry) {
        recorder.kept(List.of(entry));
    }
}
