package dev.gatehouse.launcher.command;

import dev.gatehouse.application.port.in.AdministerSessions.Seen;
import java.util.List;
import java.util.Optional;
import net.sourceforge.argparse4j.inf.Subparser;

/** {@code sessions list config.yml [who] [--dialect profile] ...}: live sessions, newest first. */
record ListSessions() implements ManagementAction {
    private static final List<String> HEADINGS = List.of(
            "session", "subject", "dialect", "network", "label", "created", "last_used", "expires", "granted_to");

    @Override
    public String name() {
        return "list";
    }

    @Override
    public String help() {
        return "lists live sessions of one subject or of everybody, newest first";
    }

    @Override
    public void configure(Subparser parser) {
        parser.addArgument("who").nargs("?").help("login name, e-mail, user id, or client:42");
        SessionArguments.addTo(parser);
        LongTable.addTo(parser);
    }

    @Override
    public void work(Desk desk) {
        var sessions = desk.management().sessions();
        var filter = SessionArguments.read(desk, "who");
        LongTable.show(desk, HEADINGS, (place, size) -> sessions.list(filter, place, size), ListSessions::row);
    }

    private static List<Object> row(Seen seen) {
        var session = seen.session();
        return List.of(
                session.id().value(),
                session.subject().text(),
                session.dialect().value(),
                session.sourceNetwork(),
                Optional.of(session.label()).filter(label -> !label.isEmpty()),
                session.createdAt().toString(),
                session.lastUsedAt().toString(),
                session.expiresAt().toString(),
                seen.grantedTo());
    }
}
