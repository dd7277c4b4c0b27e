package dev.gatehouse.launcher.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.launcher.e2e.Browser.Stop;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** IP policies in the console: tried on the last days first, and then saved. */
class ConsolePoliciesTest {
    private static final String OFFICE = "192.0.2.0/24 # the office";

    @TempDir
    static Path directory;

    private static ConsoleHouse house;

    private final Browser root = house.signedIn(ConsoleHouse.ROOT);
    private final Browser auditor = house.signedIn(ConsoleHouse.AUDITOR);
    private final String anna = pathOf(root, "anna");

    @BeforeAll
    static void aServer() {
        house = ConsoleHouse.open(directory, "");
    }

    @AfterAll
    static void close() {
        house.close();
    }

    private static String pathOf(Browser browser, String name) {
        return browser.open("/console/users?q=" + name).page().select("td a").attr("href");
    }

    private static int login() {
        return house.node()
                .clients()
                .post("/v1/api/auth/login", Map.of("user", "anna", "password", "another passphrase"))
                .status();
    }

    private static Stop tried(Browser browser, String path, String mode, String enforcement, String entries) {
        return ConsoleHouse.send(
                browser,
                browser.open(path + "/ip-policy"),
                Map.of("mode", mode, "enforcement", enforcement, "entries", entries));
    }

    @Test
    void aPolicyIsTriedOnTheLastDaysAndOnlyThenSaved() {
        assertThat(login()).isEqualTo(200);
        var tried = tried(root, anna, "listed", "enforce", OFFICE);

        assertThat(tried.status()).isEqualTo(200);
        assertThat(tried.page().select("[role=alert]").text())
                .isEqualTo("Addresses that would have been refused, listed first: 1");
        assertThat(tried.page().select("tbody").text()).startsWith("127.0.0.1 refused");
        assertThat(login()).as("nothing was changed by looking").isEqualTo(200);
        assertThat(tried(root, anna, "listed", "enforce", "127.0.0.0/8").page().text())
                .contains("none would have been refused");

        var saved = ConsoleHouse.send(root, tried, Map.of());
        assertThat(saved.page().select("main").text())
                .contains("Done.", "only from the networks below", "192.0.2.0/24 the office never");
        assertThat(login()).isEqualTo(403);
        var late = ConsoleHouse.send(root, tried, Map.of());
        assertThat(late.status()).as("the version is an old one").isEqualTo(412);
        assertThat(late.page().select("[role=alert]").text()).startsWith("Somebody changed this");

        var reported = tried(root, anna, "listed", "report", OFFICE);
        assertThat(reported.page().select("[role=alert]")).isEmpty();
        assertThat(reported.page().select("tbody").text()).startsWith("127.0.0.1 reported, let in");
        ConsoleHouse.send(root, reported, Map.of());
        assertThat(login()).isEqualTo(200);
        ConsoleHouse.send(root, tried(root, anna, "any", "enforce", ""), Map.of());
        assertThat(root.open(anna).page().text()).contains("from anywhere");
    }

    @Test
    void entriesThatDoNotCountAreNotPassedOver() {
        var idle = tried(root, anna, "any", "enforce", "10.0.0.0/8");

        assertThat(idle.page().select("[role=alert]").text()).startsWith("What is listed does not count");
        assertThat(idle.page().select("#entries").val()).isEqualTo("10.0.0.0/8");
        assertThat(tried(root, anna, "any", "enforce", "").page().select("[role=alert]"))
                .isEmpty();
    }

    @Test
    void networksAreNamedAndThoseThatThereAreNotAreSaid() {
        ConsoleHouse.send(root, root.open("/console/new-network"), Map.of("name", "branch", "entries", "127.0.0.0/8"));
        var form = root.open(anna + "/ip-policy");
        var typed = new HashMap<>(Map.of("mode", "listed", "enforcement", "enforce", "networks", "branch\nnowhere"));
        var wrong = ConsoleHouse.send(root, form, typed);
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.page().select("[role=alert]").text()).isEqualTo("There is no network of that name: nowhere");
        typed.put("entries", "here");
        typed.put("mode", "perhaps");
        assertThat(ConsoleHouse.send(root, form, typed)
                        .page()
                        .select("[role=alert]")
                        .text())
                .contains("This line is no entry: here", "Choose whether entries count");

        typed.putAll(Map.of("entries", "", "mode", "listed", "networks", "branch"));
        ConsoleHouse.send(root, ConsoleHouse.send(root, form, typed), Map.of());
        assertThat(root.open(anna).page().select("main").text())
                .contains("Networks branch")
                .doesNotContain("nobody comes from here");
        assertThat(login()).isEqualTo(200);
        assertThat(ConsoleHouse.send(root, root.open("/console/networks/branch/remove"), Map.of())
                        .page()
                        .select("[role=alert]")
                        .text())
                .contains("name it");
        ConsoleHouse.send(root, tried(root, anna, "any", "enforce", ""), Map.of());
    }

    @Test // H4
    void nobodyLocksThemselvesOutUnlessTheySaySo(@TempDir Path elsewhere) {
        try (var other = ConsoleHouse.open(elsewhere, "")) {
            var browser = other.signedIn(ConsoleHouse.ROOT);
            var tried = tried(browser, pathOf(browser, "root"), "listed", "enforce", OFFICE);
            var refused = ConsoleHouse.sendTicked(browser, tried, Map.of(), Map.of());

            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.page().select("[role=alert]").text()).contains("This would lock you out");
            assertThat(browser.open("/console").status()).isEqualTo(200);
            ConsoleHouse.sendTicked(browser, refused, Map.of(), Map.of("force", "on"));
            assertThat(browser.open("/console").status()).isNotEqualTo(200);
        }
    }

    @Test
    void clientsHaveThemToo() {
        var bearer = "Bearer "
                + house.node()
                        .clients()
                        .post("/v1/api/auth/login", Map.of("user", "root", "password", "the right passphrase"))
                        .at("/result/access_token");
        var made = house.node().clients().post("/admin/v1/clients", Map.of("name", "shop"), "Authorization", bearer);
        var path = "/console/clients/" + made.at("/client/number");

        var saved = ConsoleHouse.send(root, tried(root, path, "listed", "enforce", OFFICE), Map.of());
        assertThat(saved.page().select("main").text()).contains("Done.", "192.0.2.0/24 the office never");
        assertThat(root.open("/console/clients/4711/ip-policy").status()).isEqualTo(404);
        assertThat(auditor.open(path + "/ip-policy").status()).isEqualTo(403);
    }

    @Test // H1
    void whoeverOnlyLooksChangesNothing() {
        assertThat(auditor.open(anna).page().select("a[href$=ip-policy]")).isEmpty();
        assertThat(auditor.open(anna + "/ip-policy").status()).isEqualTo(403);
        assertThat(auditor.post(anna + "/ip-policy", Map.of("mode", "any")).status())
                .isEqualTo(403);
        assertThat(root.open("/console/users/nobody/ip-policy").status()).isEqualTo(404);
    }
}
