package dev.gatehouse.persistence.sql;

import dev.gatehouse.application.port.out.AnsweredStore.Answered;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jdbi.v3.core.statement.SqlStatement;

final class AnsweredRow implements Row<Answered> {
    @Override
    public void bind(Answered request, SqlStatement<?> to) {
        to.bind("caller", request.caller())
                .bind("name", request.name())
                .bind("fingerprint", request.fingerprint())
                .bind("answer", request.answer().orElse(null))
                .bind("at", Micros.of(request.at()));
    }

    @Override
    public Answered read(ResultSet row) throws SQLException {
        return new Answered(
                row.getString("caller"),
                row.getString("name"),
                row.getString("fingerprint"),
                Optional.ofNullable(row.getString("answer")),
                Micros.instant(row, "at"));
    }
}
