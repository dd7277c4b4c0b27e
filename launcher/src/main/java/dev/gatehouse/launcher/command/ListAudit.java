package dev.gatehouse.launcher.command;

import dev.gatehouse.launcher.management.AuditLine;
import java.util.List;
import net.sourceforge.argparse4j.inf.Subparser;

/** {@code audit list config.yml [--event LOGIN_REFUSED ...]}: entries, newest first. */
record ListAudit() implements ManagementAction {
    private static final int USUAL = 1000;

    @Override
    public String name() {
        return "list";
    }

    @Override
    public String help() {
        return "lists entries, newest first";
    }

    @Override
    public void configure(Subparser parser) {
        AuditArguments.addTo(parser);
        parser.addArgument("--limit").type(Integer.class).setDefault(USUAL).help("how many at most, usually " + USUAL);
        OutputFormat.addTo(parser);
    }

    @Override
    public void work(Desk desk) {
        int most = LongTable.limit(desk);
        var audit = desk.management().audit();
        var found = audit.list(AuditArguments.query(desk), Math.min(most, Integer.MAX_VALUE - 1) + 1);
        desk.show(new Table(
                List.of("at", "event", "outcome", "actor", "subject", "source", "dialect", "detail", "decision"),
                found.stream().limit(most).map(ListAudit::row).toList()));
        if (found.size() > most) {
            desk.terminal().err().println("There are more: --limit takes another number, and audit export writes all.");
        }
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
