/** Remembers: keeps what the application stores in SQLite or PostgreSQL. */
@NullMarked
package dev.gatehouse.persistence;

import org.jspecify.annotations.NullMarked;
