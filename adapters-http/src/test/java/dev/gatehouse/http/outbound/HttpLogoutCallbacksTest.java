package dev.gatehouse.http.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.gatehouse.application.port.out.Delivery;
import dev.gatehouse.application.port.out.LogoutCallbacks.Notice;
import dev.gatehouse.domain.secret.Secret;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A logout token is posted as a form, and nothing that a client answers leads further than its status. */
class HttpLogoutCallbacksTest {
    private static final Secret TOKEN = Secret.of("head.body+/=.seal");

    private final HttpLogoutCallbacks callbacks = new HttpLogoutCallbacks(Duration.ofSeconds(5));
    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private HttpServer server;

    @BeforeEach
    void aClient() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        for (int status : List.of(200, 204, 400, 404, 500, 503)) {
            server.createContext("/" + status, exchange -> answer(exchange, status));
        }
        server.createContext("/away", exchange -> {
            exchange.getResponseHeaders().add("Location", "/200");
            answer(exchange, 302);
        });
        server.createContext("/endless", HttpLogoutCallbacksTest::answerWithoutEnd);
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test // OpenID Connect Back-Channel Logout 1.0 section 2.5
    void theTokenIsPostedAsAForm() {
        assertThat(tell(callbacks, "/200")).containsExactly(Delivery.DONE);

        assertThat(heard)
                .containsExactly("POST /200 application/x-www-form-urlencoded logout_token=head.body%2B%2F%3D.seal");
    }

    @Test // section 2.8
    void theStatusSaysWhatCameOfIt() {
        assertThat(tell(callbacks, "/200", "/204", "/400", "/404", "/500", "/503"))
                .containsExactly(
                        Delivery.DONE,
                        Delivery.DONE,
                        Delivery.REFUSED,
                        Delivery.FAILED,
                        Delivery.FAILED,
                        Delivery.FAILED);
    }

    @Test
    void noRedirectIsFollowed() {
        assertThat(tell(callbacks, "/away")).containsExactly(Delivery.FAILED);
        assertThat(heard).hasSize(1);
    }

    @Test
    void anAnswerWithoutEndIsNotRead() {
        assertThat(tell(callbacks, "/endless")).containsExactly(Delivery.DONE);
    }

    @Test
    void whoeverIsSilentOrGoneKeepsNobodyWaitingForLong() throws IOException {
        var hasty = new HttpLogoutCallbacks(Duration.ofMillis(300));
        try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
            int gone = closed.getLocalPort();
            closed.close();

            var notices = List.of(
                    notice("http://127.0.0.1:" + silent.getLocalPort() + "/"),
                    notice("http://127.0.0.1:" + gone + "/"),
                    notice("http://127.0.0.1:" + silent.getLocalPort() + "/"));

            assertThat(hasty.tell(notices)).containsExactly(Delivery.FAILED, Delivery.FAILED, Delivery.FAILED);
        }
    }

    @Test
    void whoeverIsToldToStopWaitsForNobody() throws IOException {
        try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.currentThread().interrupt();

            assertThat(callbacks.tell(List.of(notice("http://127.0.0.1:" + silent.getLocalPort() + "/"))))
                    .containsExactly(Delivery.FAILED);

            assertThat(Thread.interrupted()).isTrue();
        }
    }

    private List<Delivery> tell(HttpLogoutCallbacks by, String... paths) {
        return by.tell(List.of(paths).stream()
                .map(path -> notice("http://127.0.0.1:" + server.getAddress().getPort() + path))
                .toList());
    }

    private static Notice notice(String uri) {
        return new Notice(uri, TOKEN);
    }

    private void answer(HttpExchange exchange, int status) throws IOException {
        heard.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                + exchange.getRequestHeaders().getFirst("Content-Type") + " "
                + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.US_ASCII));
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    private static void answerWithoutEnd(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        var page = new byte[8192];
        try (var body = exchange.getResponseBody()) {
            while (true) {
                body.write(page);
            }
        } catch (IOException hungUp) {
            exchange.close();
        }
    }
}
