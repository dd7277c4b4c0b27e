package dev.gatehouse.persistence.sql;

import dev.gatehouse.application.port.out.BarrierStore;
import dev.gatehouse.domain.barrier.Barred;
import dev.gatehouse.domain.barrier.Barrier;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.SqlObject;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

interface SqlBarrierStore extends BarrierStore, SqlObject {
    /** The row of the installation stands for those that are not there yet. */
    @Override
    default void hold() {
        Plain.first(
                getHandle(),
                "SELECT epoch FROM installation " + SqlDialect.forChange(getHandle()),
                row -> row.getLong("epoch"));
    }

    @Override
    @SqlUpdate("""
            INSERT INTO barrier (what, reason, actor, since, expires_at)
            VALUES (:what, :reason, :actor, :since, :expiresAt)
            ON CONFLICT (what) DO UPDATE SET reason = excluded.reason, actor = excluded.actor,
                since = excluded.since, expires_at = excluded.expires_at
            """)
    void put(@BindRow(BarrierRow.class) Barrier barrier);

    @Override
    @SqlUpdate("DELETE FROM barrier WHERE what = :what")
    boolean remove(Barred what);

    @Override
    default List<Barrier> standing(Instant now) {
        return Plain.all(
                        getHandle(),
                        "SELECT * FROM barrier WHERE expires_at IS NULL OR expires_at > ? ORDER BY since DESC, what",
                        BarrierRow::read,
                        Micros.of(now))
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    @Override
    @SqlUpdate("""
            DELETE FROM barrier WHERE what IN (
                SELECT what FROM barrier WHERE expires_at <= :endedBy LIMIT :limit <skipLocked>)
            """)
    int purge(Instant endedBy, int limit);
}
