package dev.gatehouse.launcher.configuration;

import ch.qos.logback.classic.spi.ILoggingEvent;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.databind.JsonNode;
import io.dropwizard.core.server.DefaultServerFactory;
import io.dropwizard.jetty.HttpConnectorFactory;
import io.dropwizard.logging.common.AbstractAppenderFactory;
import io.dropwizard.logging.common.AppenderFactory;
import io.dropwizard.logging.common.DefaultLoggingFactory;
import io.dropwizard.logging.json.AbstractJsonLayoutBaseFactory;
import io.dropwizard.logging.json.layout.TimestampFormatter;
import io.dropwizard.request.logging.RequestLogFactory;
import java.time.DateTimeException;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Refuses what Dropwizard and Jetty would let a server do and the design forbids, and words for which they would take others. */
final class SoftServer {
    private static final Set<String> LEVELS = Set.of("OFF", "ERROR", "WARN", "INFO", "DEBUG", "TRACE", "ALL");
    private static final String REQUEST_LOG = "lines";
    private static final String UNKNOWN_ZONE = "GMT";

    private SoftServer() {}

    static void refuse(GatehouseConfiguration configuration) {
        if (configuration.getServerFactory() instanceof DefaultServerFactory server) {
            refuse(server);
        }
        if (configuration.getLoggingFactory() instanceof DefaultLoggingFactory logging) {
            level(logging.getLevel(), "logging.level");
            logging.getLoggers()
                    .forEach((name, said) -> level(
                            said.isObject() ? said.path("level").asText("INFO") : said.asText(),
                            "logging.loggers." + name));
            logging.getAppenders().forEach(SoftServer::refuse);
        }
    }

    /** Java takes a time zone that it does not know for GMT, so only what was said can be looked at. */
    static void refuse(JsonNode said) {
        said.path("logging")
                .findValuesAsText("timeZone")
                .forEach(zone -> Check.that(
                        isZone(zone), "logging.appenders: timeZone is UTC, system, or a zone such as Europe/Berlin"));
    }

    private static boolean isZone(String said) {
        return said.equals(UNKNOWN_ZONE)
                || said.equalsIgnoreCase("system")
                || !TimeZone.getTimeZone(said).getID().equals(UNKNOWN_ZONE);
    }

    /** What a line of the log begins with is asked for the first time when there is one. */
    private static void refuse(AppenderFactory<ILoggingEvent> appender) {
        if (appender instanceof AbstractAppenderFactory<ILoggingEvent> ours
                && ours.getLayout() instanceof AbstractJsonLayoutBaseFactory<?> json) {
            Check.that(
                    isPattern(json.getTimestampFormat(), ours.getTimeZone()),
                    "logging.appenders: layout.timestampFormat is a pattern such as yyyy-MM-dd'T'HH:mm:ss.SSSX");
        }
    }

    private static boolean isPattern(@Nullable String format, TimeZone zone) {
        try {
            return !new TimestampFormatter(format, zone.toZoneId())
                    .format(0)
                    .toString()
                    .isEmpty();
        } catch (IllegalArgumentException | DateTimeException none) {
            return false;
        }
    }

    private static void refuse(DefaultServerFactory server) {
        Check.that(
                !server.getGzipFilterFactory().isEnabled(),
                "server.gzip.enabled is false: it would inflate request bodies too");
        // A type that nobody knows becomes Dropwizard's own, which writes queries.
        Check.that(
                isOurs(server.getRequestLogFactory()),
                "server.requestLog.type is lines: others write queries, and with them the links of letters");
        Check.that(
                !server.getApplicationConnectors().isEmpty(),
                "server.applicationConnectors is empty: nothing would be served");
        connectors(server).forEach(SoftServer::refuse);
    }

    private static boolean isOurs(RequestLogFactory<?> log) {
        var type = log.getClass().getAnnotation(JsonTypeName.class);
        return type != null && type.value().equals(REQUEST_LOG);
    }

    private static Stream<HttpConnectorFactory> connectors(DefaultServerFactory server) {
        return Stream.concat(server.getApplicationConnectors().stream(), server.getAdminConnectors().stream())
                .filter(HttpConnectorFactory.class::isInstance)
                .map(HttpConnectorFactory.class::cast);
    }

    private static void refuse(HttpConnectorFactory connector) {
        Check.that(
                !connector.isUseForwardedHeaders(),
                "server: useForwardedHeaders is false: it believes what anyone can write; name trustedProxies");
        // Jetty makes nothing of a mode that it does not know, and then goes by its own.
        Check.that(connector.getHttpCompliance() != null, "server: httpCompliance is a mode of Jetty such as STRICT");
        Check.that(connector.getUriCompliance() != null, "server: uriCompliance is a mode of Jetty such as RFC3986");
    }

    /** Logback takes a word that it does not know for DEBUG. */
    private static void level(String said, String setting) {
        Check.that(
                LEVELS.contains(said.toUpperCase(Locale.ROOT)),
                setting + " is OFF, ERROR, WARN, INFO, DEBUG, TRACE or ALL");
    }
}
