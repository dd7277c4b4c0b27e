package dev.gatehouse.persistence;

import dev.gatehouse.application.port.out.MasterKeySeal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Brings the schema to what this program needs, each step in a transaction, any number of nodes at once. */
final class Migrations {
    private static final int TURNS = 30;
    private static final String LOCK_TIMEOUT = "55P03";

    private final Connection connection;
    private final SchemaWords words;
    private final List<Migration> known;

    Migrations(Connection connection, SchemaWords words, List<Migration> known) {
        this.connection = connection;
        this.words = words;
        this.known = known;
    }

    /** Applies what is missing; throws if a step was changed since it was applied, or the database is newer than we. */
    void migrate() throws SQLException {
        takeTurn();
        run("CREATE TABLE IF NOT EXISTS schema_migration"
                + " (number INTEGER NOT NULL PRIMARY KEY, name TEXT NOT NULL, sha256 TEXT NOT NULL)");
        var applied = applied();
        refuseUnknown(applied);
        for (var migration : known) {
            if (!applied.containsKey(migration.number())) {
                apply(migration);
            }
        }
    }

    /** Whether the schema is exactly what this program needs. */
    boolean isDone() throws SQLException {
        return ifThere(this::applied).equals(Optional.of(sums()));
    }

    /** What the database says of its master keys: nothing where it has no place for that yet. */
    MasterKeySeal masterKeySeal() throws SQLException {
        var proof = texts("SELECT master_key_proof FROM installation WHERE master_key_proof IS NOT NULL");
        return new MasterKeySeal(proof.stream().findFirst(), texts("SELECT sealed FROM kept_master_key"));
    }

    /** What the database says of a move that it is part of: nothing where it has no place for that yet. */
    Optional<MoveMark> moveMark() throws SQLException {
        return ifThere(() -> MoveMark.of(connection)).flatMap(mark -> mark);
    }

    private List<String> texts(String query) throws SQLException {
        return ifThere(() -> {
                    var texts = new ArrayList<String>();
                    try (var statement = connection.createStatement();
                            var rows = statement.executeQuery(query)) {
                        while (rows.next()) {
                            texts.add(rows.getString(1));
                        }
                    }
                    return texts;
                })
                .orElse(new ArrayList<>());
    }

    private interface Look<R> {
        R look() throws SQLException;
    }

    /** What is seen in a table; empty if there is no such table. */
    private <R> Optional<R> ifThere(Look<R> table) throws SQLException {
        try {
            return Optional.of(table.look());
        } catch (SQLException noTable) {
            if (connection.isValid(1)) {
                return Optional.empty();
            }
            throw noTable;
        }
    }

    private Map<Integer, String> sums() {
        var sums = new TreeMap<Integer, String>();
        known.forEach(migration -> sums.put(migration.number(), migration.sha256()));
        return sums;
    }

    private void refuseUnknown(Map<Integer, String> applied) {
        var sums = sums();
        applied.forEach((number, sha256) -> {
            var ours = sums.get(number);
            if (ours == null) {
                throw new IllegalStateException("the database is newer than this program: it has migration " + number);
            }
            if (!ours.equals(sha256)) {
                throw new IllegalStateException("migration " + number + " was changed after it was applied");
            }
        });
    }

    private Map<Integer, String> applied() throws SQLException {
        var applied = new TreeMap<Integer, String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT number, sha256 FROM schema_migration")) {
            while (rows.next()) {
                applied.put(rows.getInt(1), rows.getString(2));
            }
        }
        return applied;
    }

    private void apply(Migration migration) throws SQLException {
        connection.setAutoCommit(false);
        try {
            // Another process may have been faster: only inside the transaction is it certain that none has.
            if (!applied().containsKey(migration.number())) {
                script(migration.sql());
                record(migration);
            }
            connection.commit();
        } catch (SQLException | RuntimeException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private void record(Migration migration) throws SQLException {
        try (var insert = connection.prepareStatement("INSERT INTO schema_migration VALUES (?, ?, ?)")) {
            insert.setInt(1, migration.number());
            insert.setString(2, migration.name());
            insert.setString(3, migration.sha256());
            insert.executeUpdate();
        }
    }

    private void takeTurn() throws SQLException {
        for (int turn = 1; ; turn++) {
            try {
                for (var statement : words.takeTurns()) {
                    run(statement);
                }
                return;
            } catch (SQLException e) {
                if (turn == TURNS || !LOCK_TIMEOUT.equals(e.getSQLState())) {
                    throw e;
                }
            }
        }
    }

    /** Several statements at once: both drivers take them apart themselves, SQLite's in an update only. */
    private void script(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private void run(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
