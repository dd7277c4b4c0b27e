package dev.gatehouse.launcher.command;

import dev.gatehouse.domain.audit.Recorded;
import dev.gatehouse.domain.token.Subject;
import java.util.List;
import java.util.Optional;
import net.sourceforge.argparse4j.inf.Subparser;

/** {@code audit list config.yml [--event LOGIN_REFUSED ...]}: entries, newest first. */
record ListAudit() implements Action {
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
        var audit = desk.useCases().administration().audit();
        var rows = audit.list(AuditArguments.query(desk), Optional.empty(), MOST).items().stream()
                .map(ListAudit::row)
                .toList();
        desk.show(new Table(
                List.of("at", "event", "outcome", "actor", "subject", "source", "dialect", "detail", "decision"),
                rows));
    }

    private static List<String> row(Recorded one) {
        var entry = one.entry();
        return List.of(
                entry.at().toString(),
                entry.event().code(),
                entry.event().kind().outcome().word(),
                entry.actor(),
                entry.subject().map(Subject::text).orElse("-"),
                entry.source(),
                entry.dialect(),
                entry.event().detail(),
                entry.decision().value());
    }
}
