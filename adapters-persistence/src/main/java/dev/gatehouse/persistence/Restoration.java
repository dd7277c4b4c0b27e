package dev.gatehouse.persistence;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * Puts a backup in the place of a database of SQLite. It works on a copy of the backup beside the database, which is sound,
 * a house of ours and of today's schema before anybody else sees it; the backup itself is only read.
 */
public final class Restoration implements AutoCloseable {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final Path database;
    private final Closeable hold;
    private final Workpiece copy;

    private Restoration(Path database, Closeable hold, Workpiece copy) {
        this.database = database;
        this.hold = hold;
        this.copy = copy;
    }

    /**
     * Copies the backup to look at it, beside a server that may be running; throws {@link IllegalStateException} with one
     * line if it is no sound backup of ours.
     */
    public static Restoration look(Path backup, Path database) {
        return of(backup, database.toAbsolutePath(), () -> {});
    }

    /** The same to replace the database, which no server may have until this is closed. */
    public static Restoration begin(Path backup, Path database) {
        var absolute = database.toAbsolutePath();
        var hold = SqliteFile.hold(absolute);
        try {
            return of(backup, absolute, hold);
        } catch (RuntimeException refused) {
            release(hold);
            throw refused;
        }
    }

    private static Restoration of(Path backup, Path database, Closeable hold) {
        try {
            refuseLiving(backup, database);
            var copy = Workpiece.beside(database);
            try {
                fill(copy.file(), backup);
                check(copy.file(), backup);
            } catch (IOException | RuntimeException refused) {
                copy.close();
                throw refused;
            }
            return new Restoration(database, hold, copy);
        } catch (IOException broken) {
            throw new UncheckedIOException("the backup " + backup + " cannot be copied: " + broken, broken);
        }
    }

    /** Half a database is none: what a server wrote last stands in the log beside the file. */
    private static void refuseLiving(Path backup, Path database) throws IOException {
        if (!Files.isRegularFile(backup)) {
            throw new IllegalStateException("there is no backup at " + backup);
        }
        if (Files.exists(database) && Files.isSameFile(backup, database)) {
            throw new IllegalStateException(backup + " is the database itself");
        }
        var log = Workpiece.side(backup, "-wal");
        if (Files.exists(log) && Files.size(log) > 0) {
            throw new IllegalStateException(backup + " is no backup but a database in use: " + log + " belongs to it");
        }
    }

    /** Into the file as it was made, so that it stays its owner's. */
    private static void fill(Path copy, Path backup) throws IOException {
        try (var out = Files.newOutputStream(copy)) {
            Files.copy(backup, out);
        }
    }

    private static void check(Path copy, Path backup) {
        try (var file = SqliteFile.share(copy);
                var connection = file.connectWriter()) {
            refuseAnswer(
                    connection,
                    "SELECT integrity_check FROM pragma_integrity_check WHERE integrity_check <> 'ok'",
                    backup);
            refuseAnswer(connection, "SELECT \"table\" || ' lacks ' || parent FROM pragma_foreign_key_check", backup);
        } catch (SQLException broken) {
            throw damaged(backup, String.valueOf(broken.getMessage()));
        }
        try (var persistence = Persistence.openBesideServer(PersistenceSettings.Sqlite.at(copy))) {
            if (persistence.masterKeySeal().proof().isEmpty()) {
                throw new IllegalStateException(backup + " is no backup of Gatehouse: nothing in it was ever sealed");
            }
            persistence.migrate();
        }
    }

    private static void refuseAnswer(Connection connection, String question, Path backup) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(question)) {
            if (rows.next()) {
                throw damaged(backup, rows.getString(1));
            }
        }
    }

    private static IllegalStateException damaged(Path backup, String how) {
        return new IllegalStateException("the backup " + backup + " is damaged: " + how);
    }

    /** Where the copy lies, to be opened and changed like any database. */
    public Path copy() {
        return copy.file();
    }

    /**
     * Puts the copy in the database's place in one step, so that a crash leaves the one or the other; what was there stays
     * beside it, and this says where. Throws {@link IllegalStateException} while a command has one of the two open.
     */
    public Optional<Path> replace(Instant now) {
        try {
            SqliteFile.settle(copy.file());
            var replaced = keep(Workpiece.side(database, ".replaced-" + STAMP.format(now)));
            copy.put(database, StandardCopyOption.ATOMIC_MOVE);
            return replaced;
        } catch (IOException | SQLException broken) {
            throw new IllegalStateException("the database " + database + " cannot be replaced: " + broken, broken);
        }
    }

    /** A second name for what is there; a log that could not be folded in goes with it, for it must not meet the copy. */
    private Optional<Path> keep(Path aside) throws IOException {
        boolean isThere = Files.exists(database);
        if (isThere) {
            settle();
            Files.createLink(aside, database);
        }
        for (var side : Workpiece.SIDES) {
            if (Files.exists(Workpiece.side(database, side))) {
                Files.move(Workpiece.side(database, side), Workpiece.side(aside, side));
            }
        }
        return isThere ? Optional.of(aside) : Optional.empty();
    }

    /** A damaged database may be the very reason why we are here: it is kept as it is. */
    private void settle() {
        try {
            SqliteFile.settle(database);
        } catch (SQLException failed) {
            if (Failures.isHeldByOther(failed)) {
                throw new IllegalStateException(
                        "another process has opened the database " + database + ": end it first", failed);
            }
        }
    }

    /** Removes the copy where it was not put in place, and lets servers start. */
    @Override
    public void close() {
        copy.close();
        release(hold);
    }

    private static void release(Closeable hold) {
        try {
            hold.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
