package dev.gatehouse.persistence.sql;

import dev.gatehouse.application.port.out.AnsweredStore;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

interface SqlAnsweredStore extends AnsweredStore {
    @Override
    @SqlUpdate("""
            INSERT INTO answered (caller, name, fingerprint, answer, at)
            VALUES (:caller, :name, :fingerprint, :answer, :at)
            ON CONFLICT (caller, name) DO UPDATE SET fingerprint = excluded.fingerprint, at = excluded.at
            WHERE answered.answer IS NULL AND answered.at < :lapsed
            """)
    boolean claim(@BindRow(AnsweredRow.class) Answered request, Instant lapsed);

    @Override
    @SqlQuery("SELECT * FROM answered WHERE caller = :caller AND name = :name")
    Optional<Answered> find(String caller, String name);

    @Override
    @SqlUpdate("UPDATE answered SET answer = :sealed WHERE caller = :caller AND name = :name")
    void answer(String caller, String name, String sealed);

    @Override
    @SqlUpdate("DELETE FROM answered WHERE caller = :caller AND name = :name")
    void release(String caller, String name);

    @Override
    @SqlUpdate("""
            DELETE FROM answered WHERE (caller, name) IN (
                SELECT caller, name FROM answered WHERE at < :before LIMIT :limit <skipLocked>)
            """)
    int purge(Instant before, int limit);
}
