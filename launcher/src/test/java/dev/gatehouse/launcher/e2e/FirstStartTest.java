package dev.gatehouse.launcher.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.launcher.RunningHouse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A stranger starts the server, opens a page, and runs the house with nothing but what was shown. */
class FirstStartTest {
    private static final String NEW = "quite another passphrase";

    @TempDir
    Path directory;

    @Test // B9
    void theFirstPasswordLeadsThroughThePagesIntoTheConsole() throws Exception {
        var site = Site.onSqlite(directory, "logging: {level: WARN}\n");
        try (var house = RunningHouse.start(site.file())) {
            var shown = house.said().lines().findFirst().orElseThrow().replaceAll(".*password ", "");
            var browser = new Browser(Caller.at(house.port()));
            var console = browser.open("/", "Accept", "text/html");
            assertThat(console.title()).isEqualTo("Sign in");

            var first = browser.submit(console, Map.of("username", "admin", "password", shown));
            assertThat(first.page().select("main").text()).contains("must be changed first");
            assertThat(first.page().select("main a[href$=/oauth2/login]"))
                    .as("the way there")
                    .hasSize(1);
            var forced = browser.submit(browser.open("/oauth2/login"), Map.of("username", "admin", "password", shown));
            assertThat(forced.title()).isEqualTo("Change your password");
            var changed = browser.submit(forced, Map.of("current", shown, "wanted", NEW));
            assertThat(changed.page().select("main a[href$=/console]"))
                    .as("and back")
                    .hasSize(1);

            var overview = browser.submit(browser.open("/console"), Map.of("username", "admin", "password", NEW));
            assertThat(overview.title()).isEqualTo("Overview");
            assertThat(browser.open("/console/users").page().select("tbody").text())
                    .contains("admin");
            var old = new Browser(Caller.at(house.port()));
            var again = old.submit(old.open("/console"), Map.of("username", "admin", "password", shown));
            assertThat(again.status()).as("what was shown is worth nothing now").isEqualTo(403);
        }
    }
}
