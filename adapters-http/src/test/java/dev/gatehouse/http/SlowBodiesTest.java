package dev.gatehouse.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropwizard.core.Configuration;
import io.dropwizard.testing.ConfigOverride;
import io.dropwizard.testing.junit5.DropwizardAppExtension;
import io.dropwizard.testing.junit5.DropwizardExtensionsSupport;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Clients that never come to the end of their bodies. */
@ExtendWith(DropwizardExtensionsSupport.class)
class SlowBodiesTest {
    private static final int THREADS = 12;
    private static final int MOST_BYTES = 250;
    private static final String HEAD = """
            POST /auth/login HTTP/1.1\r
            Host: localhost\r
            Content-Type: application/json\r
            Content-Length: 1000\r
            \r
            {""";
    private static final DropwizardAppExtension<Configuration> HASTY = new House(Duration.ofMillis(300)).open();
    private static final DropwizardAppExtension<Configuration> PATIENT =
            new House().open(ConfigOverride.config("server.maxThreads", String.valueOf(THREADS)));

    // J2
    @Test
    void aBodyThatComesByteForByteIsCutOff() throws IOException {
        try (var client = begin(HASTY)) {
            int sent = 0;
            while (sent < MOST_BYTES && isOpen(client)) {
                sent++;
            }
            assertThat(sent).isLessThan(MOST_BYTES);
        }
    }

    // J2
    @Test
    void moreSlowBodiesThanThreadsHurtNobodyElse() throws IOException {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 2 * THREADS; i++) {
                slow.add(begin(PATIENT));
            }
            var answer = Raw.post(
                    PATIENT.getLocalPort(), "/auth/login", "application/json", "[]".getBytes(StandardCharsets.UTF_8));
            assertThat(answer.status()).isEqualTo(400);
        } finally {
            for (var client : slow) {
                client.close();
            }
        }
    }

    // J2
    @Test
    void aBodyThatComesInPiecesIsRead() throws IOException {
        try (var client = begin(PATIENT)) {
            assertThat(isOpen(client)).isTrue();
            client.getOutputStream().write(" ".repeat(998).getBytes(StandardCharsets.UTF_8));
            client.setSoTimeout(10_000);
            var answer = new String(client.getInputStream().readNBytes(12), StandardCharsets.UTF_8);
            assertThat(answer).isEqualTo("HTTP/1.1 400");
        }
    }

    private static Socket begin(DropwizardAppExtension<Configuration> server) throws IOException {
        var client = new Socket(InetAddress.getLoopbackAddress(), server.getLocalPort());
        client.setSoTimeout(20);
        client.getOutputStream().write(HEAD.getBytes(StandardCharsets.UTF_8));
        return client;
    }

    /** Sends one more byte, and listens for a moment whether the server is still there. */
    private static boolean isOpen(Socket client) throws IOException {
        try {
            client.getOutputStream().write(' ');
            return client.getInputStream().read() >= 0;
        } catch (SocketTimeoutException stillWaiting) {
            return true;
        } catch (SocketException closed) {
            return false;
        }
    }
}
