package dev.gatehouse.launcher.operations;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.LayoutBase;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import io.dropwizard.jackson.Jackson;
import io.dropwizard.logging.json.EventJsonLayoutBaseFactory;
import io.dropwizard.logging.json.layout.JsonFormatter;
import java.util.TimeZone;

/**
 * Dropwizard's JSON layout with everything beyond ASCII escaped, so that no line separator, bidirectional control or
 * escape sequence in a text that a stranger chose can begin or hide a record.
 */
@JsonTypeName("ascii-json")
public final class AsciiJsonLayoutFactory extends EventJsonLayoutBaseFactory {
    @Override
    public LayoutBase<ILoggingEvent> build(LoggerContext context, TimeZone timeZone) {
        var times = createTimestampFormatter(timeZone);
        var throwables = createThrowableProxyConverter(context);
        return new AsciiJsonLayout(context, createDropwizardJsonFormatter(), times, throwables, this);
    }

    @Override
    protected JsonFormatter createDropwizardJsonFormatter() {
        var mapper = Jackson.newMinimalObjectMapper();
        mapper.getFactory().configure(JsonWriteFeature.ESCAPE_NON_ASCII.mappedFeature(), true);
        return new JsonFormatter(mapper, isPrettyPrint(), isAppendLineSeparator());
    }
}
