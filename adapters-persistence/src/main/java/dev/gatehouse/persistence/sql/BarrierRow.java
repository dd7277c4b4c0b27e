package dev.gatehouse.persistence.sql;

import dev.gatehouse.domain.barrier.Barred;
import dev.gatehouse.domain.barrier.Barrier;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.statement.SqlStatement;

final class BarrierRow implements Row<Barrier> {
    @Override
    public void bind(Barrier barrier, SqlStatement<?> to) {
        to.bind("what", barrier.what().text())
                .bind("reason", barrier.reason())
                .bind("actor", barrier.actor())
                .bind("since", Micros.of(barrier.since()))
                .bind("expiresAt", Micros.of(barrier.expiresAt()));
    }

    @Override
    public Barrier read(ResultSet row) throws SQLException {
        return new Barrier(
                Barred.parse(row.getString("what")).orElseThrow(),
                row.getString("reason"),
                row.getString("actor"),
                Micros.instant(row, "since"),
                Micros.maybe(row, "expires_at"));
    }
}
