package dev.gatehouse.launcher.operations;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.LayoutBase;
import java.util.TimeZone;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class AsciiJsonLayoutFactoryTest {
    private final LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    private final LayoutBase<ILoggingEvent> layout =
            new AsciiJsonLayoutFactory().build(context, TimeZone.getTimeZone("UTC"));

    @BeforeEach
    void start() {
        layout.start();
    }

    @Test
    void nothingInAMessageCanBeginOrHideARecord() { // K2
        var line = layout.doLayout(event("a\nb\rc\u2028d\u202ee\u001b[2Jf\u0085g"));

        assertThat(line).endsWith("\n");
        assertThat(line.strip().chars()).allMatch(c -> c >= ' ' && c < 0x7f);
    }

    @Test
    void noStackIsWalkedForALine() {
        var event = event("a");

        layout.doLayout(event);

        assertThat(event.getCallerData()).isEmpty();
    }

    private LoggingEvent event(String message) {
        return new LoggingEvent("", context.getLogger("x"), Level.INFO, message, null, null);
    }
}
