package dev.gatehouse.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.http.HttpSettings.RequestBounds;
import io.dropwizard.core.Configuration;
import io.dropwizard.testing.junit5.DropwizardAppExtension;
import io.dropwizard.testing.junit5.DropwizardExtensionsSupport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients that never come to the end of their heads. */
@ExtendWith(DropwizardExtensionsSupport.class)
class SlowHeadsTest {
    private static final int THREADS = 12;
    private static final int HEAD_TIME = 300;
    private static final String LINE = "POST /auth/login HTTP/1.1\r\nHost: localhost\r\n";
    private static final String REQUEST = LINE + "Content-Type: application/json\r\nContent-Length: 2\r\n\r\n[]";
    private static final String CONNECTOR = "server.applicationConnectors[0].";
    private static final DropwizardAppExtension<Configuration> HASTY = hasty(Map.of());
    private static final DropwizardAppExtension<Configuration> RESTLESS =
            hasty(Map.of(CONNECTOR + "idleTimeout", "500ms"));
    private static final DropwizardAppExtension<Configuration> SECURE = hasty(Map.of(
            CONNECTOR + "type", "https",
            CONNECTOR + "keyStorePath", keyStore().toString(),
            CONNECTOR + "keyStorePassword", "changeit"));
    private static final DropwizardAppExtension<Configuration> PATIENT =
            new House().open(Map.of("server.maxThreads", String.valueOf(THREADS)));

    // J2
    @ParameterizedTest
    @ValueSource(strings = {"", "P", LINE + "X: "})
    void aHeadThatComesByteForByteIsCutOff(String beginning) throws IOException {
        try (var client = SlowClient.at(HASTY.getLocalPort())) {
            assertThat(client.say(beginning).isCutOffWhileSaying('P')).isTrue();
        }
    }

    // J2
    @Test
    void theAdminPortCutsOffToo() throws IOException {
        try (var client = SlowClient.at(HASTY.getAdminPort())) {
            assertThat(client.isCutOffWhileSaying('G')).isTrue();
        }
    }

    // J2
    @Test
    void whoeverConnectsAndSaysNothingIsCutOff() throws IOException {
        try (var client = SlowClient.at(HASTY.getLocalPort())) {
            assertThat(client.isOpenFor(5_000)).isFalse();
        }
    }

    // J2
    @Test
    void aHandshakeThatComesByteForByteIsCutOff() throws IOException {
        try (var client = SlowClient.at(SECURE.getLocalPort())) {
            // A record of 512 bytes that is to hold a ClientHello of 508 (RFC 8446 sections 4 and 5.1).
            client.say("\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003");
            assertThat(client.isCutOffWhileSaying('x')).isTrue();
        }
    }

    // J2
    @Test
    void aLaterHeadMayTakeAsLongAsAConnectionMayIdle() throws IOException {
        try (var client = SlowClient.at(RESTLESS.getLocalPort())) {
            assertThat(client.say(REQUEST).answer()).startsWith("HTTP/1.1 400");
            assertThat(client.isCutOffWhileSaying('P')).isTrue();
        }
    }

    @Test
    void aConnectionThatWasAnsweredMayIdleLongerThanAHeadMayTake() throws IOException {
        try (var client = SlowClient.at(HASTY.getLocalPort())) {
            assertThat(client.say(REQUEST).answer()).startsWith("HTTP/1.1 400");
            assertThat(client.isOpenFor(2 * HEAD_TIME)).isTrue();
            assertThat(client.say(REQUEST).answer()).startsWith("HTTP/1.1 400");
        }
    }

    @Test
    void aBodyMayTakeLongerThanAHead() throws IOException {
        try (var client = SlowClient.at(HASTY.getLocalPort())) {
            client.say(REQUEST.substring(0, REQUEST.length() - 1));
            assertThat(client.isOpenFor(2 * HEAD_TIME)).isTrue();
            assertThat(client.say("]").answer()).startsWith("HTTP/1.1 400");
        }
    }

    // J2
    @Test
    void moreSlowHeadsThanThreadsHurtNobodyElse() throws IOException {
        List<SlowClient> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 2 * THREADS; i++) {
                slow.add(SlowClient.at(PATIENT.getLocalPort()).say(LINE));
            }
            try (var good = SlowClient.at(PATIENT.getLocalPort())) {
                assertThat(good.say(REQUEST).answer()).startsWith("HTTP/1.1 400");
            }
        } finally {
            for (var client : slow) {
                client.close();
            }
        }
    }

    private static DropwizardAppExtension<Configuration> hasty(Map<String, String> settings) {
        var bounds = new RequestBounds(House.BODY_LIMIT, House.LONG, Duration.ofMillis(HEAD_TIME));
        return new House(bounds).open(settings);
    }

    /** A key of its own for loopback, made by the tool of the JDK. */
    private static Path keyStore() {
        try {
            var file = Files.createTempDirectory("gatehouse").resolve("keys.p12");
            var command =
                    Path.of(System.getProperty("java.home"), "bin", "keytool") + " -genkeypair -keyalg EC -alias test"
                            + " -dname CN=localhost -storetype PKCS12 -storepass changeit -keystore " + file;
            var made = new ProcessBuilder(command.split(" "))
                    .redirectErrorStream(true)
                    .start();
            assertThat(made.inputReader().lines().toList()).isNotNull();
            assertThat(made.waitFor()).isZero();
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
