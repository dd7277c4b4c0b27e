package dev.gatehouse.domain.audit;

import dev.gatehouse.domain.decision.DecisionId;
import dev.gatehouse.domain.decision.Trace;
import dev.gatehouse.domain.token.Subject;
import java.time.Instant;
import java.util.Optional;

/**
 * One line of the audit, complete in itself.
 *
 * @param actor who did it: a subject's text, {@code cli}, {@code bootstrap}, or {@code strangers}
 * @param subject to whom it happened
 * @param source the address it came from, or a word where there is none
 * @param dialect the dialect or command that carried it
 */
public record AuditEntry(
        DecisionId decision,
        Instant at,
        String actor,
        Optional<Subject> subject,
        String source,
        String dialect,
        AuditEvent event,
        Trace trace) {}
