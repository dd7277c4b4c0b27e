package dev.gatehouse.launcher.management;

import dev.gatehouse.domain.audit.Explanation;
import dev.gatehouse.domain.audit.Recorded;
import dev.gatehouse.domain.decision.Step;
import dev.gatehouse.domain.token.Subject;
import java.util.List;
import java.util.Optional;

/**
 * An entry of the audit as it is shown: nothing but texts, for an event cannot be made again from its words.
 *
 * @param detail what is particular to the event
 * @param trace the checks of the decision, in the order in which they were made
 * @param explanation the same in sentences
 */
public record AuditLine(
        String id,
        String decision,
        String at,
        String actor,
        Optional<String> subject,
        String source,
        String dialect,
        String event,
        String outcome,
        String detail,
        List<Step> trace,
        List<String> explanation) {
    /** Takes its own copies. */
    public AuditLine {
        trace = List.copyOf(trace);
        explanation = List.copyOf(explanation);
    }

    static AuditLine of(Recorded one) {
        var entry = one.entry();
        var event = entry.event();
        return new AuditLine(
                Long.toString(one.ordinal()),
                entry.decision().value(),
                entry.at().toString(),
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
