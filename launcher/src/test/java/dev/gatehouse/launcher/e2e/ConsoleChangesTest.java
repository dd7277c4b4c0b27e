package dev.gatehouse.launcher.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.launcher.e2e.Browser.Stop;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What users are called and API clients may do is changed in the console, and exchange tokens are issued and taken back. */
class ConsoleChangesTest {
    @TempDir
    static Path directory;

    private static ConsoleHouse house;

    private final Browser root = house.signedIn(ConsoleHouse.ROOT);
    private final Browser auditor = house.signedIn(ConsoleHouse.AUDITOR);

    @BeforeAll
    static void aServer() {
        house = ConsoleHouse.open(directory, "");
    }

    @AfterAll
    static void close() {
        house.close();
    }

    private String user(String name) {
        return made("/console/new-user", name);
    }

    private String client(String name) {
        return made("/console/new-client", name);
    }

    private String made(String room, String name) {
        var made = ConsoleHouse.sendTicked(root, root.open(room), Map.of("name", name), Map.of());
        assertThat(made.status()).as(made.page().text()).isEqualTo(201);
        return made.page().select("main .actions a").attr("href");
    }

    private Stop sent(Stop page, Map<String, String> typed, Map<String, String> ticked) {
        return ConsoleHouse.sendTicked(root, page, typed, ticked);
    }

    private static String facts(Stop page) {
        return page.page().select("dl").text();
    }

    @Test
    void aUserIsCalledAndReachedOtherwise() {
        var user = user("erika");

        var done = sent(
                root.open(user + "/change"),
                Map.of("name", "Erika.M", "email", "erika@example.org"),
                Map.of("verified", "on"));

        assertThat(done.title()).isEqualTo("Erika.M");
        assertThat(facts(done)).contains("Name Erika.M", "E-mail erika@example.org", "E-mail verified yes");
        var page = root.open(user + "/change");
        assertThat(page.page().select("#email").val()).isEqualTo("erika@example.org");
        assertThat(page.page().select("#verified").hasAttr("checked")).isTrue();
    }

    @Test
    void whatIsNoNameOrAnothersIsSaid() {
        var user = user("rolf");

        var unfit = sent(root.open(user + "/change"), Map.of("email", "no address"), Map.of());
        assertThat(unfit.status()).isEqualTo(400);
        assertThat(unfit.page().select("[role=alert]").text()).contains("no address");
        assertThat(unfit.page().select("#name").val()).isEqualTo("rolf");
        var taken = sent(root.open(user + "/change"), Map.of("name", "anna"), Map.of());
        assertThat(taken.status()).isEqualTo(409);
        assertThat(taken.page().select("[role=alert]").text()).isEqualTo("Another user has that name.");
        assertThat(sent(taken, Map.of("name", "Rolf"), Map.of()).title())
                .as("put right where it was told")
                .isEqualTo("Rolf");
        assertThat(sent(root.open(user + "/change"), Map.of("name", ""), Map.of())
                        .status())
                .isEqualTo(400);
        assertThat(facts(root.open(user))).contains("Name Rolf");
    }

    @Test // H8
    void aChangeOfAnEarlierVersionIsRefused() {
        var user = user("uwe");
        var client = client("till");
        var earlyUser = root.open(user + "/change");
        var earlyClient = root.open(client + "/change");
        sent(root.open(user + "/change"), Map.of("name", "uwe2"), Map.of());
        sent(root.open(client + "/change"), Map.of("name", "till2"), Map.of());

        var lateUser = sent(earlyUser, Map.of("name", "uwe3"), Map.of());
        var lateClient = sent(earlyClient, Map.of("name", "till3"), Map.of());
        assertThat(lateUser.status()).isEqualTo(412);
        assertThat(facts(lateUser)).isEqualTo("Name uwe2");
        assertThat(lateUser.page().select("#name").val()).isEqualTo("uwe3");
        assertThat(lateClient.status()).isEqualTo(412);
        assertThat(facts(lateClient)).isEqualTo("Name till2");
        assertThat(root.open(user).title()).isEqualTo("uwe2");
        assertThat(root.open(client).title()).isEqualTo("till2");
        assertThat(sent(lateUser, Map.of(), Map.of()).title())
                .as("who knows of the other change may have theirs stand")
                .isEqualTo("uwe3");
        assertThat(sent(lateClient, Map.of(), Map.of()).title()).isEqualTo("till3");
    }

    @Test
    void aClientGetsAnotherRateAndOtherRights() {
        var client = client("shop");

        var done = sent(
                root.open(client + "/change"),
                Map.of("name", "the shop", "audiences", "orders\nstock", "perSecond", "20"),
                Map.of("introspect", "on", "audit:read", "on"));

        assertThat(done.title()).isEqualTo("the shop");
        assertThat(facts(done))
                .contains("May introspect yes", "Audiences orders, stock", "Rate 20 each second", "audit:read");
        var page = root.open(client + "/change");
        assertThat(page.page().select("#burst").val()).isEqualTo("20");
        assertThat(page.page().select("input[checked]").eachAttr("name"))
                .containsExactlyInAnyOrder("introspect", "audit:read");
        assertThat(sent(page, Map.of("perSecond", "often"), Map.of()).status()).isEqualTo(400);
    }

    @Test // H5
    void anExchangeTokenIsIssuedShownOnceAndTakenBack() {
        var client = client("robot");
        var end = Instant.now().plus(Duration.ofDays(30)).toString().substring(0, 16);

        var made = sent(root.open(client + "/tokens"), Map.of("label", "nightly", "ends", end), Map.of());

        assertThat(made.status()).as(made.page().text()).isEqualTo(201);
        var token = made.page().select(".secret").text();
        assertThat(exchanged(token)).isEqualTo(200);
        var twice = sent(root.open(client + "/tokens"), Map.of("label", "nightly", "ends", end), Map.of());
        assertThat(twice.status()).isEqualTo(409);
        assertThat(twice.page().select("[role=alert]").text())
                .isEqualTo("Another token of this client has that label.");
        var page = root.open(client);
        assertThat(page.answer().text()).doesNotContain(token);
        var row = page.page().select("tr:contains(nightly)");
        var gone = sent(root.open(row.select("a").attr("href")), Map.of(), Map.of());
        assertThat(gone.page().select("[role=status]").text()).isEqualTo("Done.");
        assertThat(gone.page().select("tr:contains(nightly)")).isEmpty();
        assertThat(exchanged(token)).isEqualTo(401);
        assertThat(root.open(row.select("a").attr("href")).status()).isEqualTo(404);
        var past = sent(root.open(client + "/tokens"), Map.of("label", "x", "ends", "2001-01-01T00:00"), Map.of());
        assertThat(past.status()).isEqualTo(400);
        assertThat(past.page().select("#label").val()).isEqualTo("x");
        assertThat(sent(root.open(client + "/tokens"), Map.of("label", "x", "ends", "soon"), Map.of())
                        .page()
                        .select("[role=alert]")
                        .text())
                .contains("when it ends");
    }

    private static int exchanged(String token) {
        return house.node()
                .clients()
                .post("/login", Map.of("refreshToken", token))
                .status();
    }

    @Test // H1
    void whoeverOnlyLooksChangesNothing() {
        var user = user("karl");
        var client = client("kiosk");

        for (var path : new String[] {user + "/change", client + "/change", client + "/tokens", client + "/tokens/x"}) {
            assertThat(auditor.open(path).status()).as(path).isEqualTo(403);
            assertThat(auditor.post(path, Map.of("name", "x")).status())
                    .as(path)
                    .isEqualTo(403);
            assertThat(root.post(path, Map.of("name", "x")).status())
                    .as("without a seal")
                    .isEqualTo(403);
        }
        assertThat(auditor.open(client).page().select("main form[method=post], tbody a"))
                .isEmpty();
    }
}
