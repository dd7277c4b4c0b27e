package dev.gatehouse.persistence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.sqlite.SQLiteJDBCLoader;

/**
 * The native library of SQLite's driver, which unpacks it into a file and leaves that behind if the process is killed. Once
 * loaded it is needed no more: so it gets a directory of its own, which is removed at once.
 */
final class SqliteLibrary {
    /** Where the driver unpacks; an operator whose temporary directory may not be executed from says another here. */
    private static final String PLACE = "org.sqlite.tmpdir";

    private static boolean loaded;

    private SqliteLibrary() {}

    /** Loads it unless that was done before; throws {@link UncheckedIOException} where there is no room for it. */
    static synchronized void load() throws SQLException {
        if (!loaded) {
            var own = place();
            try {
                loadFrom(own);
            } finally {
                remove(own);
            }
            loaded = true;
        }
    }

    private static Path place() {
        var outer = Path.of(System.getProperty(PLACE, System.getProperty("java.io.tmpdir")));
        try {
            var own = Files.createTempDirectory(outer, "gatehouse-sqlite");
            // At the end, where it cannot be removed sooner: after what the driver registers later, its files.
            own.toFile().deleteOnExit();
            return own;
        } catch (IOException e) {
            throw new UncheckedIOException("the library of SQLite cannot be unpacked in " + outer, e);
        }
    }

    private static void loadFrom(Path directory) throws SQLException {
        var before = System.setProperty(PLACE, directory.toString());
        try {
            SQLiteJDBCLoader.initialize();
        } catch (Exception e) {
            throw new SQLException("the library of SQLite cannot be loaded: " + e.getMessage(), e);
        } finally {
            if (before == null) {
                System.clearProperty(PLACE);
            } else {
                System.setProperty(PLACE, before);
            }
        }
    }

    private static void remove(Path directory) {
        try (var files = Files.list(directory)) {
            for (var file : files.toList()) {
                Files.delete(file);
            }
            Files.delete(directory);
        } catch (IOException e) {
            // Some file systems keep what is in use: then it goes at the end.
        }
    }
}
