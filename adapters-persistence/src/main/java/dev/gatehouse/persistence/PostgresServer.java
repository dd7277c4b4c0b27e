package dev.gatehouse.persistence;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;

/** How a server of PostgreSQL is spoken to; the driver is known by its properties alone. */
record PostgresServer(PersistenceSettings.Postgres settings) {
    /** How long a young process may take to connect: its code is not compiled yet, and a busy machine starts many at once. */
    static final Duration FIRST_WAIT = Duration.ofSeconds(10);

    private static final int IDLE_IN_TRANSACTION_MILLIS = 5_000;
    /** For the server's refusal to arrive, which leaves the connection as good as it was. */
    private static final Duration WAY_BACK = Duration.ofMillis(200);

    /** Refuses a URL that the driver would not take; the driver's own words would tell it. */
    PostgresServer {
        if (DriverManager.drivers().noneMatch(driver -> accepts(driver, settings.url()))) {
            throw new IllegalArgumentException("the URL is none that the driver of PostgreSQL understands");
        }
    }

    /** A connection that may take its time to come, and whose statements may. */
    Connection connectWithoutHurry() throws SQLException {
        return DriverManager.getConnection(settings.url(), properties(FIRST_WAIT, Duration.ZERO, Duration.ZERO));
    }

    /** What the driver shall hold to, with the limits of the settings. */
    Properties properties() {
        return properties(settings.connectWait(), settings.statementTime(), settings.lockTime());
    }

    /** A time of zero is no limit. */
    private Properties properties(Duration connectWait, Duration statementTime, Duration lockTime) {
        var all = new Properties();
        if (!settings.user().isEmpty()) {
            all.setProperty("user", settings.user());
        }
        if (!settings.password().isEmpty()) {
            all.setProperty("password", settings.password().reveal());
        }
        var connectSeconds = Long.toString(connectWait.toSeconds());
        all.setProperty("connectTimeout", connectSeconds);
        all.setProperty("loginTimeout", connectSeconds);
        all.setProperty("socketTimeout", Long.toString(statementTime.toSeconds()));
        all.setProperty("tcpKeepAlive", "true");
        all.setProperty("ApplicationName", "gatehouse");
        // The detail of an error tells the values of the row.
        all.setProperty("logServerErrorDetail", "false");
        all.setProperty("options", options(statementTime, lockTime));
        return all;
    }

    private static String options(Duration statementTime, Duration lockTime) {
        var atServer = statementTime.isZero() ? statementTime : statementTime.minus(WAY_BACK);
        return "-c default_transaction_isolation=read\\ committed"
                + " -c statement_timeout=" + atServer.toMillis()
                + " -c lock_timeout=" + lockTime.toMillis()
                + " -c idle_in_transaction_session_timeout=" + IDLE_IN_TRANSACTION_MILLIS;
    }

    private static boolean accepts(Driver driver, String url) {
        try {
            return driver.acceptsURL(url);
        } catch (SQLException e) {
            return false;
        }
    }
}
