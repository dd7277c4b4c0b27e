package dev.gatehouse.launcher.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.gatehouse.launcher.e2e.Caller.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** A service that verifies nothing, behind an nginx that asks about each request as the guide sets it up. */
@EnabledIf(value = "dev.gatehouse.launcher.e2e.Proxies#isNginxThere", disabledReason = "there is no nginx here")
class ForwardAuthRecipeTest {
    private static final String ORDERS = "https://orders.example";
    private static final String STOCK = "https://stock.example";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    Path directory;

    private HttpServer service;
    private OAuthHouse house;
    private Answer shop;
    private Process nginx;
    private Caller proxy;

    @BeforeEach
    void aServiceBehindAProxy() throws IOException {
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.createContext("/", ForwardAuthRecipeTest::tellWhatCame);
        service.start();
        house = OAuthHouse.open(directory, "");
        shop = house.register(
                "shop",
                "{\"method\":\"client_secret\",\"grants\":[\"client_credentials\"],\"resources\":[\"" + ORDERS + "\",\""
                        + STOCK + "\"],\"scopes\":[\"orders:read\",\"orders:write\"]}");
        int port = FreePort.draw();
        nginx = Proxies.askingNginx(
                directory,
                house.clients().base().getPort(),
                service.getAddress().getPort(),
                port);
        proxy = Caller.at(port);
        awaitProxy();
    }

    @AfterEach
    void close() throws InterruptedException {
        nginx.destroy();
        nginx.waitFor();
        house.close();
        service.stop(0);
    }

    private void awaitProxy() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!isUp()) {
            assertThat(System.nanoTime()).as("the proxy came up").isLessThan(end);
        }
    }

    private boolean isUp() {
        try {
            return proxy.get("/").status() > 0;
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof ConnectException) {
                return false;
            }
            throw e;
        }
    }

    /** Says what the service was told by the proxy, and by the client. */
    private static void tellWhatCame(HttpExchange exchange) throws IOException {
        var headers = exchange.getRequestHeaders();
        var told = Stream.of("Subject", "Client", "Scope", "Username")
                .map(name -> headers.getFirst("X-Gatehouse-" + name))
                .map(value -> Optional.ofNullable(value).orElse("-"))
                .collect(Collectors.joining(" "));
        var text = exchange.getRequestMethod() + " " + exchange.getRequestURI() + "\n" + told + "\n"
                + headers.containsKey("Authorization") + "\n"
                + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var body = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private String bearer(String resource, String scope) {
        var form = Map.of("grant_type", "client_credentials", "resource", resource, "scope", scope);
        var granted = house.clients().form("/oauth2/token", form, "Authorization", OAuthHouse.basic(shop));
        assertThat(granted.status()).as(granted.text()).isEqualTo(200);
        return "Bearer " + granted.at("/access_token");
    }

    @Test
    void theServiceIsToldWhoAsksByTheProxyAlone() {
        var path = "/orders/7?all=yes";
        var subject = "client:" + shop.at("/client/number");
        var told = subject + " " + shop.at("/key") + " orders:read -\nfalse\n";
        var spoofed = new String[] {
            "Authorization",
            bearer(ORDERS, "orders:read"),
            "X-Gatehouse-Username",
            "root",
            "X-Gatehouse-Subject",
            "root"
        };

        assertThat(proxy.get(path, spoofed).text()).isEqualTo("GET " + path + "\n" + told);
        assertThat(proxy.send("POST", path, "a body", spoofed).text())
                .isEqualTo("POST " + path + "\n" + told + "a body");
    }

    @Test
    void nobodyElseComesThrough() {
        var none = proxy.get("/orders/7");
        assertThat(none.status()).isEqualTo(401);
        assertThat(none.header("WWW-Authenticate")).startsWith("Bearer");
        var garbled = proxy.send("POST", "/orders/7", "a body", "Authorization", "Bearer x");
        assertThat(garbled.status()).isEqualTo(401);
        assertThat(garbled.header("WWW-Authenticate")).contains("invalid_token");

        assertThat(status(bearer(ORDERS, "orders:write"))).isEqualTo(403);
        assertThat(status(bearer(STOCK, "orders:read"))).isEqualTo(403);
        assertThat(status(bearer(ORDERS, "orders:read orders:write"))).isEqualTo(200);
        assertThat(proxy.get("/_gatehouse", "Authorization", bearer(ORDERS, "orders:read"))
                        .status())
                .as("the question itself is nobody's to ask")
                .isEqualTo(404);
    }

    private int status(String bearer) {
        return proxy.get("/orders/7", "Authorization", bearer).status();
    }

    @Test // L5
    void whileNobodyAnswersNobodyComesThrough() {
        var bearer = bearer(ORDERS, "orders:read");
        house.close();

        assertThat(status(bearer)).isEqualTo(500);
    }
}
