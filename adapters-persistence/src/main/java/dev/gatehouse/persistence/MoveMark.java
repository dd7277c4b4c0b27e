package dev.gatehouse.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * What a database says of a move that it is part of; a house like any other says nothing.
 *
 * @param move the same on both sides
 */
record MoveMark(String move, State state, Instant at) {
    /** On which side of a move a database is. */
    enum State {
        /** A move into it is not finished. */
        ARRIVING,
        /** It was moved away. */
        LEFT
    }

    /** What the database says; the table must be there. */
    static Optional<MoveMark> of(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT move, state, at FROM relocation")) {
            return rows.next()
                    ? Optional.of(new MoveMark(
                            rows.getString("move"),
                            State.valueOf(rows.getString("state")),
                            Instant.EPOCH.plus(rows.getLong("at"), ChronoUnit.MICROS)))
                    : Optional.empty();
        }
    }

    /** Makes the database say this. */
    void put(Connection connection) throws SQLException {
        remove(connection);
        try (var insert =
                connection.prepareStatement("INSERT INTO relocation (id, move, state, at) VALUES (1, ?, ?, ?)")) {
            insert.setString(1, move);
            insert.setString(2, state.name());
            insert.setLong(3, ChronoUnit.MICROS.between(Instant.EPOCH, at));
            insert.executeUpdate();
        }
    }

    /** Makes the database a house like any other. */
    static void remove(Connection connection) throws SQLException {
        Jdbc.run(connection, "DELETE FROM relocation");
    }

    /** Why nobody may work on the database. */
    IllegalStateException refusal() {
        return new IllegalStateException(
                switch (state) {
                    case LEFT ->
                        "the database was moved to PostgreSQL on " + at.truncatedTo(ChronoUnit.SECONDS)
                                + ": set database.url, or take it back with ./gatehouse move-db config.yml --undo";
                    case ARRIVING ->
                        "a move into this database is not finished: run ./gatehouse move-db again, or drop what is in it";
                });
    }
}
