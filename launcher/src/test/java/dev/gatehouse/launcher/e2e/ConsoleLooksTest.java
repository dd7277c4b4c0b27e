package dev.gatehouse.launcher.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the console tells of the house: how it stands, what happened, and why. */
class ConsoleLooksTest {
    private static final List<String> ROOMS = List.of(
            "",
            "/users",
            "/new-user",
            "/import-users",
            "/import-clients",
            "/sessions",
            "/audit",
            "/explain",
            "/keys",
            "/bans",
            "/bans/new",
            "/switches",
            "/switches/new",
            "/dialects",
            "/networks",
            "/new-network");

    @TempDir
    static Path directory;

    private static ConsoleHouse house;

    private final Browser root = house.signedIn(ConsoleHouse.ROOT);
    private final Browser auditor = house.signedIn(ConsoleHouse.AUDITOR);

    @BeforeAll
    static void aServerAtWhichSomebodyIsRefused() {
        house = ConsoleHouse.open(directory, "");
        house.node().clients().post("/v1/api/auth/login", Map.of("user", "anna", "password", "another passphrase"));
        house.node().clients().post("/v1/api/auth/login", Map.of("user", "anna", "password", "a wrong passphrase"));
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @Test
    void theOverviewDrawsLoginsAndRefusalsAndTellsThemInNumbersToo() {
        var page = root.open("/console").page();

        assertThat(page.select("svg.chart")).hasSize(2).allSatisfy(chart -> {
            assertThat(chart.select("> title")).isNotEmpty();
            assertThat(chart.select("> desc").text()).isNotEmpty();
        });
        assertThat(page.select("svg.chart desc").text()).contains("resultcode 1", "console ");
        assertThat(page.select("rect[class]")).isNotEmpty();
        var legends = page.select(".legend");
        assertThat(legends.first().html())
                .as("a colour means the same in both")
                .isEqualTo(legends.last().html());
        assertThat(page.select("table").eachText()).anyMatch(table -> table.contains("resultcode 1 1"));
        assertThat(page.select("table").text()).contains("bad_credentials 1", "active");
        assertThat(page.select("dl").text()).contains("Live sessions", "being hashed by this node 0", "wait for it 0");
    }

    @Test
    void theAuditIsFilteredAndADecisionExplainsItself() {
        var refused = auditor.open("/console/audit?event=LOGIN_REFUSED");
        assertThat(refused.page().select("tbody tr")).hasSize(1);
        assertThat(refused.page().select("tbody").text()).contains("LOGIN_REFUSED", "resultcode", "127.0.0.1");
        assertThat(auditor.open("/console/audit?event=LOGIN_REFUSED&outcome=done")
                        .page()
                        .text())
                .contains("There is no such entry.");

        var decision = auditor.open(refused.page().select("tbody a").attr("href"));
        assertThat(decision.page().select("main").text()).contains("was refused with bad_credentials: wrong password");
        assertThat(decision.page().select("ol.steps li").text()).contains("secret ended it: wrong password");

        var now = auditor.open(decision.page().select("main .actions a").attr("href"));
        assertThat(now.title()).isEqualTo("Explain");
        assertThat(now.page().select("[role=status]").text()).isEqualTo("It would be let in.");
        assertThat(now.page().select("ol.steps li").text()).contains("address passed: any address");
        assertThat(auditor.open("/console/audit/nothing").status()).isEqualTo(404);
    }

    @Test
    void aDecisionAndALoginAreExplainedInGermanToo() {
        var refused = auditor.open("/console/audit?event=LOGIN_REFUSED");
        var path = refused.page().select("tbody a").attr("href");
        var decision = auditor.open(path, "Accept-Language", "de").page();
        assertThat(decision.select("main").text()).contains("wurde mit bad_credentials abgelehnt: falsches Passwort");
        assertThat(decision.select("ol.steps li").text()).contains("Geheimnis beendete es: falsches Passwort");

        var now = auditor.open(
                        "/console/explain?who=anna&dialect=resultcode&address=192.0.2.1", "Accept-Language", "de")
                .page();
        assertThat(now.select("ol.steps li").eachText())
                .contains("Adresse bestanden: jede Adresse", "Status bestanden: aktiv")
                .noneMatch(step -> step.contains("the ") || step.contains(" not ") || step.contains("taken"));
    }

    @Test
    void aLoginIsExplainedForWhoeverIsNamed() {
        var path = "/console/explain?who=%s&dialect=%s&address=%s";

        assertThat(root.open(path.formatted("anna", "resultcode", "192.0.2.1"))
                        .page()
                        .select("[role=status]"))
                .isNotEmpty();
        assertThat(root.open(path.formatted("nobody", "resultcode", "192.0.2.1"))
                        .page()
                        .select("main")
                        .text())
                .contains("Nobody is called so");
        assertThat(root.open(path.formatted("anna", "apikey", "192.0.2.1"))
                        .page()
                        .select("[role=alert]")
                        .text())
                .contains("no login of that kind");
        assertThat(root.open(path.formatted("anna", "resultcode", "here"))
                        .page()
                        .select("[role=alert]")
                        .text())
                .contains("no IP address");
    }

    @Test
    void keysAreShownAndRotatedByWhoeverMay() {
        assertThat(auditor.open("/console/keys").page().select("table").text()).contains("ES256", "active", "pending");
        assertThat(auditor.open("/console/keys").page().select("main .actions")).isEmpty();
        assertThat(auditor.open("/console/keys/rotate").status()).isEqualTo(403);
        assertThat(auditor.post("/console/keys/rotate", Map.of()).status()).isEqualTo(403);

        var rotated = ConsoleHouse.send(root, root.open("/console/keys/rotate"), Map.of());
        assertThat(rotated.page().select("[role=status]").text()).isEqualTo("Done.");
        assertThat(rotated.page().select("table").text()).contains("retiring");
        var early = ConsoleHouse.send(root, root.open("/console/keys/rotate"), Map.of());
        assertThat(early.status()).isEqualTo(409);
        assertThat(early.page().select("[role=alert]").text()).contains("Verifiers may not know");

        var retiring = rotated.page().select("table tr:contains(retiring) a").attr("href");
        assertThat(auditor.open("/console/keys").page().select("table a")).isEmpty();
        assertThat(auditor.open(retiring).status()).isEqualTo(403);
        assertThat(auditor.post(retiring, Map.of()).status()).isEqualTo(403);
        var asked = root.open(retiring);
        assertThat(asked.page().select("main").text()).contains("Every token that this key signed is refused");
        var revoked = ConsoleHouse.send(root, asked, Map.of());
        assertThat(revoked.page().select("table").text()).contains("active").doesNotContain("retiring");
        assertThat(root.open(retiring).status()).isEqualTo(404);
    }

    @Test
    void everyRoomSpeaksGermanAndStaysLight() {
        for (var path : ROOMS) {
            var english = root.open("/console" + path, "Accept-Language", "en");
            var german = root.open("/console" + path, "Accept-Language", "de");
            assertThat(german.status()).as(path).isEqualTo(200);
            assertThat(german.page().select("html").attr("lang")).isEqualTo("de");
            assertThat(german.title()).as(path).isNotEqualTo(english.title()).isNotEmpty();
            assertThat(german.answer().text().length()).isLessThan(100_000);
            assertThat(
                            german.page()
                                    .select(
                                            "main input:not([type=hidden]):not([id]):not([aria-label]), main textarea:not([id]), main select:not([id])"))
                    .isEmpty();
        }
    }

    @Test
    void whoeverChoosesALanguageStaysOnThePage() {
        var german = auditor.open("/console/keys").page().select(".languages a").attr("href");

        assertThat(auditor.open(german).title()).isEqualTo("Schlüssel");
        for (var elsewhere : List.of("//evil.example", "https://evil.example/console", "/console/%5C%5Cevil.example")) {
            assertThat(auditor.open("/console/language?to=en&back=" + elsewhere).title())
                    .as(elsewhere)
                    .isEqualTo("Overview");
        }
    }

    @Test
    void noPageWaitsForASecondAnswerBeforeItIsPainted() throws NoSuchAlgorithmException {
        var stranger = new Browser(house.node().clients());
        for (var path : List.of("/console", "/console/login", "/oauth2/login", "/account/forgot")) {
            var stop = stranger.open(path);
            var style = stop.page().select("head style").first();
            assertThat(stop.page().select("link, script:not([defer])")).as(path).isEmpty();
            assertThat(stop.answer().header("Content-Security-Policy"))
                    .as(path)
                    .contains("style-src 'sha256-" + sha256(style.data()) + "'");
        }
    }

    private static String sha256(String text) throws NoSuchAlgorithmException {
        var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return Base64.getEncoder().encodeToString(digest);
    }

    @Test
    void whoeverSignsInTypesAtOnceWhereSomethingIsMissing() {
        var stranger = new Browser(house.node().clients());
        var page = stranger.open("/console/login");
        assertThat(page.page().select("[autofocus]").eachAttr("name")).containsExactly("username");

        var again = stranger.submit(page, Map.of("username", "root", "password", ""));
        assertThat(again.page().select("[autofocus]").eachAttr("name")).containsExactly("password");
        assertThat(root.open("/console/users").page().select("[autofocus]")).isEmpty();
    }

    @Test
    void whereSomethingIsWrongTheKeyboardIsThereAtOnce() {
        var wrong = ConsoleHouse.send(root, root.open("/console/new-network"), Map.of("name", "?", "entries", "?"));
        var focused = wrong.page().select("[autofocus]");

        assertThat(wrong.page().select("[role=alert]")).hasSize(2);
        assertThat(focused.eachAttr("role")).as("the first of them alone").containsExactly("alert");
        assertThat(focused.attr("tabindex")).isEqualTo("-1");
        assertThat(root.open("/console/users/nobody")
                        .page()
                        .select("[autofocus]")
                        .text())
                .isEqualTo("There is none, or no longer.");
    }

    @Test // G6
    void whoeverSignedInTooLongAgoSignsInAgainFirst(@TempDir Path elsewhere) {
        try (var slow = ConsoleHouse.open(elsewhere, "sessions: {recentLogin: 1ms}\n")) {
            var browser = slow.signedIn(ConsoleHouse.ROOT);
            var refused = ConsoleHouse.send(browser, browser.open("/console/keys/rotate"), Map.of());

            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.page().select("[role=alert]").text()).contains("a short while ago");
            var back = browser.submit(refused, ConsoleHouse.ROOT);
            assertThat(back.page().select("main form").attr("action")).isEqualTo("/console/keys/rotate");
        }
    }
}
