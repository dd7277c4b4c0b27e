package dev.gatehouse.persistence.sql;

import org.jdbi.v3.core.statement.SqlStatement;

/** How a value of many members is bound by their names. */
interface Binder<T> {
    /** Binds every member that a statement may name. */
    void bind(T value, SqlStatement<?> statement);
}
