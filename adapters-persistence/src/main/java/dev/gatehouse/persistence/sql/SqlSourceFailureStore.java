package dev.gatehouse.persistence.sql;

import dev.gatehouse.application.port.out.SourceFailureStore;
import dev.gatehouse.domain.login.SourceFailures;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

interface SqlSourceFailureStore extends SourceFailureStore {
    @Override
    @SqlUpdate("""
            INSERT INTO source_failure (window_at, network, failures, accounts, told)
            VALUES (:window, :network, :failures, :accounts, 0)
            ON CONFLICT (window_at, network) DO UPDATE SET failures = source_failure.failures + excluded.failures,
                accounts = source_failure.accounts + excluded.accounts
            """)
    void add(@BindRow(SourceFailuresRow.class) SourceFailures more);

    @Override
    @SqlQuery("SELECT * FROM source_failure WHERE window_at = :window ORDER BY failures DESC, network LIMIT :limit")
    List<SourceFailures> most(Instant window, int limit);

    @Override
    @SqlUpdate("""
            UPDATE source_failure SET told = 1 WHERE window_at = :window AND network = :network AND told = 0
            """)
    boolean tell(Instant window, String network);

    @Override
    @SqlUpdate("""
            DELETE FROM source_failure WHERE (window_at, network) IN (
                SELECT window_at, network FROM source_failure WHERE window_at < :before LIMIT :limit <skipLocked>)
            """)
    int purge(Instant before, int limit);
}
