package dev.gatehouse.launcher.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.launcher.e2e.Browser.Stop;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bans, throttles and emergency switches in the console. */
class ConsoleBarriersTest {
    private static final Map<String, String> FOR_GOOD = Map.of("for-good", "on");

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

    private Stop send(String path, Map<String, String> typed) {
        return ConsoleHouse.send(root, root.open(path), typed);
    }

    /** The form of a ban; a box that is not ticked is not sent. */
    private Stop ban(String network, String reason, Map<String, String> end) {
        return filled("/console/bans/new", Map.of("network", network, "reason", reason), end);
    }

    private Stop filled(String path, Map<String, String> what, Map<String, String> end) {
        return ConsoleHouse.sendTicked(root, root.open(path), what, end);
    }

    private static int login() {
        return house.node()
                .clients()
                .post("/v1/api/auth/login", Map.of("user", "anna", "password", "another passphrase"))
                .status();
    }

    @Test
    void aNetworkIsBannedForAReasonAndLiftedAndTheLiftUndone() {
        var banned = ban("192.0.2.0/24", "a spray <b>", Map.of("ends", "2099-01-31T12:00"));

        assertThat(banned.page().select("[role=status]").text()).isEqualTo("Done.");
        assertThat(banned.page().select("tbody").text())
                .contains("192.0.2.0/24 a spray <b>", "2099-01-31 12:00:00 UTC");
        assertThat(banned.page().select("tbody time").eachAttr("datetime")).contains("2099-01-31T12:00:00Z");
        var lift = root.open(banned.page().select(".done a").attr("href"));
        assertThat(lift.title()).isEqualTo("Lift the ban: 192.0.2.0/24");
        var lifted = ConsoleHouse.send(root, lift, Map.of());
        assertThat(lifted.page().text()).contains("No network is banned.");

        var again = root.open(lifted.page().select(".done a").attr("href"));
        assertThat(again.page().select("#network").val()).isEqualTo("192.0.2.0/24");
        assertThat(again.page().select("#reason").val()).isEqualTo("a spray <b>");
        assertThat(again.page().select("#ends").val()).startsWith("2099-01-31T12:00");
        assertThat(root.open("/console/bans").page().text()).contains("No network is banned.");
        assertThat(ConsoleHouse.sendTicked(root, again, Map.of(), Map.of())
                        .page()
                        .select("tbody")
                        .text())
                .contains("192.0.2.0/24");
        assertThat(send("/console/bans/lift?what=network:192.0.2.0/24", Map.of())
                        .status())
                .isEqualTo(200);
        assertThat(root.open("/console/bans/lift?what=network:192.0.2.0/24").status())
                .isEqualTo(404);
    }

    @Test
    void whatMakesNoSenseIsSaidAndTheFormStaysFilledIn() {
        var wrong = ban("here", " ", Map.of());
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.page().select("[role=alert]").text())
                .contains("That is no network: here", "A reason is needed", "Say when it ends");
        assertThat(wrong.page().select("#network").val()).isEqualTo("here");

        assertThat(ban("192.0.2.1", "why", Map.of("ends", "2001-01-31T12:00"))
                        .page()
                        .select("[role=alert]")
                        .text())
                .contains("past already");
        assertThat(ban("192.0.2.1", "why", Map.of("ends", "2099-01-31T12:00", "for-good", "on"))
                        .status())
                .isEqualTo(400);
        assertThat(ban("192.0.2.1", "why", Map.of("ends", "soon", "for-good", "on"))
                        .status())
                .isEqualTo(400);
        assertThat(filled("/console/switches/new", Map.of("what", "network:192.0.2.0/24", "reason", "why"), FOR_GOOD)
                        .status())
                .isEqualTo(400);
        assertThat(filled("/console/switches/new", Map.of("what", "dialect:profle", "reason", "why"), FOR_GOOD)
                        .page()
                        .select("[role=alert]")
                        .text())
                .contains("There is no such dialect; there are account, admin, apikey, console, envelope");
        assertThat(filled(
                                "/console/switches/new",
                                Map.of("what", "client", "client", "4711", "reason", "why"),
                                FOR_GOOD)
                        .page()
                        .select("[role=alert]")
                        .text())
                .contains("no such API client");
        assertThat(root.open("/console/bans").page().text()).contains("No network is banned.");
    }

    @Test // H4
    void nobodyBansThemselvesUnlessTheySaySo() {
        var refused = ban("127.0.0.0/8", "a mistake", FOR_GOOD);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.page().select("[role=alert]").text()).contains("keep you out yourself");
        assertThat(refused.page().select("#force")).hasSize(1);
        assertThat(root.open("/console/bans").status()).isEqualTo(200);
    }

    @Test
    void passwordLoginsDialectsAndClientsAreFrozenAndServedAgain() {
        assertThat(login()).isEqualTo(200);
        var frozen =
                filled("/console/switches/new", Map.of("what", "dialect:resultcode", "reason", "a leak"), FOR_GOOD);
        assertThat(frozen.page().select("tbody").text())
                .contains("dialect resultcode a leak root (", "when it is lifted");
        assertThat(login()).isEqualTo(503);
        assertThat(send(frozen.page().select("tbody a").attr("href"), Map.of())
                        .page()
                        .text())
                .contains("Nothing is frozen.");
        assertThat(login()).isEqualTo(200);

        assertThat(filled("/console/switches/new", Map.of("what", "passwords", "reason", "a leak"), FOR_GOOD)
                        .status())
                .isEqualTo(200);
        assertThat(login()).isEqualTo(503);
        assertThat(root.open("/console").page().select("main").text()).contains("Frozen: all password logins");
        send("/console/switches/lift?what=passwords", Map.of());
        assertThat(login()).isEqualTo(200);
    }

    @Test
    void doorsThatAreNoDialectsAreOfferedAndFrozenUnderNamesThatPeopleUnderstand() {
        var offered = root.open("/console/switches/new").page().select("#what option");
        assertThat(offered.first().attr("value"))
                .as("nothing that one did not choose")
                .isEmpty();
        assertThat(filled("/console/switches/new", Map.of("what", "", "reason", "why"), FOR_GOOD)
                        .page()
                        .select("[role=alert]")
                        .text())
                .isEqualTo("Choose what is to be frozen.");
        assertThat(offered.eachAttr("value"))
                .containsOnlyOnce("dialect:account", "dialect:oauth", "dialect:sso", "dialect:profile", "client");
        assertThat(offered.eachText()).contains("dialect profile", "the login page (sso)");

        var frozen = filled("/console/switches/new", Map.of("what", "dialect:sso", "reason", "a leak"), FOR_GOOD);

        assertThat(frozen.page().select("tbody").text()).contains("the login page (sso) a leak");
        var anna = new Browser(house.node().clients());
        assertThat(anna.submit(anna.open("/oauth2/login"), Map.of("username", "anna", "password", "another passphrase"))
                        .status())
                .isEqualTo(503);
        send("/console/switches/lift?what=dialect:sso", Map.of());
    }

    @Test
    void failedTriesAtAnAccountAreForgotten() {
        for (int i = 0; i < 12; i++) {
            house.node()
                    .clients()
                    .post("/v1/api/auth/login", Map.of("user", "newcomer", "password", "wrong passphrase " + i));
        }
        var bans = root.open("/console/bans");
        var forget = bans.page().select("a[href*=forget]").attr("href");
        assertThat(forget).as(bans.page().text()).isNotEmpty();
        assertThat(bans.page().select("tbody").text()).contains("newcomer (");
        assertThat(root.open("/console").page().select("main").text()).contains("at this account: newcomer (");
        assertThat(root.open(forget).title()).startsWith("Forget the failed tries: newcomer (");

        assertThat(send(forget, Map.of()).page().text()).contains("Nowhere must strangers wait.");
    }

    @Test // H1
    void whoeverOnlyLooksSeesNoActionAndForgesNone() {
        for (var room : List.of("/console/bans", "/console/switches")) {
            assertThat(auditor.open(room).status()).isEqualTo(200);
            assertThat(auditor.open(room).page().select("main a, main form")).isEmpty();
        }
        var refused = auditor.open("/console/bans/new").page();
        assertThat(refused.select("[role=alert]").text()).contains("it needs the permission bans:write");
        assertThat(refused.select("header").text()).contains("Signed in as ada");
        assertThat(refused.select("nav a").eachText()).contains("Overview", "Audit");
        for (var path : List.of("bans/new", "bans/lift", "bans/forget", "switches/new", "switches/lift")) {
            assertThat(auditor.open("/console/" + path).status()).as(path).isEqualTo(403);
            assertThat(auditor.post("/console/" + path, Map.of()).status())
                    .as(path)
                    .isEqualTo(403);
        }
    }
}
