package dev.gatehouse.verifier;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;

/** An issuer on loopback: says at each path what a test put there, and notes what it was asked. */
final class Issuer implements AutoCloseable {
    static final String AUDIENCE = "orders";
    static final ECKey KEY = ecKey("key-1");
    static final RSAKey RSA = rsaKey("key-rsa");

    private final HttpServer server;
    private final Map<String, Said> answers = new ConcurrentHashMap<>();
    private final Map<String, CountDownLatch> held = new ConcurrentHashMap<>();
    private final List<Asked> asked = new ArrayList<>();

    /** What is answered. */
    record Said(int status, String body, Map<String, String> headers) {}

    /** What was asked. */
    record Asked(String uri, Optional<String> authorization, String body) {}

    Issuer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
        say(
                "/.well-known/oauth-authorization-server",
                "{\"issuer\":\"" + url() + "\",\"jwks_uri\":\"" + url() + "/oauth2/jwks\"}");
        publish(KEY, RSA);
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void publish(JWK... keys) {
        say("/oauth2/jwks", keySet(keys), Map.of("Cache-Control", "public, max-age=300"));
    }

    static String keySet(JWK... keys) {
        return List.of(keys).stream()
                .map(key -> key.toPublicJWK().toJSONString())
                .collect(Collectors.joining(",", "{\"keys\":[", "]}"));
    }

    void say(String path, String body) {
        say(path, body, Map.of());
    }

    void say(String path, String body, Map<String, String> headers) {
        answers.put(path, new Said(200, body, headers));
    }

    void fail(String path, int status) {
        answers.put(path, new Said(status, "{}", Map.of()));
    }

    /** Lets whoever asks there wait until the latch is down. */
    CountDownLatch hold(String path) {
        var latch = new CountDownLatch(1);
        held.put(path, latch);
        return latch;
    }

    /** Returns once somebody has asked there. */
    synchronized void awaitAsked(String path) {
        while (asked(path).isEmpty()) {
            try {
                wait();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private void awaitRelease(String path) {
        try {
            held.getOrDefault(path, new CountDownLatch(0)).await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    synchronized List<Asked> asked(String path) {
        return asked.stream().filter(one -> one.uri().startsWith(path)).toList();
    }

    private void answer(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var who = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization"));
        synchronized (this) {
            asked.add(new Asked(exchange.getRequestURI().toString(), who, body));
            notifyAll();
        }
        awaitRelease(exchange.getRequestURI().getPath());
        var said = answers.getOrDefault(exchange.getRequestURI().getPath(), new Said(404, "{}", Map.of()));
        said.headers().forEach(exchange.getResponseHeaders()::set);
        var bytes = said.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(said.status(), bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        } catch (IOException hungUp) {
            // The other side has heard enough.
        }
    }

    static ECKey ecKey(String id) {
        try {
            return new ECKeyGenerator(Curve.P_256)
                    .keyID(id)
                    .keyUse(KeyUse.SIGNATURE)
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RSAKey rsaKey(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).keyUse(KeyUse.SIGNATURE).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
