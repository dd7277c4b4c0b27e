package dev.gatehouse.launcher.conversation;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A conversation fails where an answer is another than written, and says where that is. */
class ConversationTest {
    private static final String ANSWER =
            "{\"id\":\"a1\",\"names\":[\"ann\",\"bob\"],\"size\":2,\"at\":\"2027-01-31T12:00:00Z\"}";

    @TempDir
    Path directory;

    private final HttpServer server = server();

    @BeforeEach
    void start() {
        server.createContext("/", exchange -> {
            var body = ANSWER.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Cache-Control", "no-store");
            exchange.getResponseHeaders().add("X-Request-Id", "r1");
            exchange.getResponseHeaders()
                    .add("Location", exchange.getRequestURI().getPath());
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private static HttpServer server() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whatIsAsWrittenPasses() {
        assertThatCode(() -> play("""
                # Learnt once, the same ever after.
                > GET /things/a1

                < 200
                < Location: /things/{{id}}
                <
                < {"id": "{{id}}", "names": ["...", "bob"], "size": "<any number>", "at": "<any time>"}

                > 2 x GET /things/{{id}}

                < 200
                <
                < {"id": "{{id}}", "names": ["ann", "bob"], "...": "..."}
                """)).doesNotThrowAnyException();
    }

    @Test
    void whatIsAnotherIsToldWithItsLine() {
        assertFails(3, "expected status: 404", "but was: 200", """
                > GET /

                < 404
                """);
        assertFails(4, "expected Location: /elsewhere", "but was: [/]", """
                > GET /

                < 200
                < Location: /elsewhere
                """);
        assertFails(5, "expected at /names/1: \"cid\"", "but was: \"bob\"", """
                > GET /

                < 200
                <
                < {"id": "a1", "names": ["ann", "cid"], "...": "..."}
                """);
    }

    @Test
    void membersThatAreNotWrittenAndKindsThatDoNotFitAreDifferences() {
        assertFails(5, "expected at /at: nothing", "2027-01-31", """
                > GET /

                < 200
                <
                < {"id": "a1", "names": ["..."], "size": 2}
                """);
        assertFails(5, "expected at /size: \"2\"", "but was: 2", """
                > GET /

                < 200
                <
                < {"size": "2", "...": "..."}
                """);
        assertFails(5, "expected at /names: [\"...\",\"ann\"]", "[\"ann\",\"bob\"]", """
                > GET /

                < 200
                <
                < {"names": ["...", "ann"], "...": "..."}
                """);
        assertFails(3, "expected body:", "but was: {", """
                > GET /

                < 200
                """);
    }

    @Test
    void aFileThatMakesNoSenseIsNamed() {
        assertThatIllegalArgumentException().isThrownBy(() -> play("hello")).withMessageContaining("talk.txt:1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> play("> GET /"))
                .withMessageContaining("ends without an answer");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> play("> get /\n\n< 200"))
                .withMessageContaining("line 1 is no request");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> play("> GET /{{unknown}}\n\n< 200"))
                .withMessageContaining("{{unknown}}");
    }

    private void assertFails(int line, String expected, String actual, String talk) {
        assertThatThrownBy(() -> play(talk))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("talk.txt:" + line + ": GET /")
                .hasMessageContaining(expected)
                .hasMessageContaining(actual)
                .hasMessageContaining(ANSWER);
    }

    private void play(String talk) throws IOException, InterruptedException {
        var file = Files.writeString(directory.resolve("talk.txt"), talk);
        Conversation.read(file)
                .play(URI.create("http://127.0.0.1:" + server.getAddress().getPort()));
    }
}
