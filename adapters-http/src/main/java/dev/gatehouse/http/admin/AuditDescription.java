package dev.gatehouse.http.admin;

import static dev.gatehouse.http.admin.Operation.operation;

import dev.gatehouse.domain.audit.AuditKind;
import dev.gatehouse.domain.decision.Step;
import dev.gatehouse.http.problem.Problem;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** What is said of the audit, of the caller and of problems: each route, and what it takes and shows. */
final class AuditDescription {
    private AuditDescription() {}

    static Map<String, Operation> operations() {
        var all = new LinkedHashMap<String, Operation>();
        all.put(
                "GET /admin/v1/audit",
                asked(operation("listAudit", "A page of the entries that are asked for, newest first."))
                        .pages()
                        .shows("AuditPage"));
        all.put(
                "GET /admin/v1/audit.jsonl",
                asked(
                                operation(
                                        "streamAudit",
                                        "Every entry that is asked for, newest first, each an AuditEntry on a line of its own."))
                        .streams("AuditEntry"));
        all.put(
                "GET /admin/v1/audit:verify",
                operation("verifyAudit", "Compares the audit with its seals: whether it is what was written.")
                        .asks(Parameters.of(
                                "checkpoint",
                                "A seal that was noted elsewhere, without which a cut end is not found.",
                                Schema.text("^[1-9][0-9]{0,17}:[0-9a-f]{64}$")))
                        .shows("AuditVerification"));
        all.put(
                "GET /admin/v1/whoami",
                operation("whoAmI", "The caller, and what the caller may do here.")
                        .shows("WhoAmI"));
        return all;
    }

    private static Operation asked(Operation operation) {
        var events = Stream.of(AuditKind.values()).map(AuditKind::name).toList();
        return operation
                .asks(Parameters.of("from", "Then or later.", Schema.time()))
                .asks(Parameters.of("until", "Earlier.", Schema.time()))
                .asks(Parameters.of("actor", "Who did it.", Schema.text()))
                .asks(Parameters.of("subject", "To whom it was done.", Schema.text()))
                .asks(Parameters.of("event", "What happened.", Schema.words(events)))
                .asks(Parameters.of("outcome", "How it ended.", Schema.words(AuditKind.Outcome.values())))
                .asks(Parameters.of("decision", "In which decision.", Schema.text()))
                .asks(Parameters.of("network", "From where.", Schema.text(64)));
    }

    static Map<String, Object> schemas() {
        return Map.of("AuditPage", Schema.page("AuditEntry"));
    }

    static void show(RecordSchemas all) {
        all.as("AuditEntry", AuditMessage.class)
                .as("Step", Step.class)
                .as("AuditVerification", AuditVerificationResource.Found.class)
                .as("WhoAmI", WhoAmIResource.Message.class)
                .as("Problem", Problem.class)
                .as("ProblemPart", Problem.Part.class);
    }
}
