package dev.gatehouse.persistence;

import dev.gatehouse.application.port.out.StoreUnavailable;
import dev.gatehouse.application.port.out.Stores;
import dev.gatehouse.application.port.out.UnitOfWork;
import dev.gatehouse.persistence.sql.SqlDialect;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

/** SQLite in a file: one writer that commits in groups, and readers beside it. */
final class SqliteEngine implements Engine, UnitOfWork {
    private static final Duration PATIENCE_OF_COMMANDS = Duration.ofMinutes(1);

    private final SqliteFile file;
    private final GroupWriter writer;
    private final Readers readers;
    private final WriteWatch watch;
    private final AtomicBoolean closed = new AtomicBoolean();

    private SqliteEngine(SqliteFile file, PersistenceSettings.Sqlite settings, Departure departure)
            throws SQLException {
        this.file = file;
        this.watch =
                new WriteWatch(() -> new Desk(file.connectReader(), SqlDialect.SQLITE), departure, System::nanoTime);
        this.writer = new GroupWriter(
                () -> new Desk(file.connectUnits(), SqlDialect.SQLITE), departure, watch::wrote, settings);
        this.readers = new Readers(
                () -> new Desk(file.connectReader(), SqlDialect.SQLITE),
                departure,
                settings.readers(),
                settings.patience());
    }

    static SqliteEngine open(PersistenceSettings.Sqlite settings) {
        return on(SqliteFile.take(settings.file()), settings, Departure.watched());
    }

    /** Without holding the file, which a server may have; nobody waits behind a command, so it may wait longer. */
    static SqliteEngine openBesideServer(PersistenceSettings.Sqlite settings) {
        return share(settings, Departure.watched());
    }

    /** The same at a database that was moved away as well. */
    static SqliteEngine openToMove(PersistenceSettings.Sqlite settings) {
        return share(settings, Departure.ofNoConcern());
    }

    private static SqliteEngine share(PersistenceSettings.Sqlite settings, Departure departure) {
        return on(SqliteFile.share(settings.file()), settings.withPatience(PATIENCE_OF_COMMANDS), departure);
    }

    private static SqliteEngine on(SqliteFile file, PersistenceSettings.Sqlite settings, Departure departure) {
        try {
            return new SqliteEngine(file, settings, departure);
        } catch (SQLException e) {
            file.close();
            throw new StoreUnavailable("the database " + settings.file() + " cannot be opened: " + Failures.line(e), e);
        }
    }

    @Override
    public <R> R run(Function<Stores, R> work) {
        return writer.run(work);
    }

    @Override
    public <R> R read(Function<Stores, R> look) {
        writer.refuseNesting();
        return readers.read(look);
    }

    @Override
    public OptionalLong version() {
        return OptionalLong.of(watch.version());
    }

    @Override
    public UnitOfWork unitOfWork() {
        return this;
    }

    @Override
    public InstantSource clock(InstantSource system) {
        return system;
    }

    @Override
    public StoreGauges gauges() {
        return new StoreGauges("sqlite", writer.waiting(), readers.active(), readers.idle(), Duration.ZERO);
    }

    @Override
    public Connection connectForMigration() throws SQLException {
        return file.connectWriter();
    }

    @Override
    public SchemaWords schemaWords() {
        return SchemaWords.SQLITE;
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            try (file;
                    readers;
                    watch) {
                writer.close();
            }
        }
    }
}
