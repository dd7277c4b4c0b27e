package dev.gatehouse.persistence;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * Connections for the pool, whose own pauses between two tries grow to five seconds. This tries until there is a connection,
 * at pauses so short that a server which is back is in use again at once.
 */
final class PatientSource implements DataSource, AutoCloseable {
    private static final org.slf4j.Logger LOG = LoggerFactory.getLogger(PatientSource.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(20);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(250);

    private final PostgresServer server;
    private final CountDownLatch closing = new CountDownLatch(1);

    PatientSource(PostgresServer server) {
        this.server = server;
    }

    /** Gives up only when this is closed: the pool waits for those who still try when it closes itself. */
    @Override
    public Connection getConnection() throws SQLException {
        var pause = FIRST_PAUSE;
        while (true) {
            try {
                var connection = DriverManager.getConnection(server.settings().url(), server.properties());
                if (!pause.equals(FIRST_PAUSE)) {
                    LOG.info("The database answers again");
                }
                return connection;
            } catch (SQLException e) {
                if (pause.equals(FIRST_PAUSE)) {
                    LOG.warn("The database gives no connection, and is asked until it does: {}", e.getMessage());
                }
                if (isClosedWithin(pause)) {
                    throw e;
                }
                pause = pause.multipliedBy(2);
                pause = pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
            }
        }
    }

    private boolean isClosedWithin(Duration pause) {
        try {
            return closing.await(pause.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** Whoever still tries for a connection tries no more. */
    @Override
    public void close() {
        closing.countDown();
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        throw new SQLFeatureNotSupportedException("the user is that of the settings");
    }

    /** The driver knows its limits by its properties. */
    @Override
    public void setLoginTimeout(int seconds) {}

    @Override
    public int getLoginTimeout() {
        return (int) server.settings().connectWait().toSeconds();
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(@Nullable PrintWriter out) {}

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException("the log is that of SLF4J");
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLException("nothing is wrapped");
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
