package dev.gatehouse.persistence.sql;

import dev.gatehouse.application.port.out.Page.Cursor;
import dev.gatehouse.domain.session.Session;
import dev.gatehouse.domain.session.SessionFilter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Asks for a page of sessions with just those conditions that the filter has, so that each has its index. */
final class SessionPages {
    /** As {@code Standing} judges a session whose own row is good. The text of a client is a prefix and its number. */
    private static final String LIVE = """
            SELECT * FROM session WHERE ended_at IS NULL AND expires_at > ?
            AND epoch >= (SELECT epoch FROM installation)
            AND (EXISTS (
                    SELECT 1 FROM app_user AS owner WHERE owner.id = session.subject AND owner.status = 'ACTIVE'
                        AND (mode = 'FIXED' OR session.credential_version >= owner.credential_version))
                OR EXISTS (
                    SELECT 1 FROM client AS owner WHERE owner.number =
                            CASE substr(session.subject, 1, 7) WHEN 'client:' THEN CAST(substr(session.subject, 8) AS INTEGER) END
                        AND owner.status = 'ACTIVE'
                        AND (mode = 'FIXED' OR session.credential_version >= owner.credential_version)))
            """;

    private final StringBuilder sql = new StringBuilder(LIVE);
    private final List<Object> values = new ArrayList<>();

    private SessionPages(Instant now) {
        values.add(Micros.of(now));
    }

    static List<Session> page(Handle on, SessionFilter filter, Optional<Cursor> after, int limit, Instant now) {
        var page = new SessionPages(now);
        filter.subject().ifPresent(subject -> page.and("subject = ?", subject.text()));
        filter.dialect().ifPresent(dialect -> page.and("dialect = ?", dialect.value()));
        filter.network()
                .ifPresent(network -> page.and(
                        "network_key <> '' AND network_key BETWEEN ? AND ?",
                        NetworkKey.first(network),
                        NetworkKey.last(network)));
        filter.issuedBefore().ifPresent(time -> page.and("created_at < ?", Micros.of(time)));
        after.ifPresent(place ->
                page.and("(created_at, id) < (?, ?)", Micros.of(Instant.parse(place.sortValue())), place.id()));
        page.sql.append("ORDER BY created_at DESC, id DESC LIMIT ?");
        page.values.add(limit);
        return Plain.all(on, page.sql.toString(), SqlSessionStore.ROW, page.values.toArray());
    }

    private void and(String condition, Object... compared) {
        sql.append("AND ").append(condition).append('\n');
        values.addAll(List.of(compared));
    }
}
