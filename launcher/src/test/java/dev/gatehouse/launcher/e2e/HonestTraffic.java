package dev.gatehouse.launcher.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.in.ApplyState.NewSecret;
import dev.gatehouse.launcher.e2e.Caller.Answer;
import dev.gatehouse.launcher.house.ShownOnce;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** What clients of every dialect and a machine that administers do when all is well, and every secret that they are given for it. */
final class HonestTraffic {
    static final String PASSWORD = Canary.secret("password");
    static final String NEW_PASSWORD = Canary.secret("another password");
    static final String ADOPTED_SECRET = Canary.secret("adopted-secret");
    static final String ADOPTED_TOKEN = Canary.secret("adopted-token");

    /** Ann, and a client with what an older system gave out beside what we do. */
    static final String STATE = """
            users: [{name: ann, email: ann@example.com, verified: true, password: "%s"}]
            clients:
              - number: 42
                name: meter
                introspect: true
                permissions: [users:write, clients:write]
                audiences: ["%s"]
                key: generate
                adoptedKeys: [{key: old-key, secret: "%s"}]
                exchangeTokens: [{name: ours, expires: 90d}, {name: theirs, expires: 90d, token: "%s"}]
            """.formatted(PASSWORD, Site.ISSUER, ADOPTED_SECRET, ADOPTED_TOKEN);

    private final Caller server;
    private final List<String> issued = new ArrayList<>();

    HonestTraffic(Caller server) {
        this.server = server;
    }

    /** Every token and secret that was given out. */
    List<String> issued() {
        return issued;
    }

    /** Logs in by every dialect, refreshes, asks, changes the password and leaves. */
    void run(List<NewSecret> made) {
        made.forEach(secret -> issued.add(ShownOnce.text(secret.secret())));
        var key = keyOf(made);
        exchange(ADOPTED_TOKEN);
        made.stream()
                .filter(secret -> secret.kind().equals("exchange-token"))
                .forEach(secret -> exchange(ShownOnce.text(secret.secret())));
        clients(key);
        people(key);
        administration(key);
    }

    private void exchange(String token) {
        good("/login", Map.of("refreshToken", token), "/accessToken");
    }

    private void clients(NewSecret key) {
        good("/auth/login", Map.of("username", "old-key", "password", ADOPTED_SECRET), "/data/access_token");
        var secret = ShownOnce.text(key.secret());
        var login = good("/auth/login", Map.of("username", key.publicPart(), "password", secret), "/data/access_token");
        var first = secret(login, "/data/refresh_token");
        var second = secret(
                good("/auth/refresh", Map.of("refresh_token", first), "/data/access_token"), "/data/refresh_token");
        good("/auth/refresh", Map.of("refresh_token", second), "/data/access_token");
        // The grandparent is theft.
        expect(401, server.post("/auth/refresh", Map.of("refresh_token", first)));
    }

    private void people(NewSecret key) {
        var envelope = good("/token", Map.of("username", "ann", "password", PASSWORD), "/data/access_token");
        var refresh = Map.of("sub", envelope.at("/data/sub"), "refresh_token", secret(envelope, "/data/refresh_token"));
        secret(good("/refresh", refresh, "/data/access_token"), "/data/refresh_token");
        var resultcode =
                good("/v1/api/auth/login", Map.of("user", "ann", "password", PASSWORD), "/result/access_token");
        var extended = Map.of("refresh_token", secret(resultcode, "/result/refresh_token"));
        secret(good("/v1/api/auth/refresh", extended, "/result/access_token"), "/result/refresh_token");
        var opaque = good("/v1/auth/login", Map.of("email", "ann@example.com", "password", PASSWORD), "/token")
                .at("/token");

        var bearer = "Bearer " + opaque;
        expect(200, server.get("/oauth2/userinfo", "Authorization", bearer));
        expect(200, server.form("/oauth2/introspect", Map.of("token", opaque), "Authorization", basic(key)));
        expect(200, server.form("/oauth2/revoke", Map.of("token", extended.get("refresh_token"))));
        var change = Map.of("current_password", PASSWORD, "new_password", NEW_PASSWORD);
        var noChange = Map.of("current_password", PASSWORD, "new_password", PASSWORD);
        expect(422, server.post("/account/v1/password", noChange, "Authorization", bearer));
        expect(204, server.post("/account/v1/password", change, "Authorization", bearer));
        var last =
                good("/token", Map.of("username", "ann@example.com", "password", NEW_PASSWORD), "/data/access_token");
        secret(last, "/data/refresh_token");
        expect(
                204,
                server.send(
                        "POST", "/account/v1/logout", "", "Authorization", "Bearer " + last.at("/data/access_token")));
    }

    /** Under names of requests, so that whatever was answered is kept and given again. */
    private void administration(NewSecret key) {
        secret(made("/users", "{\"name\": \"bob\"}", key), "/password");
        made("/users", "{\"name\": \"cecil\", \"password\": \"" + Canary.secret("chosen") + "\"}", key);
        var client = made("/clients", "{\"name\": \"sub-meter\"}", key);
        secret(client, "/secret");
        var path = "/clients/" + client.at("/client/number");
        secret(made(path + "/secrets", "{}", key), "/secret");
        var end = Instant.now().plus(Duration.ofDays(1));
        secret(made(path + "/exchange-tokens", "{\"label\": \"t\", \"expiresAt\": \"" + end + "\"}", key), "/token");
    }

    private Answer made(String path, String body, NewSecret key) {
        var headers = new String[] {"Authorization", basic(key), "Idempotency-Key", path + body.length()};
        var first = expect(201, server.post("/admin/v1" + path, body, headers));
        assertThat(server.post("/admin/v1" + path, body, headers).text()).isEqualTo(first.text());
        return first;
    }

    private Answer good(String path, Map<String, String> members, String token) {
        var answer = expect(200, server.post(path, members));
        secret(answer, token);
        return answer;
    }

    private Answer expect(int status, Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        return answer;
    }

    private String secret(Answer answer, String pointer) {
        issued.add(answer.at(pointer));
        return answer.at(pointer);
    }

    /** The one pair among the secrets. */
    static NewSecret keyOf(List<NewSecret> made) {
        return made.stream()
                .filter(secret -> secret.kind().equals("api-key"))
                .findFirst()
                .orElseThrow();
    }

    static String basic(NewSecret key) {
        var pair = key.publicPart() + ":" + ShownOnce.text(key.secret());
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }
}
