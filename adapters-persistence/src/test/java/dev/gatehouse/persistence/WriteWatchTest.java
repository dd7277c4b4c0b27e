package dev.gatehouse.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.persistence.sql.SqlDialect;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What this process wrote is known at once, what others wrote after a moment. */
class WriteWatchTest {
    @TempDir
    Path directory;

    private final AtomicLong nanos = new AtomicLong();
    private SqliteFile file;
    private Connection writer;
    private WriteWatch watch;

    @BeforeEach
    void open() throws SQLException {
        file = SqliteFile.take(directory.resolve("watched.db"));
        writer = file.connectWriter();
        write("CREATE TABLE something (number INTEGER)");
        watch = new WriteWatch(
                () -> new Desk(file.connectReader(), SqlDialect.SQLITE), Departure.ofNoConcern(), nanos::get);
    }

    @AfterEach
    void close() throws SQLException {
        watch.close();
        writer.close();
        file.close();
    }

    @Test
    void whatAnotherWroteIsSeenAfterAMoment() throws SQLException {
        long before = watch.version();
        write("INSERT INTO something VALUES (1)");
        nanos.addAndGet(WriteWatch.UNHEARD.toNanos());

        assertThat(watch.version()).isNotEqualTo(before);
    }

    @Test
    void aMomentBeforeItIsNotAskedFor() throws SQLException {
        long before = watch.version();
        write("INSERT INTO something VALUES (1)");

        assertThat(watch.version()).isEqualTo(before);
    }

    @Test
    void whatThisProcessWroteIsSeenAtOnce() throws SQLException {
        long before = watch.version();
        write("INSERT INTO something VALUES (1)");
        watch.wrote();

        assertThat(watch.version()).isNotEqualTo(before);
    }

    @Test
    void whereNobodyWroteItIsTheSame() {
        long before = watch.version();
        nanos.addAndGet(WriteWatch.UNHEARD.toNanos());

        assertThat(watch.version()).isEqualTo(before);
    }

    private void write(String sql) throws SQLException {
        try (var statement = writer.createStatement()) {
            statement.execute(sql);
        }
    }
}
