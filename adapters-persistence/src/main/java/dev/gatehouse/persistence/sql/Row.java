package dev.gatehouse.persistence.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/** A value of many columns: how it is read, by JDBI and by {@link Plain}, and how it is bound. */
interface Row<T> extends RowMapper<T>, Plain.Reader<T>, Binder<T> {
    @Override
    default T map(ResultSet row, StatementContext context) throws SQLException {
        return read(row);
    }
}
