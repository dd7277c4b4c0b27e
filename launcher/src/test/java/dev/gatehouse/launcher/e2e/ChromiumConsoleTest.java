package dev.gatehouse.launcher.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every room of the console in a real browser, for people with any eyes and any screen; pictures land in target/screenshots. */
@EnabledIf(
        value = "dev.gatehouse.launcher.e2e.Chromium#isThere",
        disabledReason = "needs chromium and chromedriver (Debian's packages chromium and chromium-driver)")
class ChromiumConsoleTest {
    private static final List<String> ROOMS = List.of(
            "",
            "/users",
            "/new-user",
            "/import-users",
            "/import-clients",
            "/clients",
            "/new-client",
            "/clients/1/oauth",
            "/clients/1/change",
            "/clients/1/tokens",
            "/networks",
            "/new-network",
            "/sessions",
            "/dialects",
            "/bans",
            "/bans/new",
            "/switches",
            "/switches/new",
            "/audit",
            "/explain",
            "/explain?who=anna&dialect=resultcode&address=192.0.2.1",
            "/explain?who=nobody&dialect=sso&address=192.0.2.1",
            "/keys",
            "/keys/rotate",
            "/users?status=gone",
            "/nowhere");

    private static final String LONG_AGENT =
            "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 "
                    + "AnExtensionWithOneVeryLongNameAndNoPlaceToBreakItAnywhere/1.0";

    @TempDir
    static Path directory;

    private static ConsoleHouse house;
    private static Chromium chromium;
    private static Onlooker onlooker;
    private static String anna;
    private static List<String> questions;

    @BeforeAll
    static void aServerWithSomethingInEveryRoomAndABrowser() {
        house = ConsoleHouse.open(directory, "");
        var root = house.signedIn(ConsoleHouse.ROOT);
        house.node().clients().post("/v1/api/auth/login", ConsoleHouse.ANNA);
        house.node().clients().post("/v1/api/auth/login", Map.of("user", "anna", "password", "another passphrase"));
        house.node().clients().post("/v1/api/auth/login", Map.of("user", "anna", "password", "a wrong passphrase"));
        ConsoleHouse.send(
                root,
                root.open("/console/new-network"),
                Map.of("name", "office", "entries", "192.0.2.0/24 until 2099-01-31T12:00 # the office"));
        ConsoleHouse.send(root, root.open("/console/new-client"), Map.of("name", "shop"));
        ConsoleHouse.sendTicked(
                root,
                root.open("/console/bans/new"),
                Map.of("network", "192.0.2.0/24", "reason", "a spray"),
                Map.of("for-good", "on"));
        anna = root.open("/console/users?q=anna").page().select("td a").attr("href");
        var id = anna.substring(anna.lastIndexOf('/') + 1);
        house.site().remember(id, "b-1", LONG_AGENT);
        questions = List.of(
                "/console/sessions/end-all",
                "/console/sessions/end-all?subject=anna",
                "/console/bulk/users/disable?pick-" + id + "=on",
                "/console/bulk/clients/disable?pick-1=on",
                "/console/clients/1/disable",
                "/console/clients/1/ip-policy",
                link(root, "/console/clients/1", "a[href*=/secrets/]"),
                link(root, "/console/audit?event=LOGIN_REFUSED", "td a[href*=/audit/]"),
                link(root, "/console/sessions", "td a[href$=/end]"),
                link(root, "/console/keys", "a[href$=/revoke]"),
                link(root, "/console/bans", "a[href*=/lift]"),
                link(root, "/console/networks/office", "a[href*=/networks/office/]"));
        chromium = Chromium.open();
        onlooker = new Onlooker(chromium);
    }

    /** Where the first such link of a page leads. */
    private static String link(Browser browser, String page, String selector) {
        var link = browser.open(page).page().select("main " + selector);
        assertThat(link).as(page).isNotEmpty();
        return link.attr("href");
    }

    @AfterAll
    static void close() {
        chromium.close();
        house.close();
    }

    private void visit(String path) {
        chromium.visit(house.node().address() + path);
    }

    private void signIn() {
        visit("/console/login");
        chromium.type("#username", "root");
        chromium.type("#password", "the right passphrase");
        chromium.click("main button");
        chromium.until("signed in", () -> chromium.shows("nav"));
    }

    /** The second is as narrow as pages must fit (WCAG 2.2, 1.4.10). */
    @ParameterizedTest
    @CsvSource({"en, light, 1000", "de, dark, 320"})
    void everyRoomIsForEverybody(String language, String colours, int width) {
        onlooker.look(language, colours, width);
        var suffix = "-" + language + "-" + colours;
        visit("/console/login");
        onlooker.picture("console-login" + suffix);
        signIn();

        chromium.run("document.querySelector('.who span').textContent = 'a'.repeat(254)");
        onlooker.judge("console-long-address" + suffix);
        ROOMS.forEach(room -> {
            visit("/console" + room);
            onlooker.picture("console"
                    + room.replace('/', '-')
                            .replaceAll("\\?who=nobody.*", "-refused")
                            .replaceAll("\\?.*", "-asked") + suffix);
        });
        for (var page : List.of("", "/change", "/disable", "/roles", "/delete", "/browsers/b-1")) {
            visit(anna + page);
            onlooker.picture("console-user" + page.replace('/', '-') + suffix);
        }
        visit(anna + "/ip-policy");
        onlooker.picture("console-policy" + suffix);
        chromium.click("main button");
        chromium.until("tried", () -> chromium.shows("main table"));
        onlooker.picture("console-policy-tried" + suffix);
        visit("/console/networks/office");
        onlooker.picture("console-network" + suffix);
        visit("/console/clients/1");
        onlooker.picture("console-client" + suffix);

        assertThat(chromium.run("return document.documentElement.lang").asText())
                .isEqualTo(language);
        assertThat(onlooker.problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"en, dark, 1600", "de, light, 320"})
    void everyQuestionIsForEverybody(String language, String colours, int width) {
        onlooker.look(language, colours, width);
        signIn();

        questions.forEach(question -> {
            visit(question);
            assertThat(chromium.shows("nav")).as(question).isTrue();
            onlooker.picture("console-question-" + questions.indexOf(question) + "-" + language);
        });

        assertThat(onlooker.problems()).isEmpty();
    }

    @Test
    void sessionsAndTheAuditAreSearchedSoToo() {
        onlooker.look("en", "light", 1600);
        signIn();
        visit("/console/sessions");
        chromium.until("everybody", () -> chromium.text("main table").contains("anna"));
        chromium.type("#subject", "root");
        chromium.until("fewer", () -> !chromium.text("main table").contains("anna"));
        assertThat(chromium.run("return document.querySelector('main > .actions a').href")
                        .asText())
                .endsWith("/console/sessions/end-all?subject=root");
        chromium.type("#network", "nowhere");
        chromium.until("told", () -> chromium.text("#found").contains("nowhere"));
        assertThat(chromium.shows("main table"))
                .as("nothing that was not asked for")
                .isFalse();
        onlooker.picture("console-searched-unfit");

        visit("/console/audit");
        chromium.until("everything", () -> chromium.text("main table").contains("office"));
        chromium.type("#subject", "anna");
        chromium.until("less", () -> !chromium.text("main table").contains("office"));
        chromium.click("#event option[value=LOGIN_REFUSED]");
        chromium.until("refusals", () -> !chromium.text("main table").contains("LOGGED_IN"));
        assertThat(chromium.text("main table")).contains("LOGIN_REFUSED");
        assertThat(chromium.address()).contains("subject=anna", "event=LOGIN_REFUSED");
        onlooker.picture("console-audit-searched");
        assertThat(onlooker.problems()).isEmpty();
    }

    @Test
    void aListIsSearchedAsSomebodyTypes() {
        onlooker.look("en", "light", 1000);
        signIn();
        visit("/console/users");
        chromium.until("everybody", () -> chromium.text("main table").contains("anna"));

        chromium.type("#q", "ada");

        chromium.until("fewer", () -> !chromium.text("main table").contains("anna"));
        assertThat(chromium.text("main table")).contains("ada");
        assertThat(chromium.text("#found")).isEqualTo("On this page: 1");
        assertThat(chromium.address()).contains("q=ada");
        assertThat(chromium.run("return document.activeElement.id").asText()).isEqualTo("q");
        onlooker.picture("console-searched");
        assertThat(onlooker.problems()).isEmpty();
    }

    @Test // G4
    void aSecretShownOnceIsCopiedByAButton() {
        onlooker.look("en", "light", 1000);
        chromium.command(
                "Browser.grantPermissions",
                Map.of("permissions", List.of("clipboardReadWrite", "clipboardSanitizedWrite")));
        signIn();
        visit("/console/new-user");
        chromium.type("#name", "copied");
        chromium.click("main button");
        chromium.until("made", () -> chromium.shows("#once"));
        onlooker.picture("console-secret");

        chromium.until("a button", () -> chromium.shows("button[data-copies]:not([hidden])"));
        chromium.click("button[data-copies]");
        chromium.until("copied", () -> "Copied.".equals(chromium.text("#copied")));
        var copied = chromium.runLong("const done = arguments[0]; navigator.clipboard.readText().then(done, done)");
        assertThat(copied.asText()).isEqualTo(chromium.text("#once"));
        assertThat(onlooker.problems()).isEmpty();
    }
}
