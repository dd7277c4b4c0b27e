package dev.gatehouse.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.application.port.out.StoreUnavailable;
import dev.gatehouse.persistence.sql.SqlDialect;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A reader that failed once does not fail for ever. */
class ReadersTest {
    @TempDir
    Path directory;

    private final AtomicInteger opened = new AtomicInteger();
    private boolean fails = true;

    @Test
    void aDeskThatCouldNotTellWhetherItIsUpToDateIsClosed() {
        try (var readers = new Readers(this::desk, new FailingOnce(), 1, Duration.ofSeconds(1))) {
            assertThatThrownBy(() -> readers.read(stores -> 1)).isInstanceOf(StoreUnavailable.class);
            assertThat(readers.<Integer>read(stores -> 1)).isEqualTo(1);
            assertThat(readers.<Integer>read(stores -> 1)).isEqualTo(1);
        }
        assertThat(opened).hasValue(2);
    }

    private final class FailingOnce implements Departure {
        @Override
        public void refuseWriting(Desk desk) {
            throw new IllegalStateException("nobody writes");
        }

        @Override
        public void refuseReading(Desk desk) {
            if (fails) {
                fails = false;
                throw new StoreUnavailable("not to be told");
            }
        }
    }

    private Desk desk() throws SQLException {
        opened.incrementAndGet();
        return new Desk(DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("some.db")), SqlDialect.SQLITE);
    }
}
