package dev.gatehouse.launcher.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gatehouse.application.port.in.Authorize;
import dev.gatehouse.application.port.in.BrowserLogin;
import dev.gatehouse.application.port.in.UseCases;
import dev.gatehouse.domain.login.Credentials.UserPassword;
import dev.gatehouse.domain.login.LoginIdentifier;
import dev.gatehouse.domain.network.IpAddress;
import dev.gatehouse.domain.network.Source;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.user.Password;
import dev.gatehouse.launcher.e2e.Caller.Answer;
import dev.gatehouse.launcher.house.Purpose;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.RSAPublicKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A client that wants RS256 and to know of logouts, at a server that is whole. */
class LogoutDeliveryTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BACK = "https://shop.example/back";
    private static final String PASSPHRASE = "the right passphrase";
    private static final Source HOME =
            new Source.Known(IpAddress.parse("127.0.0.1").orElseThrow());

    @TempDir
    Path directory;

    private Site site;
    private RunningNode node;

    @BeforeEach
    void aServer() {
        site = Site.onSqlite(directory, "logging: {level: WARN}\n");
        site.apply("users: [{name: root, admin: true, verified: true, password: the right passphrase},"
                + " {name: ann, verified: true, password: the right passphrase}]");
        node = RunningNode.start(site);
    }

    @AfterEach
    void close() {
        node.close();
    }

    @Test // OpenID Connect Back-Channel Logout 1.0 sections 2.4 to 2.6
    void aClientIsToldOfTheEndOfASessionUntilItHasHeard() throws Exception {
        assertThat(keys()).extracting(key -> key.path("alg").textValue()).containsOnly("ES256");
        try (var receiver = new LogoutReceiver(500)) {
            var client = register(receiver.uri());
            assertThat(keys()).extracting(key -> key.path("alg").textValue()).contains("RS256");
            var identity = leave(client);

            var unheard = payload(receiver.next());
            var token = receiver.next();

            verify(token);
            assertThat(header(token).path("typ").textValue()).isEqualTo("logout+jwt");
            var claims = payload(token);
            assertThat(claims.path("iss").textValue()).isEqualTo(Site.ISSUER);
            assertThat(claims.path("aud").textValue()).isEqualTo(client.at("/key"));
            assertThat(claims.path("sub")).isEqualTo(identity.path("sub"));
            assertThat(claims.path("sid")).isEqualTo(identity.path("sid"));
            assertThat(claims.path("sid").textValue()).isNotBlank();
            assertThat(claims.path("jti").textValue())
                    .isNotBlank()
                    .isNotEqualTo(unheard.path("jti").textValue());
            assertThat(claims.path("iat").longValue())
                    .isBetween(
                            Instant.now().getEpochSecond() - 60, Instant.now().getEpochSecond() + 1);
            assertThat(claims.path("exp").longValue())
                    .isEqualTo(claims.path("iat").longValue() + 120);
            assertThat(claims.path("events").toString())
                    .isEqualTo("{\"http://schemas.openid.net/event/backchannel-logout\":{}}");
            assertThat(claims.has("nonce")).isFalse();
        }
    }

    private Answer register(String logoutUri) {
        var administrator = node.clients()
                .post("/v1/api/auth/login", Map.of("user", "root", "password", PASSPHRASE))
                .at("/result/access_token");
        var oauth = Map.of(
                "method",
                "client_secret",
                "grants",
                List.of("authorization_code"),
                "redirectUris",
                List.of(BACK),
                "scopes",
                List.of("openid"),
                "requirePkce",
                false,
                "trusted",
                true,
                "idTokenAlgorithm",
                "RS256",
                "backchannelLogoutUri",
                logoutUri);
        var client = node.clients()
                .post(
                        "/admin/v1/clients",
                        Map.of("name", "shop", "oauth", oauth),
                        "Authorization",
                        "Bearer " + administrator);
        assertThat(client.status()).as(client.text()).isEqualTo(201);
        return client;
    }

    /** Ann logs in and lets the client know who she is; then root logs in at the same browser. What her ID token said. */
    private JsonNode leave(Answer client) throws Exception {
        try (var house = site.open(Purpose.CHANGE)) {
            var cookie = logIn(house.useCases(), "ann", Optional.empty());
            var words = Map.of(
                    "client_id", client.at("/key"), "redirect_uri", BACK, "response_type", "code", "scope", "openid");
            var request = new Authorize.Request(words, List.of(), Optional.of(cookie), Optional.empty(), false, HOME);
            var code = switch (house.useCases().oauth().authorize().authorize(request)) {
                case Authorize.Outcome.SentBack back -> back.code();
                case Authorize.Outcome other -> throw new AssertionError("no code: " + other);
            };
            var basic = client.at("/key") + ":" + client.at("/secret");
            var granted = node.clients()
                    .form(
                            "/oauth2/token",
                            Map.of("grant_type", "authorization_code", "code", code.reveal(), "redirect_uri", BACK),
                            "Authorization",
                            "Basic " + Base64.getEncoder().encodeToString(basic.getBytes(StandardCharsets.UTF_8)));
            assertThat(granted.status()).as(granted.text()).isEqualTo(200);
            verify(granted.at("/id_token"));
            logIn(house.useCases(), "root", Optional.of(cookie));
            return payload(granted.at("/id_token"));
        }
    }

    private static Secret logIn(UseCases does, String name, Optional<Secret> before) {
        var password = Password.parse(Secret.of(PASSPHRASE)).orElseThrow();
        var credentials = new UserPassword(LoginIdentifier.parse(name), password);
        var browser = new BrowserLogin.Browser(Secret.of("mark"), before, HOME);
        return switch (does.oauth().browserLogin().logIn(credentials, browser)) {
            case BrowserLogin.Outcome.LoggedIn in -> in.cookie();
            case BrowserLogin.Outcome other -> throw new AssertionError("not logged in: " + other);
        };
    }

    private List<JsonNode> keys() throws Exception {
        return JSON.readTree(node.clients().get("/oauth2/jwks").text())
                .path("keys")
                .valueStream()
                .toList();
    }

    /** By the key that is published under the id that the token names. */
    private void verify(String token) throws Exception {
        var head = header(token);
        assertThat(head.path("alg").textValue()).isEqualTo("RS256");
        var key = keys().stream()
                .filter(one -> one.path("kid").equals(head.path("kid")))
                .findFirst()
                .orElseThrow();
        var signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(KeyFactory.getInstance("RSA")
                .generatePublic(new RSAPublicKeySpec(number(key.path("n")), number(key.path("e")))));
        signature.update(token.substring(0, token.lastIndexOf('.')).getBytes(StandardCharsets.US_ASCII));
        assertThat(isSealed(signature, token)).isTrue();
    }

    private static boolean isSealed(Signature signature, String token) throws GeneralSecurityException {
        return signature.verify(Base64.getUrlDecoder().decode(token.substring(token.lastIndexOf('.') + 1)));
    }

    private static BigInteger number(JsonNode base64) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(base64.textValue()));
    }

    private static JsonNode header(String token) throws Exception {
        return JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[0]));
    }

    private static JsonNode payload(String token) throws Exception {
        return JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]));
    }
}
