package dev.gatehouse.launcher.operations;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.gatehouse.application.port.in.Housekeep;
import dev.gatehouse.domain.audit.Checkpoint;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** The log tells of each seal, so that who cuts the audit off with its seals is found out by what stands elsewhere. */
class SealsInTheLogTest {
    private static final Checkpoint NEWEST = new Checkpoint(17, "9f".repeat(32));

    private final Logger log = (Logger) LoggerFactory.getLogger(Housekeeping.class);
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private @Nullable Level before;

    @BeforeEach
    void listen() {
        before = log.getLevel();
        log.setLevel(Level.INFO);
        lines.start();
        log.addAppender(lines);
    }

    @AfterEach
    void stop() {
        log.detachAppender(lines);
        log.setLevel(before);
    }

    @Test
    void theNewestSealIsLoggedAsAVerificationTakesIt() { // K4
        sealing(Optional.of(NEWEST));

        assertThat(lines.list).singleElement().satisfies(line -> {
            assertThat(line.getLevel()).isEqualTo(Level.INFO);
            var told = line.getFormattedMessage();
            assertThat(told).startsWith("audit sealed, checkpoint ");
            assertThat(Checkpoint.parse(told.substring(told.lastIndexOf(' ') + 1)))
                    .contains(NEWEST);
        });
    }

    @Test
    void whereNothingWasSealedNothingIsLogged() {
        sealing(Optional.empty());

        assertThat(lines.list).isEmpty();
    }

    private static void sealing(Optional<Checkpoint> newest) {
        new Housekeeping(new Sealer(newest), () -> true, new Readiness(() -> Duration.ZERO)).sealAudit();
    }

    /** Has sealed, or not. */
    private record Sealer(Optional<Checkpoint> newest) implements Housekeep {
        @Override
        public Optional<Checkpoint> sealAudit() {
            return newest;
        }

        @Override
        public void writeTallies() {
            throw new AssertionError("nobody counts here");
        }

        @Override
        public void shareFailures() {
            throw new AssertionError("nobody fails here");
        }

        @Override
        public void tendKeys() {
            throw new AssertionError("there are no keys here");
        }

        @Override
        public boolean purgeSome() {
            throw new AssertionError("nothing is old here");
        }
    }
}
