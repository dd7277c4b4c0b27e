package dev.gatehouse.launcher.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.launcher.house.ShownOnce;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** Behind the proxies of the guide a client is known by its own address, whatever it wrote into a header. */
class ProxyRecipesTest {
    private static final String CLIENT =
            "clients: [{name: meter, key: generate, ipPolicy: {mode: listed, entries: [{cidr: 127.0.0.7/32}]}}]";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    Path directory;

    private interface Start {
        Process in(Path directory, int server, int port) throws IOException;
    }

    @Test
    @EnabledIf("dev.gatehouse.launcher.e2e.Proxies#isNginxThere")
    void nginxAsTheGuideSetsItUp() throws Exception {
        tellsClientsApart(Proxies::nginx);
    }

    @Test
    @EnabledIf("dev.gatehouse.launcher.e2e.Proxies#isCaddyThere")
    void caddyAsTheGuideSetsItUp() throws Exception {
        tellsClientsApart(Proxies::caddy);
    }

    private void tellsClientsApart(Start proxy) throws Exception {
        var site = Site.onSqlite(
                directory,
                "trustedProxies: {networks: [127.0.0.1/32], header: x-forwarded-for}\nlogging: {level: ERROR}\n");
        var pair = site.apply(CLIENT).getFirst();
        var login = "{\"username\": \"" + pair.publicPart() + "\", \"password\": \"" + ShownOnce.text(pair.secret())
                + "\"}";
        int port = FreePort.draw();
        try (var node = RunningNode.start(site)) {
            var running = proxy.in(directory, node.clients().base().getPort(), port);
            try {
                assertThat(status("127.0.0.7", port, login)).isEqualTo(200);
                assertThat(status("127.0.0.8", port, login)).isEqualTo(403);
            } finally {
                running.destroy();
                running.waitFor();
            }
        }
    }

    /** What a client at that address is answered, who says that it is the one that may come in. */
    private static int status(String address, int port, String login) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/auth/login"))
                .header("Content-Type", "application/json")
                .header("X-Forwarded-For", "127.0.0.7")
                .POST(HttpRequest.BodyPublishers.ofString(login))
                .build();
        long end = System.nanoTime() + PATIENCE.toNanos();
        try (var client = HttpClient.newBuilder()
                .localAddress(InetAddress.getByName(address))
                .build()) {
            while (true) {
                try {
                    return client.send(request, BodyHandlers.ofString()).statusCode();
                } catch (ConnectException notYet) {
                    assertThat(System.nanoTime()).as("the proxy came up").isLessThan(end);
                }
            }
        }
    }
}
