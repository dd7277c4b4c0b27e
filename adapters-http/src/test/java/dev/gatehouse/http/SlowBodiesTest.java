package dev.gatehouse.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.http.HttpSettings.RequestBounds;
import io.dropwizard.core.Configuration;
import io.dropwizard.testing.junit5.DropwizardAppExtension;
import io.dropwizard.testing.junit5.DropwizardExtensionsSupport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Clients that never come to the end of their bodies. */
@ExtendWith(DropwizardExtensionsSupport.class)
class SlowBodiesTest {
    private static final int THREADS = 12;
    private static final String HEAD = """
            POST /auth/login HTTP/1.1\r
            Host: localhost\r
            Content-Type: application/json\r
            Content-Length: 1000\r
            \r
            {""";
    private static final DropwizardAppExtension<Configuration> HASTY =
            new House(new RequestBounds(House.BODY_LIMIT, Duration.ofMillis(300), House.LONG)).open();
    private static final DropwizardAppExtension<Configuration> PATIENT =
            new House().open(Map.of("server.maxThreads", String.valueOf(THREADS)));

    // J2
    @Test
    void aBodyThatComesByteForByteIsCutOff() throws IOException {
        try (var client = begin(HASTY)) {
            assertThat(client.isCutOffWhileSaying(' ')).isTrue();
        }
    }

    // J2
    @Test
    void whoeverIsRefusedIsHeardOutNoLonger() throws IOException {
        try (var client = SlowClient.at(HASTY.getLocalPort()).say(HEAD.replace("1000", "100000000"))) {
            assertThat(client.answer()).startsWith("HTTP/1.1 413");
            assertThat(client.isUnheardWhileSaying(' ')).isTrue();
        }
    }

    // J2
    @Test
    void moreSlowBodiesThanThreadsHurtNobodyElse() throws IOException {
        List<SlowClient> slow = new ArrayList<>();
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
            assertThat(client.isOpenAfter(' ')).isTrue();
            assertThat(client.say(" ".repeat(998)).answer()).startsWith("HTTP/1.1 400");
        }
    }

    private static SlowClient begin(DropwizardAppExtension<Configuration> server) throws IOException {
        return SlowClient.at(server.getLocalPort()).say(HEAD);
    }
}
