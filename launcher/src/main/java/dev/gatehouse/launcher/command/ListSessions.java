package dev.gatehouse.launcher.command;

import dev.gatehouse.application.port.out.Page;
import java.util.List;
import java.util.Optional;
import net.sourceforge.argparse4j.inf.Subparser;

/** {@code sessions list config.yml [who] [--dialect profile] ...}: live sessions, newest first. */
record ListSessions() implements ManagementAction {
    private static final int MOST = 1000;

    @Override
    public String name() {
        return "list";
    }

    @Override
    public String help() {
        return "lists live sessions of one subject or of everybody, newest first, at most " + MOST;
    }

    @Override
    public void configure(Subparser parser) {
        parser.addArgument("who").nargs("?").help("login name, e-mail, user id, or client:42");
        SessionArguments.addTo(parser);
        OutputFormat.addTo(parser);
    }

    @Override
    public void work(Desk desk) {
        var sessions = desk.management().sessions();
        var filter = SessionArguments.read(desk, "who");
        var rows = Page.first(MOST, (place, size) -> sessions.list(filter, place, size)).stream()
                .map(session -> List.<Object>of(
                        session.id().value(),
                        session.subject().text(),
                        session.dialect().value(),
                        session.sourceNetwork(),
                        Optional.of(session.label()).filter(label -> !label.isEmpty()),
                        session.createdAt().toString(),
                        session.lastUsedAt().toString(),
                        session.expiresAt().toString()))
                .toList();
        desk.show(new Table(
                List.of("session", "subject", "dialect", "network", "label", "created", "last_used", "expires"), rows));
    }
}
