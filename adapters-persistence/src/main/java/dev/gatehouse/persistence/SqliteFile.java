package dev.gatehouse.persistence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;

/** The file of an SQLite database, held by the one server, and readable by its owner alone. */
final class SqliteFile implements AutoCloseable {
    /** What the writer may keep in mind: so that the indexes of many users are not read and written again for each batch. */
    private static final int CACHE_KIB = 32 * 1024;

    private static final int BUSY_MILLIS = 5_000;
    private static final int PAUSE_NANOS = 2_000_000;
    private static final Set<PosixFilePermission> OWNER = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> OWNER_DIRECTORY = PosixFilePermissions.fromString("rwx------");

    private final Path file;
    private final Optional<FileChannel> lock;

    private SqliteFile(Path file, Optional<FileChannel> lock) {
        this.file = file;
        this.lock = lock;
    }

    /** Takes the file, and makes it where it is missing; throws {@link IllegalStateException} if another process has it. */
    static SqliteFile take(Path relative) {
        var file = relative.toAbsolutePath();
        try {
            var lock = hold(file);
            makePrivate(file);
            return new SqliteFile(file, Optional.of(lock));
        } catch (IOException e) {
            throw failed(relative, "opened", e);
        }
    }

    /** Shares the file with a server that may have taken it, and makes it where it is missing. */
    static SqliteFile share(Path relative) {
        var file = relative.toAbsolutePath();
        try {
            makeDirectory(file.getParent());
            makePrivate(file);
            return new SqliteFile(file, Optional.empty());
        } catch (IOException e) {
            throw failed(relative, "opened", e);
        }
    }

    /** Keeps servers away from the file, whether it is there or not, until the answer is closed; throws like {@link #take}. */
    static FileChannel hold(Path file) {
        try {
            makeDirectory(file.getParent());
            return lock(Workpiece.side(file, ".lock"));
        } catch (IOException e) {
            throw failed(file, "held", e);
        }
    }

    /** With what the system says of it, such as that its disk is mounted to be read only. */
    static UncheckedIOException failed(Path file, String done, IOException e) {
        var why = switch (e) {
            case AccessDeniedException denied -> "permission denied";
            case FileSystemException known when known.getReason() != null -> known.getReason();
            default -> e.getClass().getSimpleName();
        };
        return new UncheckedIOException("the database " + file + " cannot be " + done + ": " + why, e);
    }

    /** Folds the log into the file, which is then all there is of the database; fails while anybody else has it open. */
    static void settle(Path file) throws SQLException {
        SqliteLibrary.load();
        try (var connection = new SQLiteConfig().createConnection("jdbc:sqlite:" + file)) {
            run(connection, "PRAGMA journal_mode = DELETE");
        }
    }

    /** The connection that writes: nothing is acknowledged before it is on the disk. */
    Connection connectWriter() throws SQLException {
        var connection = connectSafely();
        run(connection, "PRAGMA cache_size = -" + CACHE_KIB);
        return connection;
    }

    /**
     * The same for units, which are small: what a savepoint keeps of the pages that they change stays in memory, where SQLite
     * would write it to a temporary file as soon as a group has touched sixteen.
     */
    Connection connectUnits() throws SQLException {
        var connection = connectWriter();
        run(connection, "PRAGMA temp_store = MEMORY");
        return connection;
    }

    private Connection connectSafely() throws SQLException {
        var connection = connect();
        run(connection, "PRAGMA trusted_schema = OFF");
        return connection;
    }

    /**
     * Tries until the time is up: who switches to the write-ahead log, or leaves it as the last, needs the whole file, and for
     * that SQLite waits for nobody by itself.
     */
    private Connection connect() throws SQLException {
        SqliteLibrary.load();
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(BUSY_MILLIS);
        while (true) {
            try {
                return configuration().createConnection(url());
            } catch (SQLException e) {
                if (!Failures.isBusy(e) || System.nanoTime() > end) {
                    throw e;
                }
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }

    /** A connection that cannot write. */
    Connection connectReader() throws SQLException {
        var connection = connectSafely();
        run(connection, "PRAGMA query_only = ON");
        return connection;
    }

    /** Lets another process have the file. */
    @Override
    public void close() {
        try {
            if (lock.isPresent()) {
                lock.get().close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String url() {
        return "jdbc:sqlite:" + file;
    }

    private static SQLiteConfig configuration() {
        var config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        // FULL: with NORMAL a power cut could bring a revoked token back to life.
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setBusyTimeout(BUSY_MILLIS);
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        config.enforceForeignKeys(true);
        // Nobody asks for them, and the driver would look for them after each statement that writes.
        config.setGetGeneratedKeys(false);
        return config;
    }

    private static void run(Connection connection, String pragma) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(pragma);
        }
    }

    private static void makeDirectory(@Nullable Path directory) throws IOException {
        if (directory != null && !Files.exists(directory)) {
            Files.createDirectories(directory, PosixFilePermissions.asFileAttribute(OWNER_DIRECTORY));
        }
    }

    /** SQLite gives its -wal and -shm the mode of the file. */
    private static void makePrivate(Path file) throws IOException {
        try {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNER));
        } catch (FileAlreadyExistsException madeBefore) {
            Files.setPosixFilePermissions(file, OWNER);
        }
    }

    /** The system drops the lock with the process, however that ends; the file itself stays. */
    private static FileChannel lock(Path file) throws IOException {
        var channel = FileChannel.open(
                file,
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(OWNER));
        if (!isTaken(channel)) {
            return channel;
        }
        channel.close();
        throw new IllegalStateException("another process has opened the database beside " + file);
    }

    private static boolean isTaken(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() == null;
        } catch (OverlappingFileLockException byThisProcess) {
            return true;
        }
    }
}
