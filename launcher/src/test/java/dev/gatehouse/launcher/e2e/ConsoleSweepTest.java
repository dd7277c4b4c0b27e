package dev.gatehouse.launcher.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All sessions that a search in the console finds end at once, after one confirmation. */
class ConsoleSweepTest {
    @TempDir
    static Path directory;

    private static ConsoleHouse house;

    private final Browser root = house.signedIn(ConsoleHouse.ROOT);

    @BeforeAll
    static void aServer() {
        house = ConsoleHouse.open(directory, "");
    }

    @AfterAll
    static void close() {
        house.close();
    }

    private static void logIn(String name, String password) {
        var login = Map.of("user", name, "password", password);
        assertThat(house.node().clients().post("/v1/api/auth/login", login).status())
                .isEqualTo(200);
    }

    @Test // G6
    void allSessionsThatASearchFindsEndAtOnce() {
        logIn("ada", "one more passphrase");
        logIn("ada", "one more passphrase");
        var ada = house.signedIn(ConsoleHouse.AUDITOR);
        var list = root.open("/console/sessions?subject=ada&dialect=resultcode");
        var asked = root.open(list.page().select("main > .actions a").attr("href"));
        assertThat(asked.title()).isEqualTo("End all that are found: 2");
        assertThat(asked.page().select("dl").text()).contains("ada", "resultcode");

        var done = ConsoleHouse.send(root, asked, Map.of());
        assertThat(done.page().select("[role=status]").text()).isEqualTo("Done to 2.");
        assertThat(root.open("/console/sessions?subject=ada&dialect=resultcode")
                        .page()
                        .text())
                .contains("There is no live session.");
        assertThat(ada.open("/console").title()).as("of another dialect").isEqualTo("Overview");
    }

    @Test
    void everybodysSessionsEndOnlyIfThatIsSaid() {
        logIn("anna", "another passphrase");
        var other = house.signedIn(ConsoleHouse.ROOT);
        var asked = other.open("/console/sessions/end-all");
        assertThat(ConsoleHouse.sendTicked(other, asked, Map.of(), Map.of()).status())
                .isEqualTo(400);
        assertThat(other.open("/console").title()).isEqualTo("Overview");
        var unfit = other.open("/console/sessions/end-all?network=192.0.2.1");
        assertThat(unfit.status()).as("less of a filter than was meant").isEqualTo(400);
        assertThat(unfit.page().select("main form")).isEmpty();

        var done = ConsoleHouse.send(other, asked, Map.of("everybody", "on"));
        assertThat(done.page().select("[role=status]").text()).startsWith("Done to ");
        assertThat(other.open("/console").title()).as("one's own too").isEqualTo("Sign in");
    }

    @Test // H1
    void whoeverOnlyLooksEndsNone() {
        logIn("anna", "another passphrase");
        var auditor = house.signedIn(ConsoleHouse.AUDITOR);
        assertThat(auditor.open("/console/sessions").page().select("tbody tr")).isNotEmpty();
        assertThat(auditor.open("/console/sessions").page().select("main > .actions"))
                .isEmpty();
        assertThat(auditor.open("/console/sessions/end-all?subject=anna").status())
                .isEqualTo(403);
        assertThat(auditor.post("/console/sessions/end-all", Map.of("subject", "anna"))
                        .status())
                .isEqualTo(403);
    }
}
