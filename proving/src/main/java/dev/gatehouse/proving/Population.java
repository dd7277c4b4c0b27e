package dev.gatehouse.proving;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;

/**
 * Fills a database that the product has made, past the product and fast: users, a session of each, and entries of the audit.
 * What is known of each follows from its number; a user's id is {@code id-} and the number, from 1 on.
 */
final class Population {
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";

    private final String url;
    private final String afterwards;

    private Population(String url, String afterwards) {
        this.url = url;
        this.afterwards = afterwards;
    }

    /** Of an SQLite file that no server has. */
    static Population ofSqlite(String file) {
        return new Population(
                "jdbc:sqlite:" + file + "?cache_size=-400000&synchronous=OFF", "PRAGMA wal_checkpoint(TRUNCATE)");
    }

    /** Of a PostgreSQL; it keeps its own statistics, but only after a while. */
    static Population ofPostgres(String url) {
        return new Population(url + "?user=postgres", "VACUUM ANALYZE");
    }

    /** The name of the user of that number. */
    static String name(int i) {
        return "" + LETTERS.charAt(i % 26) + "aeiou".charAt(i / 26 % 5) + "lmnrst".charAt(i / 130 % 6) + i;
    }

    /** Adds what has the numbers up to the second, of which those up to the first are there. */
    void grow(int users, int toUsers, int entries, int toEntries) {
        try (var connection = DriverManager.getConnection(url)) {
            insert(connection, "users", users, toUsers);
            insert(connection, "sessions", users, toUsers);
            insert(connection, "audit", entries, toEntries);
            run(connection, afterwards);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Adds sessions alone, whose users there need not be. */
    void growSessions(int from, int to) {
        try (var connection = DriverManager.getConnection(url)) {
            insert(connection, "sessions", from, to);
            run(connection, afterwards);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void insert(Connection connection, String what, int from, int to) throws SQLException {
        run(connection, sql(what).replace(":from", "" + (from + 1)).replace(":to", "" + to));
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String sql(String what) {
        var name = "/population/" + what + ".sql";
        try (var file = Objects.requireNonNull(Population.class.getResourceAsStream(name), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
