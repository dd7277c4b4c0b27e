package dev.gatehouse.persistence;

import dev.gatehouse.application.port.out.UnitOfWork;
import dev.gatehouse.persistence.PersistenceSettings.Sqlite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Opens migrated databases for one test each, and closes them after it. */
final class Scratch implements AfterEachCallback {
    /** Migrated once: a copy costs a tenth of what it costs to migrate again. */
    private static final Path TEMPLATE = template();

    private final Deque<Persistence> open = new ArrayDeque<>();

    Persistence migrated(PersistenceSettings settings) {
        var persistence = open(settings);
        persistence.migrate();
        return persistence;
    }

    Persistence open(PersistenceSettings settings) {
        var persistence = Persistence.open(settings);
        open.push(persistence);
        return persistence;
    }

    /** A file in the directory, for callers who wait as long as a busy machine takes. */
    Sqlite patient(Path directory) {
        var usual = Sqlite.at(directory.resolve("gatehouse.db"));
        return new Sqlite(
                usual.file(), usual.writeQueue(), usual.groupSize(), usual.groupTime(), Duration.ofMinutes(1), 4);
    }

    /** The stores of a file that is there already, or of a migrated one. */
    UnitOfWork unitOfWork(Sqlite settings) {
        try {
            if (Files.notExists(settings.file())) {
                Files.copy(TEMPLATE, settings.file());
            }
            return open(settings).unitOfWork();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Beside what else a build leaves, by the name of this JVM: another may run beside it. */
    private static Path template() {
        var file = Path.of("target", "migrated-" + ProcessHandle.current().pid() + ".db");
        try (var persistence = Persistence.open(Sqlite.at(file))) {
            persistence.migrate();
        }
        return file;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        open.forEach(Persistence::close);
        open.clear();
    }
}
