package dev.gatehouse.launcher.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.launcher.e2e.Caller.Answer;
import dev.gatehouse.launcher.e2e.Description.Operation;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A running administration takes and answers what it says that it does, and nothing else. */
class DescriptionTest {
    private static final String STATE = """
            users:
              - {name: root, admin: true, verified: true, password: the right passphrase}
              - {name: nobody, verified: true, password: the right passphrase}
            clients: [{number: 77, name: agreed, oauth: {clientId: agreed, method: none, grants: ["urn:ietf:params:oauth:grant-type:device_code"]}}]
            """;

    @TempDir
    Path directory;

    private Site site;
    private RunningNode node;
    private DescribedServer server;

    @BeforeEach
    void start() {
        site = Site.onSqlite(directory, "logging: {level: WARN}\n");
        site.apply(STATE);
        node = RunningNode.start(site);
        server = DescribedServer.as("root", node);
    }

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void everyOperationDoesWhatIsSaidOfIt() {
        users();
        clients();
        moves();
        networksAndPolicies();
        sessionsAndThrottles();
        barriersKeysAndAudit();

        assertThat(server.done())
                .containsExactlyInAnyOrderElementsOf(server.description().operations().stream()
                        .map(Operation::id)
                        .toList());
    }

    private void users() {
        var made = post("/users", """
                {"name": "ann", "email": "ann@example.org", "emailVerified": true, "roles": ["support"], "status": "active",
                 "mustReset": false, "password": "a long enough passphrase"}""");
        assertThat(made.status()).isEqualTo(201);
        assertThat(post("/users", "{\"name\": \"bob\", \"roles\": null}").at("/password"))
                .isNotEmpty();
        assertThat(post("/users", "{\"name\": \"bob\"}").status()).isEqualTo(409);
        get("/users?limit=1&sort=name&cursor=" + get("/users?limit=1&sort=name").at("/next"));
        get(
                "/users?q=a&status=active&role=support&createdFrom=2020-01-01T00:00:00Z&createdBefore=2100-01-01T00:00:00Z"
                        + "&lastLoginFrom=2020-01-01T00:00:00Z&lastLoginBefore=2100-01-01T00:00:00Z&sort=last_login&order=desc");
        var ann = "/users/" + made.at("/user/id");
        var tag = made.header("ETag");
        assertThat(change("PATCH", ann, "{\"email\": null}", tag).at("/email")).isEmpty();
        assertThat(change("PATCH", ann, "{\"name\": \"anna\"}", tag).status()).isEqualTo(412);
        assertThat(server.send("PATCH", ann, "{}").status()).isEqualTo(428);
        change("PUT", ann + "/roles", "{\"roles\": []}", get(ann).header("ETag"));
        for (var verb : List.of("disable", "enable", "require-reset", "unlock", "remove-factors")) {
            assertThat(post(ann + ":" + verb, "").status()).isEqualTo(200);
        }
        server.letComeFromAnywhere(ann);
        site.agree(made.at("/user/id"), 77, "openid email");
        assertThat(get(ann + "/consents").at("/items/0/scopes/0")).isEqualTo("email");
        get(ann + "/factors");
        site.remember(made.at("/user/id"), "b-1", "a browser");
        assertThat(get(ann + "/browsers").at("/items/0/agent")).isEqualTo("a browser");
        assertThat(server.delete(ann + "/browsers/b-1").status()).isEqualTo(204);
        assertThat(server.delete(ann + "/browsers/b-1").status()).isEqualTo(404);
        assertThat(server.delete(ann + "/consents/77").status()).isEqualTo(204);
        assertThat(server.delete(ann).status()).isEqualTo(204);
        assertThat(get(ann).status()).isEqualTo(404);
    }

    private void moves() {
        var lines = """
                {"name": "moved", "email": "moved@example.org", "emailVerified": true, "createdAt": "2020-01-02T03:04:05Z"}
                {"name": "hashed", "passwordHash": "{SSHA}yI6cZwQadOA1e+/f+T+H3eCQQhRzYWx0", "status": "disabled"}
                """;
        assertThat(post("/users:import?dryRun=true", lines).at("/made")).isEqualTo("2");
        assertThat(post("/users:import", lines).at("/made")).isEqualTo("2");
        assertThat(post("/clients", "{\"name\": \"leaving\"}").status()).isEqualTo(201);
        var clients = "{\"name\": \"bare\", \"missingKeys\": [\"gone\"]}";
        assertThat(post("/clients:import?dryRun=true", clients).at("/made")).isEqualTo("1");
        assertThat(post("/clients:import", clients).at("/missing/0/names/0")).isEqualTo("gone");
        assertEachLine("/users:export", "LeavingUser");
        assertEachLine("/clients:export", "LeavingClient");
        assertThat(get("/users:export?format=csv").text()).contains(",hashed,");
    }

    private void assertEachLine(String target, String schema) {
        assertThat(get(target).text().lines().toList())
                .isNotEmpty()
                .allSatisfy(line -> assertThat(server.description().flaws(schema, Description.parsed(line)))
                        .isEmpty());
    }

    private void clients() {
        var made = post("/clients", """
                {"name": "billing", "status": "active", "audiences": ["https://a.example"], "introspect": true,
                 "permissions": ["users:read"], "rate": {"perSecond": 5, "burst": 10}}""");
        var client = "/clients/" + made.at("/client/number");
        get("/clients?q=b&status=active&sort=last_used&order=asc&limit=2");
        change(
                "PATCH",
                client,
                "{\"rate\": null, \"audiences\": []}",
                get(client).header("ETag"));
        var soon = Instant.now().plus(Duration.ofDays(2)).toString();
        var added = post(
                client + "/secrets",
                "{\"key\": \"" + made.at("/key") + "\", \"cutOverAt\": \"" + soon + "\", \"expiresAt\": null}");
        get(client + "/secrets");
        assertThat(server.delete(client + "/secrets/" + added.at("/about/id")).status())
                .isEqualTo(204);
        var token = post(client + "/exchange-tokens", "{\"label\": \"ci\", \"expiresAt\": \"" + soon + "\"}");
        get(client + "/exchange-tokens");
        assertThat(server.delete(client + "/exchange-tokens/" + token.at("/about/id"))
                        .status())
                .isEqualTo(204);
        server.letComeFromAnywhere(client);
        registrations(client);
        assertThat(server.delete(client).status()).isEqualTo(204);
    }

    private void registrations(String client) {
        var oauth = client + "/oauth";
        var web = """
                {"clientId": null, "method": "client_secret", "grants": ["authorization_code", "refresh_token"],
                 "redirectUris": ["https://app.example/cb"], "postLogoutRedirectUris": ["https://app.example/bye"],
                 "scopes": ["openid"], "resources": ["https://api.example"], "backchannelLogoutUri": null,
                 "idTokenAlgorithm": "RS256", "trusted": true, "requirePkce": true, "requireDpop": false,
                 "requirePushedRequests": true, "requireFormPost": true, "keepRefreshToken": true, "jwks": {"keys": [{"kty": "EC", "crv": "P-256", "kid": "k1",
                 "x": "f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU", "y": "x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0"}]}}""";
        assertThat(server.send("PUT", oauth, web).status()).isEqualTo(201);
        assertThat(server.send("PUT", oauth, web).status()).isEqualTo(428);
        assertThat(change("PUT", oauth, web, get(oauth).header("ETag")).status())
                .isEqualTo(200);
        assertThat(server.delete(oauth).status()).isEqualTo(204);
        assertThat(get(oauth).status()).isEqualTo(404);
        var app = post("/clients", """
                {"name": "app", "oauth":
                 {"method": "none", "grants": ["authorization_code"], "redirectUris": ["http://127.0.0.1/cb"]}}""");
        assertThat(app.at("/oauth/clientId")).isEqualTo(app.at("/key"));
    }

    private void networksAndPolicies() {
        var made = post("/networks", """
                {"name": "office", "entries":
                 [{"cidr": "127.0.0.0/8", "note": "all of it", "expiresAt": "2100-01-01T00:00:00Z"}]}""");
        assertThat(made.header("Location")).isEqualTo("/admin/v1/networks/office");
        get("/networks?limit=1");
        var changed = change(
                "PUT",
                "/networks/office?force=true",
                "{\"entries\": [{\"cidr\": \"127.0.0.0/8\", \"note\": null}]}",
                get("/networks/office").header("ETag"));
        var simulated = post(
                "/decisions:simulate",
                "{\"identifier\": \"root\", \"dialect\": \"envelope\", \"address\": \"192.0.2.1\", \"time\": null}");
        assertThat(simulated.at("/admitted")).isEqualTo("true");
        post("/decisions:simulate", "{\"identifier\": \"x\", \"dialect\": \"envelope\", \"address\": \"192.0.2.1\"}");
        var replayed =
                post("/decisions:replay", """
                {"subject": "%s", "days": 3, "policy": {"mode": "listed", "enforcement": "enforce", "networks": ["office"]}}
                """.formatted(get("/users?q=root").at("/items/0/id")));
        assertThat(replayed.at("/addresses/0/address")).isEqualTo("127.0.0.1");
        assertThat(change("DELETE", "/networks/office", "", changed.header("ETag"))
                        .status())
                .isEqualTo(204);
    }

    private void sessionsAndThrottles() {
        DescribedServer.login("nobody", node);
        DescribedServer.login("nobody", node);
        var nobody = get("/users?q=nobody").at("/items/0/id");
        var sessions = get("/sessions?subject=" + nobody + "&dialect=resultcode&network=127.0.0.0/24"
                + "&issuedBefore=2100-01-01T00:00:00Z&limit=1");
        assertThat(server.delete("/sessions/" + sessions.at("/items/0/id")).status())
                .isEqualTo(204);
        assertThat(post("/sessions:revoke", "{\"subject\": \"" + nobody + "\"}").at("/ended"))
                .isEqualTo("1");
        for (int n = 0; n < 7; n++) {
            node.clients().post("/token", Map.of("username", "bob", "password", "another long passphrase"));
        }
        var throttled = get("/throttles?limit=5").at("/items/0/account");
        assertThat(server.delete("/throttles/" + throttled).status()).isEqualTo(204);
        assertThat(server.delete("/throttles/nobody-there").status()).isEqualTo(404);
    }

    private void barriersKeysAndAudit() {
        post(
                "/bans",
                "{\"network\": \"192.0.2.0/24\", \"reason\": \"a spray\", \"expiresAt\": null, \"force\": false}");
        assertThat(post("/bans", "{\"network\": \"127.0.0.0/8\", \"reason\": \"me\", \"expiresAt\": null}")
                        .status())
                .isEqualTo(409);
        post(
                "/switches",
                "{\"what\": \"dialect:profile\", \"reason\": \"an audit\", \"expiresAt\": \"2100-01-01T00:00:00Z\"}");
        List.of("/bans", "/switches", "/whoami", "/users:hashes", "/audit:verify")
                .forEach(this::get);
        assertThat(server.delete("/bans?network=192.0.2.0/24").status()).isEqualTo(204);
        assertThat(server.delete("/switches?what=dialect:profile").status()).isEqualTo(204);
        assertThat(post("/keys:rotate", "").at("/state")).isEqualTo("active");
        assertThat(post("/keys:rotate", "").status()).isEqualTo(409);
        assertThat(post("/keys/" + get("/keys").at("/items/2/kid") + ":revoke", "")
                        .status())
                .isEqualTo(204);
        get("/audit?limit=100&from=2020-01-01T00:00:00Z&until=2100-01-01T00:00:00Z&actor=x");
        var entries = get("/audit?outcome=refused&event=LOGIN_REFUSED&network=127.0.0.0/8");
        get("/audit?decision=" + entries.at("/items/0/decision") + "&subject=" + entries.at("/items/0/subject"));
        assertEachLine("/audit.jsonl", "AuditEntry");
    }

    private Answer get(String target) {
        return server.get(target);
    }

    private Answer post(String target, String body) {
        return server.post(target, body);
    }

    private Answer change(String verb, String target, String body, String tag) {
        return server.change(verb, target, body, tag);
    }
}
