package dev.gatehouse.persistence.sql;

import dev.gatehouse.domain.barrier.Barred;
import dev.gatehouse.domain.barrier.Barrier;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jdbi.v3.core.statement.SqlStatement;

final class BarrierRow implements Binder<Barrier> {
    @Override
    public void bind(Barrier barrier, SqlStatement<?> to) {
        to.bind("what", barrier.what().text())
                .bind("reason", barrier.reason())
                .bind("actor", barrier.actor())
                .bind("since", Micros.of(barrier.since()))
                .bind("expiresAt", Micros.of(barrier.expiresAt()));
    }

    /** The barrier, unless it is before something that only nodes of a later version know: only they can close that. */
    static Optional<Barrier> read(ResultSet row) throws SQLException {
        var what = Barred.parse(row.getString("what"));
        return what.isEmpty()
                ? Optional.empty()
                : Optional.of(new Barrier(
                        what.get(),
                        row.getString("reason"),
                        row.getString("actor"),
                        Micros.instant(row, "since"),
                        Micros.maybe(row, "expires_at")));
    }
}
