package dev.gatehouse.http.admin;

import dev.gatehouse.domain.audit.Explanation;
import dev.gatehouse.domain.audit.Recorded;
import dev.gatehouse.domain.decision.Step;
import dev.gatehouse.domain.token.Subject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An entry of the audit that explains itself.
 *
 * @param detail what is particular to the event
 * @param trace the checks of the decision, in the order in which they were made
 * @param explanation the same in sentences
 */
record AuditMessage(
        String id,
        String decision,
        Instant at,
        String actor,
        Optional<String> subject,
        String source,
        String dialect,
        String event,
        String outcome,
        String detail,
        List<Step> trace,
        List<String> explanation) {
    static AuditMessage of(Recorded one) {
        var entry = one.entry();
        var event = entry.event();
        return new AuditMessage(
                Long.toString(one.ordinal()),
                entry.decision().value(),
                entry.at(),
                entry.actor(),
                entry.subject().map(Subject::text),
                entry.source(),
                entry.dialect(),
                event.code(),
                event.kind().outcome().word(),
                event.detail(),
                entry.trace().steps(),
                Explanation.of(entry));
    }
}
