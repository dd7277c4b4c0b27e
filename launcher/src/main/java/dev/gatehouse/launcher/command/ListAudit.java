package dev.gatehouse.launcher.command;

import dev.gatehouse.launcher.management.AuditLine;
import java.util.List;
import net.sourceforge.argparse4j.inf.Subparser;

/** {@code audit list config.yml [--event LOGIN_REFUSED ...]}: entries, newest first. */
record ListAudit() implements ManagementAction {
    private static final int MOST = 1000;

    @Override
    public String name() {
        return "list";
    }

    @Override
    public String help() {
        return "lists entries, newest first, at most " + MOST;
    }

    @Override
    public void configure(Subparser parser) {
        AuditArguments.addTo(parser);
        OutputFormat.addTo(parser);
    }

    @Override
    public void work(Desk desk) {
        var audit = desk.management().audit();
        var rows = audit.list(AuditArguments.query(desk), MOST).stream()
                .map(ListAudit::row)
                .toList();
        desk.show(new Table(
                List.of("at", "event", "outcome", "actor", "subject", "source", "dialect", "detail", "decision"),
                rows));
    }

    private static List<Object> row(AuditLine entry) {
        return List.of(
                entry.at(),
                entry.event(),
                entry.outcome(),
                entry.actor(),
                entry.subject(),
                entry.source(),
                entry.dialect(),
                entry.detail(),
                entry.decision());
    }
}
