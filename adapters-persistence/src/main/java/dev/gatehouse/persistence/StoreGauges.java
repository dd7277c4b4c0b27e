package dev.gatehouse.persistence;

import java.time.Duration;

/**
 * How the store fares at this moment, for metrics and health.
 *
 * @param engine {@code sqlite} or {@code postgresql}
 * @param writerQueue units that wait for the writer of SQLite; on PostgreSQL callers that wait for a connection
 * @param active connections that are busy
 * @param idle connections that are open and not busy
 * @param clockOffset how far the database's clock is ahead of this machine's; zero on SQLite, which has none of its own
 */
public record StoreGauges(String engine, int writerQueue, int active, int idle, Duration clockOffset) {}
