package dev.gatehouse.launcher.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Dialects that shall end: their answers say so, and the console shows who still comes by them. */
class ConsoleDialectsTest {
    private static final String ENDING = """
            dialects:
              resultcode: {deprecated: 2026-12-01, sunset: 2027-06-30}
              profile: {sunset: 2027-01-05}
              apikey: {deprecated: 2026-12-01}
            """;

    @TempDir
    static Path directory;

    private static ConsoleHouse house;

    private final Browser root = house.signedIn(ConsoleHouse.ROOT);

    @BeforeAll
    static void aServer() {
        house = ConsoleHouse.open(directory, ENDING);
    }

    @AfterAll
    static void close() {
        house.close();
    }

    private static Caller.Answer login(String password) {
        return house.node().clients().post("/v1/api/auth/login", Map.of("user", "anna", "password", password));
    }

    @Test
    void everyAnswerOfADialectThatShallEndSaysSo() {
        var clients = house.node().clients();

        for (var answer : List.of(
                login("another passphrase"),
                login("a wrong passphrase"),
                clients.get("/v1/api/auth/login"),
                clients.get("/v1/api/auth/nowhere"))) {
            assertThat(answer.header("Deprecation")).as(answer.text()).isEqualTo("@1796083200");
            assertThat(answer.header("Sunset")).isEqualTo("Wed, 30 Jun 2027 00:00:00 GMT");
        }
        var profile = clients.get("/v1/auth/login");
        assertThat(profile.header("Deprecation")).isEqualTo("@1799107200");
        assertThat(profile.header("Sunset")).isEqualTo("Tue, 05 Jan 2027 00:00:00 GMT");
        assertThat(clients.get("/auth/login").header("Deprecation")).isEqualTo("@1796083200");
        assertThat(clients.get("/auth/login").header("Sunset")).isEmpty();
        for (var path : List.of("/token", "/login", "/console/login", "/oauth2/jwks", "/admin/v1/whoami")) {
            assertThat(clients.get(path).header("Deprecation")).as(path).isEmpty();
            assertThat(clients.get(path).header("Sunset")).as(path).isEmpty();
        }
    }

    @Test
    void whoAsksForWhichVersionIsShownWhetherTheyLogInOrRefresh() {
        var clients = house.node().clients();
        var secrets = Map.of("username", "anna", "password", "another passphrase");
        var tokens = clients.post("/token", secrets, "x-api-version", "2024-03-26");
        assertThat(tokens.status()).as(tokens.text()).isEqualTo(200);
        assertThat(versions()).containsExactly("2024-03-26");

        var shown = Map.of("sub", tokens.at("/data/sub"), "refresh_token", tokens.at("/data/refresh_token"));
        assertThat(clients.post("/refresh", shown).status()).isEqualTo(200);
        assertThat(versions()).containsExactlyInAnyOrder("2024-03-26", "none");

        var page = root.open("/console/dialects").page();
        assertThat(page.select("main > p").text()).contains("below dialects in config.yml (deprecated, sunset)");
        assertThat(page.select("table").first().select("tbody tr").eachText())
                .as("one user, whichever versions")
                .anyMatch(row -> row.startsWith("envelope users on 1 0 20"));
        var audit = root.open("/console/audit?event=LOGGED_IN").page().select("tr:contains(envelope) a");
        assertThat(root.open(audit.attr("href")).page().select("ol.steps").text())
                .contains("version passed: 2024-03-26");
    }

    private List<String> versions() {
        return root.open("/console/dialects")
                .page()
                .select("table:contains(Who came in by envelope) tbody tr td:nth-child(2)")
                .eachText();
    }

    @Test
    void theRoomShowsWhenTheyEndWhoComesAndASwitch() {
        login("another passphrase");
        var anna = root.open("/console/users?q=anna").page().select("td a").attr("href");

        var page = root.open("/console/dialects").page();
        var rows = page.select("table").first().select("tbody tr").eachText();
        assertThat(rows).hasSize(5).anyMatch(row -> row.startsWith("apikey API clients on 2026-12-01 0 0 never"));
        assertThat(rows).anyMatch(row -> row.startsWith("resultcode users on 2026-12-01 2027-06-30 1 0 20"));
        assertThat(page.select("table:contains(Who came in by resultcode) a[href=" + anna + "]")
                        .text())
                .startsWith("anna (");

        var frozen = root.open(page.select("a[href*=resultcode]").attr("href"));
        assertThat(frozen.page().select("option[selected]").val()).isEqualTo("dialect:resultcode");
        var done = ConsoleHouse.send(
                root, frozen, Map.of("what", "dialect:resultcode", "reason", "the end", "for-good", "on"));
        assertThat(done.status()).isEqualTo(200);
        assertThat(login("another passphrase").status()).isEqualTo(503);
        var again = root.open("/console/dialects").page();
        assertThat(again.select("table").first().text()).contains("resultcode users frozen");
        ConsoleHouse.send(root, root.open(again.select("a[href*=resultcode]").attr("href")), Map.of());
        assertThat(login("another passphrase").status()).isEqualTo(200);

        var auditor = house.signedIn(ConsoleHouse.AUDITOR);
        assertThat(auditor.open("/console/dialects")
                        .page()
                        .select("main table")
                        .first()
                        .select("a"))
                .isEmpty();
    }
}
