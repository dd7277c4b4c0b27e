package dev.gatehouse.launcher.command;

import dev.gatehouse.domain.decision.Step;
import dev.gatehouse.launcher.management.AuditLine;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import net.sourceforge.argparse4j.inf.Subparser;

/** {@code audit export config.yml [--from ...]}: entries as JSON lines, with the members that they have over HTTP. */
record ExportAudit() implements ManagementAction {
    @Override
    public String name() {
        return "export";
    }

    @Override
    public String help() {
        return "writes entries as JSON lines, newest first, however many they are";
    }

    @Override
    public void configure(Subparser parser) {
        AuditArguments.addTo(parser);
    }

    @Override
    public void work(Desk desk) {
        var query = AuditArguments.query(desk);
        var count = new AtomicLong();
        try (var progress = Progress.besideAnswers(desk.terminal(), "entries", System::nanoTime)) {
            desk.management().audit().each(query, one -> {
                desk.say(JsonText.line(members(one)));
                desk.terminal().requireWhole();
                progress.at(count.incrementAndGet());
            });
        }
    }

    private static Map<String, Object> members(AuditLine one) {
        var members = new LinkedHashMap<String, Object>();
        members.put("id", one.id());
        members.put("decision", one.decision());
        members.put("at", one.at());
        members.put("actor", one.actor());
        one.subject().ifPresent(subject -> members.put("subject", subject));
        members.put("source", one.source());
        members.put("dialect", one.dialect());
        members.put("event", one.event());
        members.put("outcome", one.outcome());
        members.put("detail", one.detail());
        members.put("trace", one.trace().stream().map(ExportAudit::members).toList());
        members.put("explanation", one.explanation());
        return members;
    }

    private static Map<String, Object> members(Step step) {
        var members = new LinkedHashMap<String, Object>();
        members.put("check", step.check());
        members.put("passed", step.passed());
        members.put("detail", step.detail());
        return members;
    }
}
