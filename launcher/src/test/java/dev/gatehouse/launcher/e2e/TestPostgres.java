package dev.gatehouse.launcher.e2e;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

/** One server of PostgreSQL for all tests of this JVM, and an empty database for whoever asks. */
public final class TestPostgres {
    /** Owns the databases and is no superuser, as an application should not be; the server asks for no password. */
    public static final String ROLE = "gatehouse";

    private static final AtomicInteger COUNTER = new AtomicInteger();
    private static final EmbeddedPostgres SERVER = start();

    private TestPostgres() {}

    /** A new database, reached at the given port of this machine. */
    static String emptyDatabase(int port) {
        var name = "e2e" + COUNTER.incrementAndGet();
        execute(SERVER, "CREATE DATABASE " + name + " OWNER " + ROLE);
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + name;
    }

    /** A new database. */
    public static String emptyDatabase() {
        return emptyDatabase(port());
    }

    static int port() {
        return SERVER.getPort();
    }

    private static EmbeddedPostgres start() {
        try {
            var server = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "off")
                    .setServerConfig("max_connections", "100")
                    .start();
            execute(server, "CREATE ROLE " + ROLE + " LOGIN");
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void execute(EmbeddedPostgres server, String sql) {
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
