package dev.gatehouse.persistence.sql;

import dev.gatehouse.application.port.out.SessionStore.Sight;
import dev.gatehouse.domain.client.Client;
import dev.gatehouse.domain.client.ClientNumber;
import dev.gatehouse.domain.session.Session;
import dev.gatehouse.domain.token.SessionId;
import dev.gatehouse.domain.token.Subject;
import dev.gatehouse.domain.user.User;
import dev.gatehouse.domain.user.UserId;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Sees a session with what its life depends on: in a file with the fewest statements; across a network in one round trip, and a second
 * for owners whose IP policy has lines: joins over six tables, to find none, are an eighth of what a refresh costs the database.
 */
final class SqlSight {
    /** Whose session it is, is known to none of them before the first was answered. */
    private static final String AT_ONCE = """
            SELECT session.*, (SELECT epoch FROM installation) AS epoch_now FROM session WHERE id = ?;
            SELECT app_user.*, EXISTS (SELECT FROM user_network WHERE user_id = app_user.id) AS has_lines
            FROM app_user WHERE id = (SELECT subject FROM session WHERE id = ?);
            SELECT client.*, EXISTS (SELECT FROM client_network WHERE client_number = client.number) AS has_lines
            FROM client
            WHERE number = (SELECT CAST(SUBSTR(subject, %d) AS INTEGER) FROM session WHERE id = ? AND subject LIKE '%s%%')
            """.formatted(Subject.CLIENT_PREFIX.length() + 1, Subject.CLIENT_PREFIX);

    private record Dated(Session session, long epochNow) {}

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
                user(on, user).map(found -> new Sight(session, Optional.of(found), Optional.empty(), epoch(on)));
            case Subject.OfClient(var number) ->
                client(on, number).map(found -> new Sight(session, Optional.empty(), Optional.of(found), epoch(on)));
        };
    }

    private static long epoch(Handle on) {
        return Plain.first(on, SqlInstallationStore.EPOCH, row -> row.getLong("epoch"))
                .orElseThrow();
    }

    private static Optional<Sight> atOnce(Handle on, String id) {
        var session = new Plain.Found<>(row -> new Dated(SqlSessionStore.ROW.read(row), row.getLong("epoch_now")));
        var user = SqlUserStore.OWNERS.bareOnes();
        var client = SqlClientStore.OWNERS.bareOnes();
        Plain.atOnce(on, AT_ONCE, List.of(session, user, client), id, id, id);
        return session.first()
                .flatMap(seen -> sight(
                        seen,
                        OwnerRows.whole(user, one -> user(on, one.id())),
                        OwnerRows.whole(client, one -> client(on, one.number()))));
    }

    private static Optional<Sight> sight(Dated seen, Optional<User> user, Optional<Client> client) {
        return user.isPresent() || client.isPresent()
                ? Optional.of(new Sight(seen.session(), user, client, seen.epochNow()))
                : Optional.empty();
    }

    private static Optional<User> user(Handle on, UserId id) {
        return SqlUserStore.OWNERS.first(on, SqlUserStore.OF_ID, id.value());
    }

    private static Optional<Client> client(Handle on, ClientNumber number) {
        return SqlClientStore.OWNERS.first(on, SqlClientStore.OF_NUMBER, number.value());
    }
}
