package dev.gatehouse.persistence.sql;

import dev.gatehouse.domain.audit.RefusalTally;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.statement.SqlStatement;

final class TallyRow implements Row<RefusalTally> {
    @Override
    public void bind(RefusalTally tally, SqlStatement<?> to) {
        to.bind("hour", Micros.of(tally.hour()))
                .bind("network", tally.network())
                .bind("dialect", tally.dialect())
                .bind("reason", tally.reason())
                .bind("refusals", tally.count());
    }

    @Override
    public RefusalTally read(ResultSet row) throws SQLException {
        return new RefusalTally(
                Micros.instant(row, "hour"),
                row.getString("network"),
                row.getString("dialect"),
                row.getString("reason"),
                row.getLong("refusals"));
    }
}
