package dev.gatehouse.persistence.sql;

import dev.gatehouse.application.port.out.AuditStore;
import dev.gatehouse.application.port.out.Page;
import dev.gatehouse.application.port.out.Page.Cursor;
import dev.gatehouse.domain.audit.AuditEntry;
import dev.gatehouse.domain.audit.AuditQuery;
import dev.gatehouse.domain.audit.Recorded;
import dev.gatehouse.domain.audit.RefusalTally;
import dev.gatehouse.domain.token.Subject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.SqlObject;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

interface SqlAuditStore extends AuditStore, SqlObject {
    /** How the rows of entries are read. */
    AuditRow ROW = new AuditRow();

    /** What adding an entry begins with. */
    String INTO = "INSERT INTO audit (decision, at, actor, subject, source, dialect, event, members, trace, address)\n";

    /** The members of {@link AuditRow#values}. */
    String VALUES = "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    @Override
    default void append(List<AuditEntry> entries) {
        Plain.updateAll(
                getHandle(),
                INTO + VALUES,
                entries.stream().map(AuditRow::values).toList());
    }

    @Override
    @SqlUpdate("""
            INSERT INTO refusal_tally (hour, network, dialect, reason, refusals)
            VALUES (:hour, :network, :dialect, :reason, :refusals)
            ON CONFLICT (hour, network, dialect, reason)
                DO UPDATE SET refusals = refusal_tally.refusals + excluded.refusals
            """)
    void tally(@BindRow(TallyRow.class) RefusalTally more);

    @Override
    @SqlQuery("""
            SELECT source, SUM(CASE WHEN event IN ('LOGIN_REFUSED', 'REFRESH_REFUSED') THEN 0 ELSE 1 END) AS admitted,
                SUM(CASE WHEN event IN ('LOGIN_REFUSED', 'REFRESH_REFUSED') THEN 1 ELSE 0 END) AS refused,
                MAX(at) AS last_at
            FROM audit WHERE subject = :subject AND at >= :since
                AND event IN (
                    'LOGGED_IN', 'TOKEN_GIVEN', 'LOGIN_REFUSED', 'REFRESHED', 'REFRESH_REPLAYED', 'REFRESH_REFUSED')
            GROUP BY source ORDER BY admitted DESC, refused DESC, source LIMIT :limit
            """)
    List<SourceUse> sourcesOf(Subject subject, Instant since, int limit);

    @Override
    @SqlQuery("SELECT * FROM audit ORDER BY at DESC, ordinal DESC LIMIT :limit")
    List<AuditEntry> latest(int limit);

    @Override
    default Page<Recorded> find(AuditQuery query, Optional<Cursor> after, int size) {
        return AuditSearch.page(getHandle(), query, after, size);
    }

    @Override
    @SqlQuery("SELECT ordinal FROM audit WHERE at >= :time ORDER BY at, ordinal LIMIT 1")
    Optional<Long> firstSince(Instant time);

    @Override
    @SqlQuery("SELECT * FROM refusal_tally ORDER BY hour DESC, network, dialect, reason LIMIT :limit")
    List<RefusalTally> latestTallies(int limit);

    @Override
    @SqlUpdate("""
            DELETE FROM refusal_tally WHERE (hour, network, dialect, reason) IN (
                SELECT hour, network, dialect, reason FROM refusal_tally WHERE hour < :before LIMIT :limit <skipLocked>)
            """)
    int purgeTallies(Instant before, int limit);
}
