package dev.gatehouse.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** What the log tells of a login. */
class LogTest {
    @TempDir
    Path directory;

    @Test
    void aLoginIsOneLineOfTheAuditAndOneOfTheRequestWithOneDecision() throws Exception { // K1
        ListAppender<ILoggingEvent> log;
        try (var house = RunningHouse.start(new CommandLine(directory).configuration())) {
            log = listening();
            house.post("/v1/api/auth/login", "{\"user\":\"admin\",\"password\":\"CANARY\"}");
        }

        var lines = log.list.stream().filter(line -> line.getMDCPropertyMap().containsKey("request_id"));
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

    private static ListAppender<ILoggingEvent> listening() {
        var lines = new ListAppender<ILoggingEvent>();
        lines.start();
        var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.INFO);
        root.addAppender(lines);
        return lines;
    }
}
