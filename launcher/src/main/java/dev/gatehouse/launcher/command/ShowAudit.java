package dev.gatehouse.launcher.command;

import dev.gatehouse.domain.audit.AuditQuery;
import dev.gatehouse.launcher.configuration.Refused;
import net.sourceforge.argparse4j.inf.Subparser;

/** {@code audit show config.yml decision}: why a decision came out as it did. */
record ShowAudit() implements ManagementAction {
    private static final int MOST = 100;

    @Override
    public String name() {
        return "show";
    }

    @Override
    public String help() {
        return "tells why a decision came out as it did, check by check";
    }

    @Override
    public void configure(Subparser parser) {
        parser.addArgument("decision").help("the decision id that an answer or a log line names");
    }

    @Override
    public void work(Desk desk) {
        var query = AuditQuery.ofDecision(desk.argument("decision"));
        var entries = desk.management().audit().list(query, MOST);
        if (entries.isEmpty()) {
            throw new Refused("the audit knows of no such decision");
        }
        for (var one : entries.reversed()) {
            desk.say(one.at() + "  " + one.event());
            one.explanation().forEach(sentence -> desk.say("  " + sentence));
        }
    }
}
