package org.example.orders;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import io.dropwizard.testing.ConfigOverride;
import io.dropwizard.testing.DropwizardTestSupport;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The service trusts an issuer that the test plays: two documents, and a key to sign with. */
class OrdersTest {
    private static final String ORDERS = "https://orders.example";

    private final HttpClient http = HttpClient.newHttpClient();
    private ECKey key;
    private HttpServer issuer;
    private DropwizardTestSupport<OrdersConfiguration> service;

    @BeforeEach
    void start() throws Exception {
        key = new ECKeyGenerator(Curve.P_256).keyID("k1").generate();
        issuer = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        publish(
                "/.well-known/oauth-authorization-server",
                "{\"issuer\":\"" + url() + "\",\"jwks_uri\":\"" + url() + "/oauth2/jwks\"}");
        publish("/oauth2/jwks", "{\"keys\":[" + key.toPublicJWK().toJSONString() + "]}");
        issuer.start();
        service = new DropwizardTestSupport<>(
                Orders.class,
                "",
                ConfigOverride.config("issuer", url()),
                ConfigOverride.config("server.applicationConnectors[0].port", "0"),
                ConfigOverride.config("server.adminConnectors[0].port", "0"),
                ConfigOverride.config("logging.level", "WARN"));
        service.before();
    }

    @AfterEach
    void stop() {
        service.after();
        issuer.stop(0);
    }

    @Test
    void bearersReadAndThoseWhoMayChange() throws Exception {
        assertThat(send("GET", token(ORDERS, "orders:read")).body()).isEqualTo("orders of u-1, to read");
        assertThat(send("GET", token(ORDERS, "orders:write")).body()).isEqualTo("orders of u-1, to change");
        assertThat(send("DELETE", token(ORDERS, "orders:read")).statusCode()).isEqualTo(403);
        assertThat(send("DELETE", token(ORDERS, "orders:write")).body()).isEqualTo("cleared");
    }

    @Test
    void nobodyElseIsLetIn() throws Exception {
        assertThat(send("GET", "").statusCode()).isEqualTo(401);
        assertThat(send("GET", token("another", "orders:read")).statusCode()).isEqualTo(401);
        assertThat(send("DELETE", "x.y.z").statusCode()).isEqualTo(401);
    }

    @Test
    void aServiceWithoutAFrameworkDoesTheSame() throws Exception {
        try (var plain = new PlainOrders(url())) {
            assertThat(plain.toRead(token(ORDERS, "orders:read"))).isEqualTo(200);
            assertThat(plain.toRead(token(ORDERS, "orders:write"))).isEqualTo(403);
            assertThat(plain.toRead(token("another", "orders:read"))).isEqualTo(401);
        }
        try (var away = new PlainOrders("http://127.0.0.1:1")) {
            assertThat(away.toRead(token(ORDERS, "orders:read"))).isEqualTo(503);
        }
    }

    private HttpResponse<String> send(String method, String token) throws IOException, InterruptedException {
        var orders = URI.create("http://127.0.0.1:" + service.getLocalPort() + "/orders");
        var request = HttpRequest.newBuilder(orders).method(method, BodyPublishers.noBody());
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private String token(String audience, String scope) throws JOSEException {
        var now = Instant.now();
        var claims = new JWTClaimsSet.Builder()
                .issuer(url())
                .subject("u-1")
                .audience(audience)
                .claim("client_id", "dialect:envelope")
                .claim("scope", scope)
                .jwtID("t-1")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(60)))
                .build();
        var type = new JOSEObjectType("at+jwt");
        var header = new JWSHeader.Builder(JWSAlgorithm.ES256).type(type).keyID("k1");
        var token = new SignedJWT(header.build(), claims);
        token.sign(new ECDSASigner(key));
        return token.serialize();
    }

    private String url() {
        return "http://127.0.0.1:" + issuer.getAddress().getPort();
    }

    private void publish(String path, String json) {
        var bytes = json.getBytes(StandardCharsets.UTF_8);
        issuer.createContext(path, exchange -> {
            exchange.sendResponseHeaders(200, bytes.length);
            try (var out = exchange.getResponseBody()) {
                out.write(bytes);
            }
        });
    }
}
