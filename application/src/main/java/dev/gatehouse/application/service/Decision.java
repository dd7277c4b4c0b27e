package dev.gatehouse.application.service;

import dev.gatehouse.domain.audit.AuditEntry;
import dev.gatehouse.domain.audit.AuditEvent;
import dev.gatehouse.domain.decision.DecisionId;
import dev.gatehouse.domain.decision.Trace;
import dev.gatehouse.domain.network.Source;
import dev.gatehouse.domain.session.DialectName;
import dev.gatehouse.domain.token.Subject;
import java.time.Instant;
import java.util.Optional;

/** The frame of one decision: what it is called, when it is made, from where and through which door. */
record Decision(DecisionId id, Instant now, Source from, DialectName dialect) {
    /** A line of the audit of what a subject did, or was refused. */
    AuditEntry of(Subject subject, AuditEvent event, Trace trace) {
        return new AuditEntry(
                id, now, subject.text(), Optional.of(subject), from.text(), dialect.value(), event, trace);
    }
}
