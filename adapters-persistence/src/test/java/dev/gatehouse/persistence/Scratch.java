package dev.gatehouse.persistence;

import dev.gatehouse.application.port.out.UnitOfWork;
import dev.gatehouse.persistence.PersistenceSettings.Sqlite;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Opens migrated databases for one test each, and closes them after it. */
final class Scratch implements AfterEachCallback {
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

    UnitOfWork unitOfWork(PersistenceSettings settings) {
        return migrated(settings).unitOfWork();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        open.forEach(Persistence::close);
        open.clear();
    }
}
