package dev.gatehouse.persistence.sql;

import dev.gatehouse.application.port.out.SealStore;
import dev.gatehouse.domain.audit.Horizon;
import dev.gatehouse.domain.audit.Seal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.sqlobject.SqlObject;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

interface SqlSealStore extends SealStore, SqlObject {
    /** How the rows of seals are read. */
    SealRow SEAL = new SealRow();

    /** The ordinal first: whoever draws a smaller one was at it by then, and is seen after it or has committed. */
    @Override
    default Mark mark() {
        var newest = newest();
        return new Mark(newest, writers());
    }

    /** The newest entry that can be seen. */
    @SqlQuery("SELECT COALESCE(MAX(ordinal), 0) FROM audit")
    long newest();

    /** The transactions that have opened the audit to write. */
    @SqlQuery("<auditWriters>")
    Set<String> writers();

    @Override
    default List<Line> lines(long from, long to, int limit) {
        return Plain.all(
                getHandle(),
                "SELECT * FROM audit WHERE ordinal BETWEEN ? AND ? ORDER BY ordinal LIMIT ?",
                SqlSealStore::line,
                from,
                to,
                limit);
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(row.getLong("ordinal"), row.getString("event"), AuditRow.line(row));
    }

    @Override
    @SqlQuery("SELECT COUNT(*) FROM audit WHERE ordinal > :ordinal")
    long countAfter(long ordinal);

    @Override
    default Optional<Seal> last() {
        return Plain.first(getHandle(), "SELECT * FROM audit_seal ORDER BY number DESC LIMIT 1", SEAL);
    }

    @Override
    default Optional<Seal> following(long ordinal) {
        return Plain.first(
                getHandle(),
                "SELECT * FROM audit_seal WHERE to_ordinal > ? ORDER BY to_ordinal LIMIT 1",
                SEAL,
                ordinal);
    }

    @Override
    default List<Seal> after(long number, int limit) {
        return Plain.all(
                getHandle(), "SELECT * FROM audit_seal WHERE number > ? ORDER BY number LIMIT ?", SEAL, number, limit);
    }

    @Override
    default boolean append(Seal seal) {
        return Plain.update(getHandle(), """
                INSERT INTO audit_seal (number, from_ordinal, to_ordinal, at, parts, hash) VALUES (?, ?, ?, ?, ?, ?)
                ON CONFLICT (number) DO NOTHING
                """, SealRow.values(seal)) > 0;
    }

    @Override
    default List<Horizon> horizons() {
        return Plain.all(
                getHandle(),
                "SELECT * FROM audit_horizon",
                row -> new Horizon(
                        row.getString("of_what"),
                        row.getLong("up_to"),
                        row.getString("head"),
                        Micros.instant(row, "at"),
                        row.getString("hash")));
    }

    @Override
    default int removeEntries(Horizon further, long behind) {
        move(further.of(), further.upTo(), further.head(), further.at(), further.hash());
        return deleteEntries(further.of(), behind, further.upTo());
    }

    @Override
    default int removeSeals(Horizon further) {
        move(further.of(), further.upTo(), further.head(), further.at(), further.hash());
        return deleteSeals(further.upTo());
    }

    /** Never back. */
    @SqlUpdate("""
            INSERT INTO audit_horizon (of_what, up_to, head, at, hash) VALUES (:of, :upTo, :head, :at, :hash)
            ON CONFLICT (of_what) DO UPDATE SET up_to = excluded.up_to, head = excluded.head, at = excluded.at,
                hash = excluded.hash
            WHERE excluded.up_to > audit_horizon.up_to
            """)
    void move(String of, long upTo, String head, Instant at, String hash);

    /** Entries of a kind. */
    @SqlUpdate("DELETE FROM audit WHERE ordinal > :behind AND ordinal <= :upTo AND event = :kind")
    int deleteEntries(String kind, long behind, long upTo);

    /** The oldest seals. */
    @SqlUpdate("DELETE FROM audit_seal WHERE number <= :upTo")
    int deleteSeals(long upTo);
}
