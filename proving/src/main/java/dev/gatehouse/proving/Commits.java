package dev.gatehouse.proving;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;

/** What a store costs without us: rows of the size of a session, each on the disk before its writer goes on. */
final class Commits {
    private static final String TABLE = "CREATE TABLE floor (id TEXT PRIMARY KEY, payload TEXT NOT NULL)";
    private static final String INSERT = "INSERT INTO floor (id, payload) VALUES (?, ?)";
    private static final String PAYLOAD = "x".repeat(400);
    private static final int MOST_AT_ONCE = 64;

    /** A row that waits for the writer, and what is done when it is written. */
    private record Waiting(String id, CompletableFuture<Void> written) {}

    private final BlockingQueue<Waiting> queue = new LinkedBlockingQueue<>();
    private final String url;

    private Commits(String url) {
        this.url = url;
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute(TABLE);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** SQLite as the product has it: a write-ahead log, every commit synced, one writer that commits all that wait. */
    static Commits onSqlite(Path file) {
        var commits = new Commits("jdbc:sqlite:" + file + "?journal_mode=WAL&synchronous=FULL");
        Thread.ofPlatform().daemon().name("floor-writer").start(commits::write);
        return commits;
    }

    /** PostgreSQL: each client has a connection and commits for itself. */
    static Commits onPostgres(String url) {
        return new Commits(url + "?user=postgres");
    }

    /** Commits by that many clients at once. */
    Operation inGroups(int clients) {
        return new Operation("bare commits, in groups", clients, client -> {
            var next = new long[1];
            return () -> {
                var row = new Waiting(id(client, next), new CompletableFuture<>());
                queue.add(row);
                row.written().join();
            };
        });
    }

    /** Commits by that many clients, each for itself. */
    Operation alone(int clients) {
        return new Operation("bare commits", clients, client -> {
            var next = new long[1];
            var insert = prepared(connect());
            return () -> insert(insert, id(client, next));
        });
    }

    /** No two measurements write the same row. */
    private static String id(int client, long[] next) {
        next[0]++;
        return client + "-" + System.nanoTime() + "-" + next[0];
    }

    private void write() {
        try (var connection = connect();
                var insert = prepared(connection)) {
            connection.setAutoCommit(false);
            while (true) {
                var group = new ArrayList<>(List.of(queue.take()));
                queue.drainTo(group, MOST_AT_ONCE - 1);
                write(group, connection, insert);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void write(List<Waiting> group, Connection connection, PreparedStatement insert) {
        try {
            group.forEach(row -> insert(insert, row.id()));
            connection.commit();
            group.forEach(row -> row.written().complete(null));
        } catch (SQLException | IllegalStateException failed) {
            group.forEach(row -> row.written().completeExceptionally(failed));
        }
    }

    private Connection connect() {
        try {
            return DriverManager.getConnection(url);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static PreparedStatement prepared(Connection connection) {
        try {
            return connection.prepareStatement(INSERT);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void insert(PreparedStatement insert, String id) {
        try {
            insert.setString(1, id);
            insert.setString(2, PAYLOAD);
            insert.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
