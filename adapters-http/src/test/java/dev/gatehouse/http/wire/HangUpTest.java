package dev.gatehouse.http.wire;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.gatehouse.http.dialect.FaultMapper;
import dev.gatehouse.http.dialect.Voices;
import io.dropwizard.configuration.ResourceConfigurationSourceProvider;
import io.dropwizard.core.Application;
import io.dropwizard.core.Configuration;
import io.dropwizard.core.setup.Environment;
import io.dropwizard.testing.DropwizardTestSupport;
import io.dropwizard.testing.junit5.DropwizardAppExtension;
import io.dropwizard.testing.junit5.DropwizardExtensionsSupport;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.glassfish.jersey.server.monitoring.ApplicationEvent;
import org.glassfish.jersey.server.monitoring.ApplicationEventListener;
import org.glassfish.jersey.server.monitoring.RequestEvent;
import org.glassfish.jersey.server.monitoring.RequestEventListener;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** Clients that hang up in the middle of a long answer: it ends, and nobody is alarmed. */
@ExtendWith(DropwizardExtensionsSupport.class)
class HangUpTest {
    private static final DropwizardAppExtension<Configuration> SERVER = new DropwizardAppExtension<>(
            new DropwizardTestSupport<>(Endless.class, "server.yml", new ResourceConfigurationSourceProvider()));

    private final Logger log = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

    /** A server whose answers have no end. */
    public static final class Endless extends Application<Configuration> {
        private static volatile CountDownLatch answered = new CountDownLatch(1);

        @Override
        public void run(Configuration configuration, Environment environment) {
            environment.jersey().register(new FaultMapper(new Voices(List.of())));
            environment.jersey().register(new HangUp());
            environment.jersey().register(new EndlessResource());
            environment.jersey().register(new Finish());
        }
    }

    /** Answers without end: of bytes, and of lines that somebody else goes through. */
    @Path("/")
    public static final class EndlessResource {
        @GET
        @Path("lines")
        public StreamingOutput lines() {
            return out -> {
                while (true) {
                    write(out);
                }
            };
        }

        private static void write(OutputStream out) {
            try {
                out.write(new byte[100]);
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        }

        @GET
        @Path("bytes")
        public StreamingOutput bytes() {
            return out -> {
                while (true) {
                    out.write(new byte[1024]);
                }
            };
        }
    }

    /** Says when Jersey is done with a request. */
    private static final class Finish implements ApplicationEventListener {
        @Override
        public void onEvent(ApplicationEvent event) {
            // Only requests matter.
        }

        @Override
        public RequestEventListener onRequest(RequestEvent begin) {
            return event -> {
                if (event.getType() == RequestEvent.Type.FINISHED) {
                    Endless.answered.countDown();
                }
            };
        }
    }

    @BeforeEach
    void listen() {
        Endless.answered = new CountDownLatch(1);
        lines.start();
        log.addAppender(lines);
    }

    @AfterEach
    void leave() {
        log.detachAppender(lines);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/lines", "/bytes"})
    void isNoIncident(String path) throws IOException, InterruptedException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), SERVER.getLocalPort())) {
            var head = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
            assertThat(socket.getInputStream().readNBytes(4096)).hasSize(4096);
            socket.setSoLinger(true, 0);
        }

        assertThat(Endless.answered.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(lines.list).noneMatch(line -> line.getLevel().isGreaterOrEqual(Level.WARN));
    }
}
