package dev.gatehouse.launcher.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.in.ApplyState.NewSecret;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where a running server lets itself be administered, and from where. */
class AdministrationReachTest {
    private static final String WHO_AM_I = "/admin/v1/whoami";
    private static final String DESCRIPTION = "/admin/v1/openapi.json";
    private static final String BARE_NOT_FOUND = "{\"error\":\"not found\"}";
    private static final String BEHIND_A_PROXY = "trustedProxies: {networks: [127.0.0.0/8], header: x-forwarded-for}\n";
    private static final Map<String, String> ROOT = Map.of("user", "root", "password", "the right passphrase");
    private static final String STATE = """
            users:
              - name: root
                admin: true
                verified: true
                password: the right passphrase
                ipPolicy: {mode: listed, entries: [{cidr: 127.0.0.0/8}, {cidr: 198.51.100.0/24}]}
            clients:
              - name: robot
                key: generate
                permissions: [audit:read]
                ipPolicy: {mode: listed, entries: [{cidr: 198.51.100.0/24}]}
            """;

    @TempDir
    Path directory;

    @Test
    void atAPortOfItsOwnItIsServedAloneAndNowhereElse() {
        int port = FreePort.draw();
        try (var node = start("administration: {port: " + port + "}\n")) {
            var own = Caller.at(port);
            var bearer = login(node);

            assertThat(own.get(WHO_AM_I, "Authorization", bearer).status()).isEqualTo(200);
            assertThat(own.get(DESCRIPTION).status()).isEqualTo(200);
            assertThat(own.get("/console/login").text())
                    .contains("for which browsers keep no passkeys")
                    .doesNotContain("data-passkey");
            for (var path : List.of(WHO_AM_I, DESCRIPTION, "/admin/v1", "/admin/v1/nothing")) {
                var elsewhere = node.clients().get(path, "Authorization", bearer);
                assertThat(elsewhere.status()).as(path).isEqualTo(404);
                assertThat(elsewhere.text()).as(path).isEqualTo(BARE_NOT_FOUND);
            }
            for (var path : List.of("/token", "/v1/api/auth/login", "/oauth2/introspect", "/nothing", "/")) {
                var other = own.post(path, "{}");
                assertThat(other.status()).as(path).isEqualTo(404);
                assertThat(other.text()).as(path).isEqualTo(BARE_NOT_FOUND);
            }
            assertThat(front(own)).isEqualTo("/console");
            assertThat(front(node.clients())).isEqualTo("/account");
            assertThat(node.clients().get("/oauth2/jwks").status()).isEqualTo(200);
            assertThat(node.operators().get("/healthcheck").status()).isEqualTo(200);
        }
    }

    /** Where somebody is sent who opens the root in a browser. */
    private static String front(Caller caller, String... headers) {
        var all = Stream.concat(Stream.of("Accept", "text/html"), Stream.of(headers));
        var answer = caller.get("/", all.toArray(String[]::new));
        assertThat(answer.status()).isEqualTo(303);
        return answer.header("Location");
    }

    @Test
    void noHeaderOfACallerMakesAPortAnother() {
        int port = FreePort.draw();
        try (var node = start("administration: {port: " + port + "}\n" + BEHIND_A_PROXY)) {
            var forged = node.clients()
                    .get(DESCRIPTION, "X-Forwarded-Port", Integer.toString(port), "X-Forwarded-Host", "x:" + port);

            assertThat(forged.status()).isEqualTo(404);
        }
    }

    @Test
    void fromOtherNetworksNobodyIsEvenAskedWhoTheyAre() { // H1
        try (var node = start("administration: {networks: [198.51.100.0/24, \"2001:db8::/32\"]}\n" + BEHIND_A_PROXY)) {
            for (var from : List.of("198.51.100.7", "2001:db8::1", "203.0.113.9, 198.51.100.7")) {
                assertThat(node.clients().get(WHO_AM_I, "X-Forwarded-For", from).status())
                        .as(from)
                        .isEqualTo(401);
            }
            for (var from : List.of("203.0.113.9", "198.51.100.7, 203.0.113.9", "nonsense")) {
                for (var path : List.of(WHO_AM_I, DESCRIPTION, "/admin/v1/nothing")) {
                    var answer = node.clients().get(path, "X-Forwarded-For", from);
                    assertThat(answer.status()).as("%s from %s", path, from).isEqualTo(403);
                    assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
                    assertThat(answer.at("/type")).isEqualTo("urn:gatehouse:problem:address-denied");
                }
                var console = node.clients().get("/console", "X-Forwarded-For", from, "Accept-Language", "de");
                assertThat(console.status()).isEqualTo(403);
                assertThat(console.text())
                        .contains("lang=\"de\"", "Die Konsole lässt sich von hier aus nicht öffnen.")
                        .doesNotContain("Konto");
                assertThat(front(node.clients(), "X-Forwarded-For", from)).isEqualTo("/account");
                assertThat(node.clients()
                                .post("/token", "{}", "X-Forwarded-For", from)
                                .status())
                        .isEqualTo(422);
            }
        }
    }

    @Test
    void whoAdministersComesFromWhereTheirPolicyLetsThem() { // D7
        var site = site(BEHIND_A_PROXY);
        var secrets = site.apply(STATE);
        try (var node = RunningNode.start(site)) {
            var bearer = login(node);
            var key = basic(secrets);
            for (var credentials : List.of(bearer, key)) {
                assertThat(node.clients()
                                .get(WHO_AM_I, "Authorization", credentials, "X-Forwarded-For", "198.51.100.7")
                                .status())
                        .isEqualTo(200);
                var refused =
                        node.clients().get(WHO_AM_I, "Authorization", credentials, "X-Forwarded-For", "203.0.113.9");
                assertThat(refused.status()).isEqualTo(403);
                assertThat(refused.at("/type")).isEqualTo("urn:gatehouse:problem:address-denied");
            }
        }
    }

    @Test
    void aLoginThatIsTooOldForWhatIsAskedIsInTheAudit() { // K3, G6
        try (var node = start("sessions: {recentLogin: 1ms}\n")) {
            var bearer = login(node);

            var refused = node.clients().post("/admin/v1/keys:rotate", "", "Authorization", bearer);

            assertThat(refused.status()).isEqualTo(401);
            assertThat(refused.at("/type")).isEqualTo("urn:gatehouse:problem:recent-login-needed");
            var told = node.clients().get("/admin/v1/audit?event=ADMINISTRATION_REFUSED", "Authorization", bearer);
            assertThat(told.at("/items/0/detail")).isEqualTo("keys:write: it needs a login of late");
            assertThat(told.at("/items/0/source")).isEqualTo("127.0.0.1");
        }
    }

    @Test
    void whereItIsSwitchedOffThereIsNone() {
        try (var node = start("administration: {enabled: false}\n")) {
            var answer = node.clients().get(DESCRIPTION);

            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.text()).isEqualTo(BARE_NOT_FOUND);
        }
    }

    private RunningNode start(String more) {
        var site = site(more);
        site.apply(STATE);
        return RunningNode.start(site);
    }

    private Site site(String more) {
        return Site.onSqlite(directory, "logging: {level: WARN}\n" + more);
    }

    private static String login(RunningNode node) {
        return "Bearer " + node.clients().post("/v1/api/auth/login", ROOT).at("/result/access_token");
    }

    private static String basic(List<NewSecret> secrets) {
        var made = secrets.getFirst();
        var pair = made.publicPart() + ":" + made.secret().reveal();
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }
}
