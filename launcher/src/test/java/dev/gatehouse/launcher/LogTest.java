package dev.gatehouse.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.nio.file.Path;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** What the log tells of a login. */
class LogTest {
    @TempDir
    Path directory;

    @Test
    void aLoginIsOneLineOfTheAuditAndOneOfTheRequestWithOneDecision() throws Exception { // K1
        var log = new Lines();
        try (var house = RunningHouse.start(new CommandLine(directory).configuration())) {
            log.listen();
            house.post("/v1/api/auth/login", "{\"user\":\"admin\",\"password\":\"CANARY\"}");
            assertThat(log.ofARequest.await(20, TimeUnit.SECONDS)).isTrue();
        }

        var lines = log.all.stream().filter(line -> line.getMDCPropertyMap().containsKey("request_id"));
        assertThat(lines)
                .hasSize(2)
                .noneMatch(line -> line.getFormattedMessage().contains("CANARY"))
                .anyMatch(line -> line.getLoggerName().equals("dev.gatehouse.audit"))
                .anyMatch(line -> line.getLoggerName().startsWith("http.request"))
                .extracting(line -> line.getMDCPropertyMap().get("decision_id"))
                .doesNotContainNull()
                .hasSize(2)
                .satisfies(ids -> assertThat(ids.getFirst()).isEqualTo(ids.getLast()));
    }

    /** All lines since it listens; that of a request is the last that a server says of it. */
    private static final class Lines extends AppenderBase<ILoggingEvent> {
        private final Queue<ILoggingEvent> all = new ConcurrentLinkedQueue<>();
        private final CountDownLatch ofARequest = new CountDownLatch(1);

        void listen() {
            start();
            var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
            root.setLevel(Level.INFO);
            root.addAppender(this);
        }

        @Override
        protected void append(ILoggingEvent line) {
            line.prepareForDeferredProcessing();
            all.add(line);
            if (line.getLoggerName().startsWith("http.request")) {
                ofARequest.countDown();
            }
        }
    }
}
