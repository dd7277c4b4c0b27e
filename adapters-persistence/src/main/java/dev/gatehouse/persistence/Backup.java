package dev.gatehouse.persistence;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;

/** Copies a database of SQLite to a file of its own, beside a server that may be writing. */
public final class Backup {
    private Backup() {}

    /**
     * The database as it stands at one moment, in a new file that its owner alone may read, and which is there whole or not at
     * all; throws {@link IllegalStateException} with one line where that cannot be.
     */
    public static void take(Path database, Path target) {
        if (!Files.exists(database)) {
            throw new IllegalStateException("there is no database at " + database);
        }
        if (Files.exists(target)) {
            throw existing(target);
        }
        try (var copy = Workpiece.beside(target)) {
            copyTo(copy.file(), database);
            copy.put(target);
        } catch (FileAlreadyExistsException madeMeanwhile) {
            throw existing(target);
        } catch (NoSuchFileException noDirectory) {
            throw new IllegalStateException("there is no directory for " + target, noDirectory);
        } catch (IOException | SQLException broken) {
            throw new IllegalStateException(
                    "the backup " + target + " cannot be written: " + broken.getMessage(), broken);
        }
    }

    /** A transaction that reads: neither it nor the writers of a server wait for each other. */
    private static void copyTo(Path copy, Path database) throws SQLException {
        try (var file = SqliteFile.share(database);
                var connection = file.connectWriter();
                var vacuum = connection.prepareStatement("VACUUM INTO ?")) {
            vacuum.setString(1, copy.toString());
            vacuum.execute();
        }
    }

    private static IllegalStateException existing(Path target) {
        return new IllegalStateException(target + " is there already: a backup never overwrites");
    }
}
