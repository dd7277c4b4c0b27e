package dev.gatehouse.persistence.sql;

import dev.gatehouse.application.port.out.SessionStore.Sight;
import dev.gatehouse.domain.client.Client;
import dev.gatehouse.domain.session.Session;
import dev.gatehouse.domain.token.SessionId;
import dev.gatehouse.domain.token.Subject;
import dev.gatehouse.domain.user.User;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Sees a session with what its life depends on: in a file with the fewest statements, across a network in one round trip. */
final class SqlSight {
    /** Whose session it is, is known to none of them before the first was answered. */
    private static final String AT_ONCE = String.join(
            ";\n",
            SqlSessionStore.OF_ID,
            SqlUserStore.USERS + "WHERE app_user.id = (SELECT subject FROM session WHERE id = ?) " + SqlUserStore.ORDER,
            SqlClientStore.CLIENTS
                    + """
            WHERE client.number = (SELECT CAST(SUBSTR(subject, %d) AS INTEGER) FROM session WHERE id = ? AND subject LIKE '%s%%')
            """.formatted(Subject.CLIENT_PREFIX.length() + 1, Subject.CLIENT_PREFIX)
                    + SqlClientStore.ORDER,
            SqlInstallationStore.EPOCH);

    private SqlSight() {}

    static Optional<Sight> of(Handle on, SessionId id) {
        return switch (SqlDialect.of(on)) {
            case SQLITE ->
                Plain.first(on, SqlSessionStore.OF_ID, SqlSessionStore.ROW, id.value())
                        .flatMap(session -> inTurn(on, session));
            case POSTGRESQL -> atOnce(on, id.value());
        };
    }

    private static Optional<Sight> inTurn(Handle on, Session session) {
        return switch (session.subject()) {
            case Subject.OfUser(var user) ->
                SqlUserStore.OWNERS
                        .first(on, SqlUserStore.OF_ID, user.value())
                        .map(found -> new Sight(session, Optional.of(found), Optional.empty(), epoch(on)));
            case Subject.OfClient(var number) ->
                SqlClientStore.OWNERS
                        .first(on, SqlClientStore.OF_NUMBER, number.value())
                        .map(found -> new Sight(session, Optional.empty(), Optional.of(found), epoch(on)));
        };
    }

    private static long epoch(Handle on) {
        return Plain.first(on, SqlInstallationStore.EPOCH, row -> row.getLong("epoch"))
                .orElseThrow();
    }

    private static Optional<Sight> atOnce(Handle on, String id) {
        var session = new Plain.Found<>(SqlSessionStore.ROW);
        var user = SqlUserStore.OWNERS.found();
        var client = SqlClientStore.OWNERS.found();
        var epoch = new Plain.Found<Long>(row -> row.getLong("epoch"));
        Plain.atOnce(on, AT_ONCE, List.of(session, user, client, epoch), id, id, id);
        return session.rows().stream()
                .findFirst()
                .flatMap(row -> sight(
                        row,
                        SqlUserStore.OWNERS.first(on, user.rows()),
                        SqlClientStore.OWNERS.first(on, client.rows()),
                        epoch.rows().getFirst()));
    }

    private static Optional<Sight> sight(Session session, Optional<User> user, Optional<Client> client, long epoch) {
        return user.isPresent() || client.isPresent()
                ? Optional.of(new Sight(session, user, client, epoch))
                : Optional.empty();
    }
}
