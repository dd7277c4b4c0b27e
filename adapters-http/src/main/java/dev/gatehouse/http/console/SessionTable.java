package dev.gatehouse.http.console;

import dev.gatehouse.domain.admin.Permission;
import dev.gatehouse.domain.session.Session;
import dev.gatehouse.http.console.Block.Cell;
import java.util.List;

/** Sessions as pages show them; nothing of a token. */
final class SessionTable {
    private SessionTable() {}

    static Block of(List<Session> sessions, Visit visit, Called called, List<Block.Link> pages) {
        var names = called.of(visit, sessions.stream().map(Session::subject));
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
                sessions.stream().map(session -> row(session, visit, names)).toList(),
                visit.say(UserText.NO_SESSIONS),
                pages,
                Cells.picking(
                        visit,
                        sessions.stream()
                                .map(session -> Cells.box(visit, session.id().value(), called(session, names)))
                                .toList(),
                        BulkSessionsResource.verbs(visit)));
    }

    /** What tells it from others for whoever hears the box alone. */
    private static String called(Session session, Called.Names names) {
        return String.join(
                ", ",
                names.cell(session.subject()).text(),
                dialect(session),
                Cells.time(session.createdAt()).text());
    }

    /** With the name of the browser, or of the token, where there is one. */
    private static String dialect(Session session) {
        var dialect = session.dialect().value();
        return session.label().isEmpty() ? dialect : dialect + ", " + session.label();
    }

    private static List<Cell> row(Session session, Visit visit, Called.Names names) {
        return List.of(
                names.cell(session.subject()),
                Cell.of(dialect(session)),
                Cell.of(session.sourceNetwork()),
                Cells.time(session.createdAt()),
                Cells.time(session.lastUsedAt()),
                Cells.time(session.expiresAt()),
                visit.may(Permission.SESSIONS_REVOKE)
                        ? Cell.of(visit.say(UserText.END), Paths.endOf(session.id()))
                        : Cell.of(""));
    }
}
