package dev.gatehouse.persistence;

import dev.gatehouse.application.port.out.MasterKeySeal;
import dev.gatehouse.application.port.out.StoreUnavailable;
import dev.gatehouse.application.port.out.UnitOfWork;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** The door of this room: opens a database, keeps its schema up to date, and hands out units of work over it. */
public final class Persistence implements AutoCloseable {
    private final Engine engine;

    private Persistence(Engine engine) {
        this.engine = engine;
    }

    /**
     * Opens the database. A file of SQLite is made where it is missing, and refused with an {@link IllegalStateException}
     * while another process has it; a server of PostgreSQL need not be there yet.
     */
    public static Persistence open(PersistenceSettings settings) {
        return new Persistence(
                switch (settings) {
                    case PersistenceSettings.Sqlite sqlite -> SqliteEngine.open(sqlite);
                    case PersistenceSettings.Postgres postgres -> PostgresEngine.open(postgres);
                });
    }

    /**
     * Opens the database beside a server that may have it: for a command, which writes little and is soon gone. SQLite lets
     * the writers of several processes take turns.
     */
    public static Persistence openBesideServer(PersistenceSettings settings) {
        return new Persistence(
                switch (settings) {
                    case PersistenceSettings.Sqlite sqlite -> SqliteEngine.openBesideServer(sqlite);
                    case PersistenceSettings.Postgres postgres -> PostgresEngine.open(postgres);
                });
    }

    /** Opens a database of SQLite like {@link #openBesideServer}, and one that was moved away too: to move it, or take it back. */
    public static Persistence openToMove(PersistenceSettings.Sqlite settings) {
        return new Persistence(SqliteEngine.openToMove(settings));
    }

    /** Units of work over the database; for any number of threads. */
    public UnitOfWork unitOfWork() {
        return engine.unitOfWork();
    }

    /**
     * The time by which every node goes: on PostgreSQL the given clock corrected by its measured offset to the database's
     * (measured now, and each half minute until this is closed), on SQLite the given one. It tells microseconds and no less,
     * for no more is kept: so what is told of a thing when it is made is told ever after.
     */
    public InstantSource clock(InstantSource system) {
        var clock = engine.clock(system);
        return () -> clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * What the database says of its master keys, whatever its schema, and without changing it; throws
     * {@link StoreUnavailable} if it is not there, {@link IllegalStateException} for an engine or driver with known holes.
     */
    public MasterKeySeal masterKeySeal() {
        return onSchema(Migrations::masterKeySeal);
    }

    /**
     * Throws {@link IllegalStateException} with one line if the database was moved away, or if a move into it is not
     * finished; {@link StoreUnavailable} if it is not there.
     */
    public void refuseMoved() {
        onSchema(Migrations::moveMark).map(MoveMark::refusal).ifPresent(refusal -> {
            throw refusal;
        });
    }

    /**
     * Brings the schema up to date; any number of nodes may do so at once. Throws {@link IllegalStateException} if the
     * database is newer than this program or was migrated by other files, {@link StoreUnavailable} if it is not there.
     */
    public void migrate() {
        onSchema(migrations -> {
            migrations.migrate();
            return true;
        });
    }

    /** Whether the schema is exactly what this program needs; throws {@link StoreUnavailable} if nobody can tell. */
    public boolean isMigrated() {
        return onSchema(Migrations::isDone);
    }

    /** How the store fares at this moment. */
    public StoreGauges gauges() {
        return engine.gauges();
    }

    /** Keeps what was handed in already, refuses everything after it, and lets go of the database. */
    @Override
    public void close() {
        engine.close();
    }

    private interface SchemaWork<R> {
        R apply(Migrations migrations) throws SQLException;
    }

    private <R> R onSchema(SchemaWork<R> work) {
        var words = engine.schemaWords();
        try (var connection = engine.connectForMigration()) {
            words.floor().check(connection);
            return work.apply(new Migrations(connection, words, Migration.all(words)));
        } catch (SQLException e) {
            throw Failures.isOurTrouble(e)
                    ? new StoreUnavailable("the database cannot be reached: " + Failures.line(e), e)
                    : new IllegalStateException(
                            "the schema cannot be read or brought up to date: " + Failures.line(e), e);
        }
    }
}
