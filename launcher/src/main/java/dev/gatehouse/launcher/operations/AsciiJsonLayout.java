package dev.gatehouse.launcher.operations;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.pattern.ThrowableHandlingConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import io.dropwizard.logging.json.EventJsonLayoutBaseFactory;
import io.dropwizard.logging.json.layout.EventJsonLayout;
import io.dropwizard.logging.json.layout.JsonFormatter;
import io.dropwizard.logging.json.layout.TimestampFormatter;
import java.util.Map;

/**
 * Dropwizard's layout, which walks a stack for each event, to know where it was logged. That is the stack of the thread that
 * writes the log, unless the appender has looked before ({@code includeCallerData}): so it is left out.
 */
final class AsciiJsonLayout extends EventJsonLayout {
    private static final StackTraceElement[] UNKNOWN = {};

    AsciiJsonLayout(
            LoggerContext context,
            JsonFormatter formatter,
            TimestampFormatter times,
            ThrowableHandlingConverter throwables,
            EventJsonLayoutBaseFactory settings) {
        super(
                formatter,
                times,
                throwables,
                settings.getIncludes(),
                settings.getCustomFieldNames(),
                settings.getAdditionalFields(),
                settings.getIncludesMdcKeys(),
                settings.isFlattenMdc());
        setContext(context);
    }

    @Override
    protected Map<String, Object> toJsonMap(ILoggingEvent event) {
        if (event instanceof LoggingEvent ours && !ours.hasCallerData()) {
            ours.setCallerData(UNKNOWN);
        }
        return super.toJsonMap(event);
    }
}
