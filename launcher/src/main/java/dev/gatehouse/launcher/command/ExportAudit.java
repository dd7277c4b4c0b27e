package dev.gatehouse.launcher.command;

import dev.gatehouse.domain.audit.Explanation;
import dev.gatehouse.domain.audit.Recorded;
import dev.gatehouse.domain.decision.Step;
import dev.gatehouse.domain.token.Subject;
import java.util.LinkedHashMap;
import java.util.Map;
import net.sourceforge.argparse4j.inf.Subparser;

/** {@code audit export config.yml [--from ...]}: entries as JSON lines, with the members that they have over HTTP. */
record ExportAudit() implements Action {
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
        desk.useCases()
                .administration()
                .audit()
                .each(AuditArguments.query(desk), one -> desk.say(JsonText.line(members(one))));
    }

    private static Map<String, Object> members(Recorded one) {
        var entry = one.entry();
        var members = new LinkedHashMap<String, Object>();
        members.put("id", Long.toString(one.ordinal()));
        members.put("decision", entry.decision().value());
        members.put("at", entry.at().toString());
        members.put("actor", entry.actor());
        entry.subject().map(Subject::text).ifPresent(subject -> members.put("subject", subject));
        members.put("source", entry.source());
        members.put("dialect", entry.dialect());
        members.put("event", entry.event().code());
        members.put("outcome", entry.event().kind().outcome().word());
        members.put("detail", entry.event().detail());
        members.put(
                "trace",
                entry.trace().steps().stream().map(ExportAudit::members).toList());
        members.put("explanation", Explanation.of(entry));
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
