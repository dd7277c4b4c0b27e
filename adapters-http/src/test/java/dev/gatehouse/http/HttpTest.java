package dev.gatehouse.http;

import static dev.gatehouse.http.Doubles.loggedIn;
import static dev.gatehouse.http.Doubles.program;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.out.StoreUnavailable;
import dev.gatehouse.domain.network.TrustedProxies;
import dev.gatehouse.http.oauth.page.Branding;
import io.dropwizard.core.Configuration;
import io.dropwizard.testing.junit5.DropwizardAppExtension;
import io.dropwizard.testing.junit5.DropwizardExtensionsSupport;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(DropwizardExtensionsSupport.class)
class HttpTest {
    private static final byte[] TOKEN = "{\"refreshToken\":\"x\"}".getBytes(StandardCharsets.UTF_8);
    private static final byte[] NOTHING = new byte[0];
    private static final House HOUSE = new House();
    private static final DropwizardAppExtension<Configuration> SERVER = HOUSE.open();

    // D1
    @Test
    void forgedForwardingHeadersChangeNothing() {
        HOUSE.decider().onLogin(attempt -> loggedIn(program()));
        var headers = List.of(
                "Content-Type: application/json",
                "Content-Length: " + TOKEN.length,
                "X-Forwarded-For: 9.9.9.9",
                "Forwarded: for=9.9.9.9",
                "X-Real-IP: 9.9.9.9",
                "True-Client-IP: 9.9.9.9");
        var answer = Raw.send(SERVER.getLocalPort(), "POST /login HTTP/1.1", headers, TOKEN);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(HOUSE.decider().attempt().from().text()).isEqualTo("127.0.0.1");
    }

    @Test
    void everyRequestHasANameOfOurOwn() {
        HOUSE.decider().onLogin(attempt -> loggedIn(program()));
        var headers =
                List.of("Content-Type: application/json", "Content-Length: " + TOKEN.length, "X-Request-Id: theirs");
        var first = Raw.send(SERVER.getLocalPort(), "POST /login HTTP/1.1", headers, TOKEN);
        var second = Raw.send(SERVER.getLocalPort(), "POST /login HTTP/1.1", headers, TOKEN);
        assertThat(first.head()).containsPattern("x-request-id: r[0-9]+").doesNotContain("theirs");
        assertThat(first.head()).isNotEqualTo(second.head());
    }

    // L5
    @Test
    void aStoreThatIsAwayIsUnavailableInTheDialectsWords() {
        HOUSE.decider().onLogin(attempt -> {
            throw new StoreUnavailable("away");
        });
        var answer = Raw.post(SERVER.getLocalPort(), "/login", "application/json", TOKEN);
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.head()).contains("\r\nretry-after: 5");
        assertThat(answer.body()).startsWith("{\"type\":\"api_error\"");
    }

    @Test
    void aBodyThatIsTooLargeIsNotAskedFor() {
        var headers = List.of("Content-Type: application/json", "Expect: 100-continue", "Content-Length: 1000000");
        var answer = Raw.send(SERVER.getLocalPort(), "POST /login HTTP/1.1", headers, NOTHING);
        assertThat(answer.status()).isEqualTo(413);
    }

    @Test
    void aBodyOfModestSizeIsAskedFor() throws IOException {
        HOUSE.decider().onLogin(attempt -> loggedIn(program()));
        var head = "POST /login HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + "Expect: 100-continue\r\nContent-Length: " + TOKEN.length + "\r\n\r\n";
        try (var client = new Socket(InetAddress.getLoopbackAddress(), SERVER.getLocalPort())) {
            client.setSoTimeout(10_000);
            client.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            assertThat(read(client, 25)).isEqualTo("HTTP/1.1 100 Continue\r\n\r\n");
            client.getOutputStream().write(TOKEN);
            assertThat(read(client, 15)).isEqualTo("HTTP/1.1 200 OK");
        }
    }

    private static String read(Socket client, int bytes) throws IOException {
        return new String(client.getInputStream().readNBytes(bytes), StandardCharsets.US_ASCII);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/nope", "/LOGIN", "/application.wadl", "/v1", "/authors"})
    void whereNobodyAnswersTheWordsAreBare(String path) {
        var answer = Raw.post(SERVER.getLocalPort(), path, "application/json", TOKEN);
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body()).isEqualTo("{\"error\":\"not found\"}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET / | text/html,application/xhtml+xml;q=0.9,*/*;q=0.8 | 303",
                "HEAD / | text/html | 303",
                "GET / | */* | 404",
                "GET / | application/json | 404",
                "POST / | text/html | 404",
                "GET /nope | text/html | 404"
            })
    void whoeverOpensTheRootInABrowserIsSentToThePages(String line, String accepted, int status) {
        var answer = Raw.send(SERVER.getLocalPort(), line + " HTTP/1.1", List.of("Accept: " + accepted), NOTHING);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.head().contains("\r\nlocation: /console")).isEqualTo(status == 303);
    }

    // J3
    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /login HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                "POST /login HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: xchunked\r\n\r\n0\r\n\r\n",
                "POST /login HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n{}",
                "POST /login HTTP/1.1\r\nHost: a\r\n folded: x\r\n\r\n",
                "POST /login HTTP/1.1\r\n\r\n",
                "POST /login%zz HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
                "\u0000\u0001\r\n\r\n",
            })
    void whatTheServerRefusesIsBareJsonWithoutAWordOfTheServer(String request) {
        assertBare(Raw.send(SERVER.getLocalPort(), request.getBytes(StandardCharsets.ISO_8859_1)), 400);
    }

    @Test
    void aHugeHeadIsBareJsonToo() {
        var headers = List.of("X: " + "x".repeat(20_000));
        assertBare(Raw.send(SERVER.getLocalPort(), "POST /login HTTP/1.1", headers, NOTHING), 431);
    }

    // J3
    @Test
    void aBodyThatIsFramedWronglyIsSaidByTheDialectAndEndsTheConnection() {
        var request =
                "POST /login HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n";
        var answer = Raw.send(SERVER.getLocalPort(), request.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("invalid_json");
    }

    @Test
    void theAdminPortHasNoWordOfTheServerEither() {
        assertBare(Raw.send(SERVER.getAdminPort(), "GET /nope HTTP/1.1", List.of(), NOTHING), 404);
    }

    @Test
    void whomToTellOfAHoleIsSaidAtOnePath() {
        var path = "/.well-known/security.txt";

        assertThat(Raw.send(SERVER.getLocalPort(), "GET " + path + " HTTP/1.1", List.of(), NOTHING)
                        .body())
                .startsWith("Contact: mailto:security@id.example\n");
        assertThat(Raw.send(SERVER.getLocalPort(), "HEAD " + path + " HTTP/1.1", List.of(), NOTHING)
                        .status())
                .isEqualTo(200);
        assertThat(Raw.send(SERVER.getLocalPort(), "POST " + path + " HTTP/1.1", List.of(), NOTHING)
                        .head())
                .contains(" 405 ", "\r\nallow: get, head", "application/problem+json");
        assertThat(Raw.send(SERVER.getLocalPort(), "GET " + path + "/ HTTP/1.1", List.of(), NOTHING)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aDialectThatIsSwitchedOffAnswersNowhere() {
        var settings = new HttpSettings(
                "https://id.example",
                TrustedProxies.NONE,
                House.BOUNDS,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Doubles.entrance("profile")),
                Optional.empty(),
                Optional.of(House.ADMINISTRATION),
                false,
                Branding.PLAIN,
                Set.of(),
                Map.of(),
                Optional.empty());
        var decider = new Decider();
        var http = new Http(Doubles.useCases(decider, decider), settings, List.of(), () -> "r");
        assertThat(http.dialects())
                .extracting(dialect -> dialect.name().value())
                .containsExactly("profile");
    }

    private static void assertBare(Raw answer, int status) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.body()).startsWith("{\"error\":\"").endsWith("\"}");
        assertThat(answer.head())
                .contains("\r\ncontent-type: application/json", "\r\nx-content-type-options: nosniff")
                .doesNotContain("\r\nserver:");
        assertThat(answer.text()).doesNotContainIgnoringCase("jetty").doesNotContain("org.");
    }
}
