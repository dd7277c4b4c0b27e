package dev.gatehouse.http.console;

import dev.gatehouse.application.port.in.AdministerSessions.Seen;
import dev.gatehouse.domain.admin.Permission;
import dev.gatehouse.http.console.Block.Cell;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Sessions as pages show them; nothing of a token. */
final class SessionTable {
    private SessionTable() {}

    static Block of(List<Seen> sessions, Visit visit, Called called, List<Block.Link> pages) {
        var names =
                called.of(visit, sessions.stream().map(seen -> seen.session().subject()));
        return new Block.Table(
                visit.say(UserText.SESSIONS),
                visit.sayAll(
                        UserText.SUBJECT,
                        UserText.DIALECT,
                        UserText.NETWORK,
                        UserText.BEGAN,
                        UserText.USED,
                        UserText.ENDS,
                        UserText.END),
                sessions.stream().map(seen -> row(seen, visit, names)).toList(),
                visit.say(UserText.NO_SESSIONS),
                pages,
                Cells.picking(
                        visit,
                        sessions.stream()
                                .map(seen ->
                                        Cells.box(visit, seen.session().id().value(), called(seen, visit, names)))
                                .toList(),
                        BulkSessionsResource.verbs(visit)));
    }

    /** What tells it from others for whoever hears the box alone. */
    private static String called(Seen seen, Visit visit, Called.Names names) {
        return String.join(
                ", ",
                names.cell(seen.session().subject()).text(),
                dialect(seen, visit),
                Cells.time(seen.session().createdAt()).text());
    }

    /** With the name of the client, of the browser or of the token, where there is one. */
    private static String dialect(Seen seen, Visit visit) {
        var session = seen.session();
        return Stream.of(session.dialect().value(), client(seen, visit), session.label())
                .filter(name -> !name.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String client(Seen seen, Visit visit) {
        return visit.may(Permission.CLIENTS_READ) ? seen.grantedTo().orElse("") : "";
    }

    private static List<Cell> row(Seen seen, Visit visit, Called.Names names) {
        var session = seen.session();
        return List.of(
                names.cell(session.subject()),
                Cell.of(dialect(seen, visit)),
                Cell.of(session.sourceNetwork()),
                Cells.time(session.createdAt()),
                Cells.time(session.lastUsedAt()),
                Cells.time(session.expiresAt()),
                visit.may(Permission.SESSIONS_REVOKE)
                        ? Cell.of(visit.say(UserText.END), Paths.endOf(session.id()))
                        : Cell.of(""));
    }
}
