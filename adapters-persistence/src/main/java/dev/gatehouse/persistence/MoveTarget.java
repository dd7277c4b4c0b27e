package dev.gatehouse.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A database of PostgreSQL into which a house may be moved, held against others who would start there or move there. */
final class MoveTarget implements AutoCloseable {
    /** What the migrations use came with it. */
    private static final int OLDEST = 12;

    private final Connection connection;

    private MoveTarget(Connection connection) {
        this.connection = connection;
    }

    /** Reaches the database; throws {@link IllegalStateException} with one line if it cannot be one to move into. */
    static MoveTarget reach(PersistenceSettings.Postgres settings) throws SQLException {
        var connection = new PostgresServer(settings).connectWithoutHurry();
        try {
            SchemaWords.POSTGRESQL.floor().check(connection);
            refuseOlder(connection.getMetaData().getDatabaseMajorVersion());
            refuse(!Jdbc.says(connection, "SHOW server_encoding", "UTF8"), "the database at the target is not in UTF8");
            refuse(
                    !Jdbc.says(connection, SchemaWords.TRY_TURN, "t"),
                    "somebody else migrates the target or moves into it");
            // While the source is waited for or read, nothing happens in the transaction.
            Jdbc.run(connection, "SET idle_in_transaction_session_timeout = 0");
            Jdbc.run(connection, "SET work_mem = '64MB'");
            return new MoveTarget(connection);
        } catch (SQLException | RuntimeException refused) {
            connection.close();
            throw refused;
        }
    }

    static void refuseOlder(int version) {
        refuse(version < OLDEST, "the target is PostgreSQL " + version + ": the oldest to move to is " + OLDEST);
    }

    Connection connection() {
        return connection;
    }

    /**
     * Makes an empty database one into which a move is not finished, of today's schema, or goes on with one that is; what it
     * is known by. Throws {@link IllegalStateException} if there is anything else.
     *
     * @param house the proof of the master key, by which houses are told apart
     */
    MoveMark begin(String move, Instant now, Optional<String> house) throws SQLException {
        if (!Jdbc.says(connection, "SELECT COUNT(*) FROM pg_tables WHERE schemaname = current_schema()", "0")) {
            var ours =
                    "SELECT COUNT(*) FROM pg_tables WHERE schemaname = current_schema() AND tablename = 'schema_migration'";
            refuse(!Jdbc.says(connection, ours, "1"), "the database at the target is not empty");
            refuseOther(migrations(), house);
        }
        migrations().migrate();
        var before = MoveMark.of(connection);
        if (before.isPresent()) {
            return before.get();
        }
        var mark = new MoveMark(move, MoveMark.State.ARRIVING, now);
        mark.put(connection);
        return mark;
    }

    private static void refuseOther(Migrations there, Optional<String> house) throws SQLException {
        var proof = there.masterKeySeal().proof();
        refuse(proof.isPresent() && there.moveMark().isEmpty(), "the database at the target is a house already");
        refuse(
                proof.isPresent() && !proof.equals(house),
                "a move of another house into the database at the target is not finished");
    }

    /** The same where the source has left: only into where it left to, and only if the move is not finished there. */
    MoveMark goOn(MoveMark left) throws SQLException {
        return migrations()
                .moveMark()
                .filter(there -> there.move().equals(left.move()))
                .orElseThrow(left::refusal);
    }

    /** Makes the database a house like any other. */
    void finish() throws SQLException {
        MoveMark.remove(connection);
    }

    private Migrations migrations() {
        return new Migrations(connection, SchemaWords.POSTGRESQL, Migration.all(SchemaWords.POSTGRESQL));
    }

    /** The tables of both, which are of one schema by now. */
    List<TableShape> tables(Connection source) throws SQLException {
        return TableShape.all(source, connection);
    }

    private static void refuse(boolean wrong, String line) {
        if (wrong) {
            throw new IllegalStateException(line);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
