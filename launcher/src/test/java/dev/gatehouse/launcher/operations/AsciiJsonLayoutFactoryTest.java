package dev.gatehouse.launcher.operations;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class AsciiJsonLayoutFactoryTest {
    @Test
    void nothingInAMessageCanBeginOrHideARecord() { // K2
        var context = (LoggerContext) LoggerFactory.getILoggerFactory();
        var layout = new AsciiJsonLayoutFactory().build(context, TimeZone.getTimeZone("UTC"));
        layout.start();

        var line = layout.doLayout(new LoggingEvent(
                "", context.getLogger("x"), Level.INFO, "a\nb\rc\u2028d\u202ee\u001b[2Jf\u0085g", null, null));

        assertThat(line).endsWith("\n");
        assertThat(line.strip().chars()).allMatch(c -> c >= ' ' && c < 0x7f);
    }
}
