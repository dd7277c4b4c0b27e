package dev.gatehouse.persistence;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A clock corrected by its measured offset to the database's, so that nodes which share a database agree on the time. */
final class DatabaseClock implements InstantSource, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DatabaseClock.class);
    private static final int SECONDS_BETWEEN = 30;
    private static final int SAMPLES = 3;

    private final InstantSource system;
    private final DataSource database;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("gatehouse-clock").daemon().factory());
    private volatile Duration offset = Duration.ZERO;

    DatabaseClock(InstantSource system, DataSource database) {
        this.system = system;
        this.database = database;
        measure();
        var unused = timer.scheduleWithFixedDelay(this::measure, SECONDS_BETWEEN, SECONDS_BETWEEN, TimeUnit.SECONDS);
    }

    @Override
    public Instant instant() {
        return system.instant().plus(offset);
    }

    /** How far the database's clock is ahead of the system's. */
    Duration offset() {
        return offset;
    }

    /** Measures anew; a database that does not answer leaves the offset as it was. */
    void measure() {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(
                        "SELECT CAST(EXTRACT(EPOCH FROM clock_timestamp()) * 1000000 AS BIGINT)")) {
            var best = new Sample(Duration.ZERO, Long.MAX_VALUE);
            for (int i = 0; i < SAMPLES; i++) {
                best = best.orBetter(sample(statement));
            }
            offset = best.offset();
        } catch (SQLException e) {
            LOG.warn("The database's clock could not be read: {}", e.getMessage());
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }

    private record Sample(Duration offset, long roundTripNanos) {
        Sample orBetter(Sample other) {
            return other.roundTripNanos < roundTripNanos ? other : this;
        }
    }

    /** The shortest round trip leaves the least doubt about the moment at which the database looked at its clock. */
    private Sample sample(PreparedStatement statement) throws SQLException {
        long start = System.nanoTime();
        try (var rows = statement.executeQuery()) {
            rows.next();
            long roundTrip = System.nanoTime() - start;
            var here = system.instant().minusNanos(roundTrip / 2);
            var there = Instant.EPOCH.plus(rows.getLong(1), ChronoUnit.MICROS);
            return new Sample(Duration.between(here, there), roundTrip);
        }
    }
}
