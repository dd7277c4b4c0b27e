/** The stores, each port with its SQL written on it; the same statements run on SQLite and PostgreSQL. */
@NullMarked
package dev.gatehouse.persistence.sql;

import org.jspecify.annotations.NullMarked;
