package dev.gatehouse.persistence.sql;

import dev.gatehouse.application.port.out.Page;
import dev.gatehouse.application.port.out.Page.Cursor;
import dev.gatehouse.domain.client.ClientNumber;
import dev.gatehouse.domain.network.CidrBlock;
import dev.gatehouse.domain.session.Session;
import dev.gatehouse.domain.session.SessionFilter;
import dev.gatehouse.domain.token.Subject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** A page of sessions that are good for something, newest first, with bounded {@link Effort}. */
record SessionPages(SessionFilter filter, Optional<Cursor> after, int size, Instant now, Effort effort) {
    private static final Order NEWEST = Order.of("created_at", "id", true);

    /** As {@code Standing} judges a session whose own row is good. The text of a client is a prefix and its number. */
    private static final String GOOD = """
            session.epoch >= (SELECT epoch FROM installation)
            AND (EXISTS (
                    SELECT 1 FROM app_user AS owner WHERE owner.id = session.subject AND owner.status = 'ACTIVE'
                        AND (session.mode = 'FIXED' OR session.credential_version >= owner.credential_version))
                OR EXISTS (
                    SELECT 1 FROM client AS owner WHERE owner.number =
                            CASE substr(session.subject, 1, 7) WHEN 'client:' THEN CAST(substr(session.subject, 8) AS INTEGER) END
                        AND owner.status = 'ACTIVE'
                        AND (session.mode = 'FIXED' OR session.credential_version >= owner.credential_version)))
            """;

    /** What a client was granted ends with the client, and with the session in which it was granted unless it outlives that. */
    private static final String NOT_ORPHANED = """
            NOT EXISTS (
                SELECT 1 FROM oauth_grant JOIN client ON client.number = client_number
                    LEFT JOIN session AS parent ON parent.id = parent_id
                WHERE session_id = session.id AND (client.status <> 'ACTIVE' OR (
                    NOT outlives AND parent_id IS NOT NULL
                    AND (parent.id IS NULL OR parent.ended_at IS NOT NULL OR parent.expires_at <= ?))))
            """;

    static Page<Session> page(Handle on, SessionFilter filter, Optional<Cursor> after, int size, Instant now) {
        return Effort.spend(
                on,
                "session WHERE ended_at IS NULL",
                size,
                effort -> new SessionPages(filter, after, size, now, effort).page());
    }

    private Page<Session> page() {
        var few = indexed().stream().filter(effort::isFew).findFirst().or(this::fewOfClient);
        return few.isPresent()
                ? Page.of(rows(effort.few(few.get()), few.get().values(), start()), size, SessionPages::placeOf)
                : followed();
    }

    /** Follows the order from the place on, within a network if all of it has one key, until the effort is spent. */
    private Page<Session> followed() {
        var path = new ArrayList<>(start());
        filter.network()
                .filter(SessionPages::isOneKey)
                .map(network -> Where.of("network_key <> '' AND network_key = ?", NetworkKey.first(network)))
                .ifPresent(path::add);
        var end = effort.end(path, NEWEST, SessionPages::place);
        end.map(place -> NEWEST.until(time(place), place.id())).ifPresent(path::add);
        return Effort.page(rows("session", List.of(), path), size, end, SessionPages::placeOf);
    }

    /** Those of the table that are looked for, and one more than the page shall hold. */
    private List<Session> rows(String table, List<Object> tableValues, List<Where> path) {
        var all = Where.all(Stream.concat(path.stream(), conditions().stream()).toList());
        var values = new ArrayList<>(tableValues);
        values.addAll(all.values());
        values.add(size + 1);
        return Plain.all(
                effort.handle(),
                "SELECT * FROM " + table + " AS session WHERE ended_at IS NULL AND " + all.sql() + NEWEST.by()
                        + " LIMIT ?",
                SqlSessionStore.ROW,
                values.toArray());
    }

    private List<Where> indexed() {
        var sources = new ArrayList<Where>();
        filter.subject().ifPresent(subject -> sources.add(Where.of("subject = ?", subject.text())));
        filter.network().ifPresent(network -> sources.add(within("network_key", network)));
        return sources;
    }

    /** The client's, if it has few; what was granted to it and ended since is counted too, for it is looked at. */
    private Optional<Where> fewOfClient() {
        return filter.client()
                .filter(client -> effort.isFew(own(client))
                        && effort.of("oauth_grant WHERE TRUE").isFew(Where.of("client_number = ?", client.value())))
                .map(client -> Where.of("""
                        id IN (SELECT session_id FROM oauth_grant WHERE client_number = ?
                            UNION ALL SELECT own.id FROM session AS own WHERE own.subject = ? AND own.ended_at IS NULL)
                        """, client.value(), new Subject.OfClient(client).text()))
                .filter(effort::isFew);
    }

    private static Where own(ClientNumber client) {
        return Where.of("subject = ?", new Subject.OfClient(client).text());
    }

    /** All that is looked for, without tempting an index. */
    private List<Where> conditions() {
        var conditions = new ArrayList<>(List.of(
                Where.of("expires_at > ?", Micros.of(now)), Where.of(GOOD), Where.of(NOT_ORPHANED, Micros.of(now))));
        filter.subject().ifPresent(subject -> conditions.add(Where.of("subject || '' = ?", subject.text())));
        filter.client().ifPresent(client -> conditions.add(heldBy(client)));
        filter.dialect().ifPresent(dialect -> conditions.add(Where.of("dialect = ?", dialect.value())));
        filter.network().ifPresent(network -> conditions.add(within("network_key || ''", network)));
        return conditions;
    }

    /** Asked for each session: PostgreSQL would gather all grants of the client for an EXISTS. */
    private static Where heldBy(ClientNumber client) {
        return Where.of("subject || '' = ?", new Subject.OfClient(client).text())
                .or(Where.of(
                        "(SELECT client_number FROM oauth_grant WHERE session_id = session.id) = ?", client.value()));
    }

    private static Where within(String key, CidrBlock network) {
        return Where.of(
                "network_key <> '' AND " + key + " BETWEEN ? AND ?",
                NetworkKey.first(network),
                NetworkKey.last(network));
    }

    private static boolean isOneKey(CidrBlock network) {
        return network.prefix() == (network.base().isV4() ? 24 : 64);
    }

    /** The one condition at the beginning of the looking, if it has one. */
    private List<Where> start() {
        return after
                .map(place -> NEWEST.after(time(place), place.id()))
                .or(() -> filter.issuedBefore().map(time -> Where.of("created_at < ?", Micros.of(time))))
                .stream()
                .toList();
    }

    private static long time(Cursor place) {
        return Micros.of(Instant.parse(place.sortValue()));
    }

    private static Cursor placeOf(Session session) {
        return new Cursor(session.createdAt().toString(), session.id().value());
    }

    private static Cursor place(ResultSet row) throws SQLException {
        return new Cursor(Micros.instant(row, "place").toString(), row.getString("id"));
    }
}
