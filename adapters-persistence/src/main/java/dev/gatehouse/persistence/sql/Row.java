package dev.gatehouse.persistence.sql;

import org.jdbi.v3.core.mapper.RowMapper;

/** A value of many columns: how it is read, and how it is bound. */
interface Row<T> extends RowMapper<T>, Binder<T> {}
