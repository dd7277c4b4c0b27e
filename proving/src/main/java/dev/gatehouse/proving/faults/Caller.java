package dev.gatehouse.proving.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A client on this machine; what is not answered throws {@link UncheckedIOException}. */
record Caller(HttpClient client, int port) {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** One with connections of its own. */
    static Caller at(int port) {
        return new Caller(plain().build(), port);
    }

    /** The same from another address of this machine. */
    static Caller from(InetAddress address, int port) {
        return new Caller(plain().localAddress(address).build(), port);
    }

    private static HttpClient.Builder plain() {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE);
    }

    Reply get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    Reply postJson(String path, String body, String... headers) {
        return send("POST", path, body, headers);
    }

    Reply send(String method, String path, String body, String... headers) {
        return send(request(path, headers)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body)));
    }

    /** Changes what the members say (RFC 7396). */
    Reply patch(String path, String body, String... headers) {
        return send(request(path, headers)
                .header("Content-Type", "application/merge-patch+json")
                .method("PATCH", BodyPublishers.ofString(body)));
    }

    Reply postForm(String path, String name, String value, String... headers) {
        return send(request(path, headers)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8))));
    }

    private HttpRequest.Builder request(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(PATIENCE);
        return headers.length == 0 ? request : request.headers(headers);
    }

    private Reply send(HttpRequest.Builder request) {
        var begin = System.nanoTime();
        try {
            var answer = client.send(request.build(), BodyHandlers.ofString());
            return new Reply(
                    answer.statusCode(),
                    answer.body(),
                    answer.headers().firstValue("Retry-After").orElse(""),
                    answer.headers().firstValue("ETag").orElse(""),
                    Duration.ofNanos(System.nanoTime() - begin));
        } catch (IOException unanswered) {
            throw new UncheckedIOException(unanswered);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
