package dev.gatehouse.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A server that does not do it, or is none, is told of in one line with exit code 1, and never with the secret. */
class RemoteRefusalsTest {
    private static final String SECRET = "gh_sk_CANARY";
    private static final Map<String, String> ENVIRONMENT =
            Map.of("GATEHOUSE_ADMIN_KEY", "gh_ak_0", "GATEHOUSE_ADMIN_SECRET", SECRET);
    private static final String PROBLEM = "application/problem+json";

    @TempDir
    Path directory;

    private CommandLine shell;
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        shell = new CommandLine(directory);
        shell.knows(ENVIRONMENT);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            401 | about:blank | Unauthorized | does not know the pair of GATEHOUSE_ADMIN_KEY and GATEHOUSE_ADMIN_SECRET
            403 | urn:gatehouse:problem:address-denied | Not from this address | from other addresses alone
            403 | urn:gatehouse:problem:insufficient-permission | No | the API client may not administer
            429 | about:blank | Too Many Requests | too many requests; it asks to wait 7 s
            503 | about:blank | Service Unavailable | cannot do it for now; it asks to wait 7 s
            500 | about:blank | Internal Server Error | Internal Server Error (500)
            """)
    void aProblemIsTold(int status, String type, String title, String told) {
        answer(status, PROBLEM, "{\"type\":\"%s\",\"title\":\"%s\"}".formatted(type, title), "Retry-After", "7");

        assertRefused(told, "users", "list", "--server", address());
    }

    @Test
    void aPermissionThatIsLackingIsNamed() {
        answer(403, PROBLEM, "{\"type\":\"urn:gatehouse:problem:insufficient-permission\",\"reason\":\"keys:read\"}");

        assertRefused("needs the permission keys:read", "keys", "list", "--server", address());
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>", "{\"items\":", "[]", "{\"items\":[{\"kid\":7}]}"})
    void whatIsNoGatehouseIsToldApart(String body) {
        answer(200, body.startsWith("<") ? "text/html" : "application/json", body);

        assertThat(refusal("keys", "list", "--server", address())).contains("a Gatehouse");
    }

    @Test
    void aRedirectIsNotFollowed() {
        answer(302, "text/html", "", "Location", "http://127.0.0.1:1/");

        assertRefused("points to another address", "keys", "list", "--server", address());
    }

    @Test
    void whereNobodyListensNobodyIsAsked() throws IOException {
        int free;
        try (var socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }

        assertRefused(
                "nobody listens at http://127.0.0.1:" + free, "keys", "list", "--server", "http://127.0.0.1:" + free);
    }

    @Test
    void aPortWithoutTlsIsToldApart() throws Exception {
        try (var plain = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> answerPlainly(plain));

            assertRefused(
                    "no safe connection", "keys", "list", "--server", "https://127.0.0.1:" + plain.getLocalPort());
        }
    }

    /** Answers whoever comes: a port that was just free is still asked by those who knew its last owner. */
    private static void answerPlainly(ServerSocket plain) {
        while (!plain.isClosed()) {
            try {
                var connection = plain.accept();
                Thread.ofVirtual().start(() -> refusePlainly(connection));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private static void refusePlainly(Socket accepted) {
        try (var connection = accepted) {
            assertThat(connection.getInputStream().read()).isNotNegative();
            connection.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.UTF_8));
            connection.getInputStream().readAllBytes();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    @Test
    void aSecretDoesNotCrossAnOpenNetworkUnasked() {
        assertRefused("say https, or --plain-http", "keys", "list", "--server", "http://192.0.2.7:8080");
        assertThat(shell.run("keys", "list", "--server", address(), "--plain-http")
                        .err())
                .contains("not the administration of a Gatehouse");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id.example.org",
                "ftp://id.example.org",
                "https://key:secret@id.example.org",
                "https://",
                "//id.example.org",
                "https://id.example.org:0",
                "https://id.example.org:65536",
                "http://a?b"
            })
    void anAddressIsOneAndNoMore(String text) {
        assertRefused("--server takes an address such as", "keys", "list", "--server", text);
    }

    @Test
    void keyAndSecretComeFromTheEnvironment() {
        shell.knows(Map.of("GATEHOUSE_ADMIN_KEY", "gh_ak_0"));
        assertRefused("GATEHOUSE_ADMIN_SECRET is not set", "keys", "list", "--server", address());

        shell.knows(Map.of("GATEHOUSE_ADMIN_SECRET", SECRET));
        assertRefused("GATEHOUSE_ADMIN_KEY is not set", "keys", "list", "--server", address());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "recover",
                "migrate",
                "backup FILE",
                "users set-password ann",
                "keys rewrap",
                "import users FILE",
                "export users",
                "token inspect"
            })
    void whatIsDoneWhereTheDatabaseIsTakesNoServer(String words) {
        var named = words.replace(" FILE", "").replace(" ann", "");

        assertRefused(named + " works where the database is", (words + " --server " + address()).split(" ", -1));
    }

    private void assertRefused(String told, String... words) {
        assertThat(refusal(words)).contains(told);
    }

    private String refusal(String... words) {
        var result = shell.run(words);
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).startsWith("gatehouse: ").hasLineCount(1).doesNotContain(SECRET);
        return result.err();
    }

    private String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void answer(int status, String type, String body, String... headers) {
        server.createContext("/admin/v1", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", type);
            for (int i = 0; i < headers.length; i += 2) {
                exchange.getResponseHeaders().set(headers[i], headers[i + 1]);
            }
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }
}
