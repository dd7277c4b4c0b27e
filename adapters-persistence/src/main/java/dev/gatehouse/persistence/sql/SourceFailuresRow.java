package dev.gatehouse.persistence.sql;

import dev.gatehouse.domain.login.SourceFailures;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.statement.SqlStatement;

final class SourceFailuresRow implements Row<SourceFailures> {
    @Override
    public void bind(SourceFailures sum, SqlStatement<?> to) {
        to.bind("window", Micros.of(sum.window()))
                .bind("network", sum.network())
                .bind("failures", sum.failures())
                .bind("accounts", sum.accounts());
    }

    @Override
    public SourceFailures read(ResultSet row) throws SQLException {
        return new SourceFailures(
                Micros.instant(row, "window_at"),
                row.getString("network"),
                row.getLong("failures"),
                row.getLong("accounts"));
    }
}
