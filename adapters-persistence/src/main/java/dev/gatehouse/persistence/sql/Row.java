package dev.gatehouse.persistence.sql;

import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.SqlStatement;

/** A value of many columns: how it is read, and how it is bound by the names of its members. */
interface Row<T> extends RowMapper<T> {
    /** Binds every member of the value. */
    void bind(T value, SqlStatement<?> statement);
}
