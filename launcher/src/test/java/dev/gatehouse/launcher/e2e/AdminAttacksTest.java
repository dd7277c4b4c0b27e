package dev.gatehouse.launcher.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.launcher.e2e.Caller.Answer;
import dev.gatehouse.testkit.Race;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The administration of a server on PostgreSQL under requests that no honest client makes. */
class AdminAttacksTest {
    private static final String ADMIN = "/admin/v1";
    private static final String SECRET = "the right passphrase";
    private static final String STATE = """
            users:
              - {name: root, admin: true, verified: true, password: the right passphrase}
              - {name: chief, admin: true, verified: true, password: the right passphrase}
            """;

    @TempDir
    Path directory;

    private RunningNode node;
    private DescribedServer server;
    private String bearer;

    @BeforeEach
    void start() {
        var site = Site.onPostgres(directory, TestPostgres.emptyDatabase(), "logging: {level: WARN}\n");
        site.apply(STATE);
        node = RunningNode.start(site);
        server = DescribedServer.as("root", node);
        bearer = DescribedServer.login("root", node);
    }

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void noMemberThatIsShownIsAssignedByAChange() { // H3
        var user = get("/users/"
                + post("/users", "{\"name\": \"ann\", \"password\": null}").at("/user/id"));
        var client =
                get("/clients/" + post("/clients", "{\"name\": \"billing\"}").at("/client/number"));
        post("/networks", "{\"name\": \"office\", \"entries\": []}");
        var network = get("/networks/office");

        assertRefused("PATCH", "/users/" + user.at("/id"), user, "createdAt", "id", "mustReset", "roles", "status");
        assertRefused("POST", "/users", user, "createdAt", "id");
        assertRefused("PATCH", "/clients/" + client.at("/number"), client, "createdAt", "number");
        assertRefused("POST", "/clients", client, "createdAt", "number");
        assertRefused("PUT", "/networks/office", network, "name");
        assertThat(get("/users/" + user.at("/id")).text()).isEqualTo(user.text());
    }

    /** The whole answer is sent back, and exactly those members are found to be none of a request. */
    private void assertRefused(String verb, String target, Answer shown, String... members) {
        var refused = server.change(verb, target, shown.text(), shown.header("ETag"));
        assertThat(refused.status()).as("%s %s", verb, target).isEqualTo(400);
        assertThat(pointers(refused))
                .containsExactlyInAnyOrder(
                        Stream.of(members).map(name -> "#/" + name).toArray(String[]::new));
    }

    private static List<String> pointers(Answer refused) {
        JsonNode errors = Description.parsed(refused.text()).get("errors");
        return StreamSupport.stream(errors.spliterator(), false)
                .map(one -> one.get("pointer").textValue())
                .toList();
    }

    @Test
    void whatNoStoreCanKeepIsNobodysNameAndNoTroubleOfOurs() { // H6
        for (var query : List.of(
                "/users?q=%00",
                "/clients?q=a%00b",
                "/sessions?dialect=%00",
                "/sessions?subject=%00",
                "/audit?actor=%00",
                "/audit?subject=a%00",
                "/audit?decision=%00",
                "/audit.jsonl?actor=%00",
                "/users?cursor=%00")) {
            assertThat(get(query).status()).as(query).isEqualTo(400);
        }
        for (var text : List.of("\\u0000", "\\ud800", "a\\u0000b")) {
            assertThat(post("/decisions:simulate", """
                            {"identifier": "%s", "dialect": "envelope", "address": "192.0.2.1"}""".formatted(text)).status())
                    .isEqualTo(400);
            assertThat(post("/sessions:revoke", "{\"dialect\": \"" + text + "\"}")
                            .status())
                    .isEqualTo(400);
        }
        for (var path : List.of("/users/", "/clients/", "/networks/")) {
            assertThat(get(path + "%00").status()).as(path).isEqualTo(400);
        }
    }

    @Test
    void whatNoStoreCanKeepIsToldAtThePagesToo() { // H6
        var browser = new Browser(node.clients());
        browser.submit(browser.open("/console"), OAuthHouse.ROOT);

        for (var query : List.of("sessions?dialect=%00", "audit?actor=%00", "audit?subject=a%00")) {
            assertThat(browser.open("/console/" + query).status()).as(query).isEqualTo(400);
        }
        var own = new Browser(node.clients());
        var factors = own.submit(own.open("/account/factors"), OAuthHouse.ROOT);
        var form = factors.page().select("main form").first();
        for (var step : List.of("remove-passkey", "forget-browser")) {
            var sent = Browser.fields(form, Map.of("step", step, "key", "\0"));
            assertThat(own.post("/account/factors", sent).status()).as(step).isEqualTo(403);
        }
    }

    @Test
    void whatIsOfAnotherClientIsNotThere() { // H2
        var mine = "/clients/" + post("/clients", "{\"name\": \"mine\"}").at("/client/number");
        var other = "/clients/" + post("/clients", "{\"name\": \"other\"}").at("/client/number");
        var token = "{\"label\": \"ci\", \"expiresAt\": \"" + Instant.now().plus(Duration.ofDays(1)) + "\"}";
        var theirs =
                "/exchange-tokens/" + post(other + "/exchange-tokens", token).at("/about/id");
        var secret = "/secrets/" + get(other + "/secrets").at("/items/0/id");
        var absent = delete(mine + "/secrets/nothing");

        assertThat(absent.status()).isEqualTo(404);
        assertThat(List.of(delete(mine + theirs), delete(mine + secret), delete("/clients/999" + secret)))
                .allSatisfy(answer -> {
                    assertThat(answer.status()).isEqualTo(404);
                    assertThat(answer.text()).isEqualTo(absent.text());
                });
        assertThat(delete(other + theirs).status()).isEqualTo(204);
    }

    @Test
    void aCursorIsGoodForItsListAlone() { // H6
        var cursor = get("/users?limit=1").at("/next");
        var end = cursor.charAt(cursor.length() - 1) == 'A' ? "B" : "A";

        assertThat(get("/users?limit=1&cursor=" + cursor).status()).isEqualTo(200);
        for (var query : List.of(
                "/clients?limit=1&cursor=" + cursor,
                "/users?q=r&cursor=" + cursor,
                "/users?order=desc&cursor=" + cursor,
                "/users?cursor=" + cursor.substring(0, cursor.length() - 1) + end,
                "/users?cursor=" + cursor + "&cursor=" + cursor,
                "/users?q=" + "a".repeat(1025))) {
            assertThat(get(query).status()).as(query).isEqualTo(400);
        }
    }

    @Test
    void aBrowserThatCarriesCookiesIsNobody() { // G1, G3
        var answer = node.clients().post("/v1/api/auth/login", Map.of("user", "root", "password", SECRET));
        var cookies = answer.whole().headers().allValues("Set-Cookie").stream()
                .map(cookie -> cookie.split(";", 2)[0])
                .reduce((one, other) -> one + "; " + other)
                .orElse("access_token=" + bearer.substring("Bearer ".length()));

        assertThat(node.clients().get(ADMIN + "/whoami", "Cookie", cookies).status())
                .isEqualTo(401);
        var made = node.clients().post(ADMIN + "/users", "{\"name\": \"eve\"}", "Cookie", cookies);
        assertThat(made.status()).isEqualTo(401);
        assertThat(made.header("Access-Control-Allow-Origin")).isEmpty();
    }

    @Test
    void otherMethodsAreToldWhichThereAre() {
        for (var verb : List.of("OPTIONS", "PUT", "TRACE", "PROPFIND")) {
            var answer = node.clients().send(verb, ADMIN + "/users", "", "Authorization", bearer);
            assertThat(answer.status()).as(verb).isEqualTo(405);
            assertThat(answer.header("Allow")).isEqualTo("GET, HEAD, POST");
        }
        var head = node.clients().send("HEAD", ADMIN + "/users", "", "Authorization", bearer);
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.text()).isEmpty();
        assertThat(get("/users:disable").status()).isEqualTo(404);
        assertThat(node.clients()
                        .send("POST", ADMIN + "/users/x%3Adisable", "", "Authorization", bearer)
                        .status())
                .isEqualTo(405);
    }

    @Test
    void aNameOfARequestIsTheCallersOwn() {
        var chief = DescribedServer.login("chief", node);
        var mine = named("one-name", "{\"name\": \"ann\"}", bearer);

        assertThat(named("one-name", "{\"name\": \"ben\"}", chief).status()).isEqualTo(201);
        assertThat(named("one-name", "{\"name\": \"ben\"}", bearer).status()).isEqualTo(422);
        assertThat(named("one-name", "{\"name\": \"ann\"}", bearer).text()).isEqualTo(mine.text());
        assertThat(server.send("POST", "/clients", "{\"name\": \"ann\"}", "Idempotency-Key", "one-name")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void whatWasRefusedMayBeTriedAgainUnderTheSameName() {
        named("first", "{\"name\": \"ann\"}", bearer);
        assertThat(named("second", "{\"name\": \"ann\"}", bearer).status()).isEqualTo(409);
        var ann = get("/users?q=ann").at("/items/0/id");
        server.delete("/users/" + ann);

        assertThat(named("second", "{\"name\": \"ann\"}", bearer).status()).isEqualTo(201);
    }

    @Test
    void ofManyAtOnceUnderOneNameOneIsDone() {
        var statuses =
                Race.of(8, n -> named("at-once", "{\"name\": \"ann\"}", bearer).status());

        assertThat(statuses).containsAnyOf(201).allMatch(status -> status == 201 || status == 409);
        assertThat(Collections.frequency(statuses, 500)).isZero();
        assertThat(get("/users?q=ann").at("/items/1/id")).isEmpty();
    }

    private Answer named(String name, String body, String by) {
        return server.sendAs("POST", ADMIN + "/users", body, "Authorization", by, "Idempotency-Key", name);
    }

    private Answer get(String target) {
        return node.clients().get(ADMIN + target, "Authorization", bearer);
    }

    private Answer delete(String target) {
        return server.delete(target);
    }

    private Answer post(String target, String body) {
        return server.post(target, body);
    }
}
