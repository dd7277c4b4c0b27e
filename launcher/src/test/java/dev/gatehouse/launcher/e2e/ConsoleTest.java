package dev.gatehouse.launcher.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who gets into the console, and how it holds off everybody else. */
class ConsoleTest {
    private static final String COOKIE = "plain-console";

    @TempDir
    static Path directory;

    private static ConsoleHouse house;

    @BeforeAll
    static void aServer() {
        house = ConsoleHouse.open(directory, "");
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @Test // G1, G2
    void anAdministratorSignsInAndOutAndTheCookieIsDeadAtTheServer() {
        var browser = house.browser();
        var login = browser.open("/console");
        assertThat(login.title()).isEqualTo("Sign in");
        var first = browser.submit(login, ConsoleHouse.ROOT);

        assertThat(first.title()).isEqualTo("Overview");
        assertThat(first.page().select("header").text()).contains("Signed in as root");
        var cookie = browser.cookies().get(COOKIE);
        var again = browser.submit(browser.open("/console/login"), ConsoleHouse.ROOT);
        assertThat(browser.cookies().get(COOKIE)).isNotEqualTo(cookie);
        assertThat(withCookie("/console", cookie).header("Location")).isEqualTo("/console/login");

        var renewed = browser.cookies().get(COOKIE);
        assertThat(browser.submit(again, Map.of()).title()).isEqualTo("Sign in");
        assertThat(browser.cookies()).doesNotContainKey(COOKIE);
        assertThat(withCookie("/console", renewed).header("Location")).isEqualTo("/console/login");
        assertThat(browser.submit(again, Map.of()).title())
                .as("nobody signs out")
                .isEqualTo("Sign in");
    }

    private static Caller.Answer withCookie(String path, String value) {
        return house.node().clients().get(path, "Cookie", COOKIE + "=" + value);
    }

    @Test
    void whoeverRunsSomethingIsLedHereFromTheLoginPageAndTheAccount() {
        var root = house.browser();
        var loggedIn = root.submit(root.open("/oauth2/login"), ConsoleHouse.ROOT);
        var anna = house.browser();
        var user = anna.submit(anna.open("/oauth2/login"), ConsoleHouse.ANNA);

        assertThat(ways(loggedIn)).containsExactly("/console", "/account");
        assertThat(ways(root.open("/account"))).startsWith("/console").hasSize(8);
        assertThat(ways(user)).containsExactly("/account");
        assertThat(ways(anna.open("/account"))).doesNotContain("/console");
    }

    private static List<String> ways(Browser.Stop page) {
        return page.page().select("ul.links a").eachAttr("href");
    }

    @Test // B1, H1
    void nobodyElseGetsInAndTheWordsTellNothing() {
        var browser = house.browser();
        var login = browser.open("/console/login");

        for (var who : List.of(ConsoleHouse.NOBODY, Map.of("username", "root", "password", "the wrong passphrase"))) {
            var refused = browser.submit(login, who);
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.page().select("[role=alert]").text()).isEqualTo("The name or the password is wrong.");
        }
        var anna = browser.submit(login, ConsoleHouse.ANNA);
        assertThat(anna.status()).isEqualTo(403);
        assertThat(anna.page().select("[role=alert]").text()).contains("may not run anything");
        var newcomer = browser.submit(login, Map.of("username", "newcomer", "password", "a first passphrase"));
        assertThat(newcomer.page().select("[role=alert]").text()).contains("must be changed first");
        assertThat(newcomer.page().select("main a:contains(To the login page)").attr("href"))
                .endsWith("/oauth2/login");
        assertThat(browser.cookies()).doesNotContainKey(COOKIE);
        assertThat(browser.submit(login, Map.of("username", "root", "password", ""))
                        .status())
                .isEqualTo(400);
    }

    @Test // G1, G3
    void theCookieIsOfTheConsoleAlone() {
        var browser = house.signedIn(ConsoleHouse.ROOT);
        var cookie = browser.cookies().get(COOKIE);
        var clients = house.node().clients();

        assertThat(clients.get("/admin/v1/whoami", "Cookie", COOKIE + "=" + cookie)
                        .status())
                .isEqualTo(401);
        assertThat(clients.get("/admin/v1/whoami", "Authorization", "Bearer " + cookie)
                        .status())
                .isEqualTo(401);
        assertThat(browser.open("/oauth2/login", "Cookie", "plain-sid=" + cookie)
                        .title())
                .isEqualTo("Log in");
        var sso = house.browser();
        sso.submit(sso.open("/oauth2/login"), ConsoleHouse.ROOT);
        assertThat(withCookie("/console", sso.cookies().get("plain-sid")).header("Location"))
                .isEqualTo("/console/login");
    }

    @Test // G1
    void theCookieIsStrictAndForNoScript() {
        var browser = house.browser();
        var form = browser.open("/console/login").page().select("form").first();
        var sent = house.node()
                .clients()
                .form(
                        "/console/login",
                        Browser.fields(form, ConsoleHouse.ROOT),
                        "Cookie",
                        "plain-console-form=" + browser.cookies().get("plain-console-form"));

        assertThat(sent.status()).isEqualTo(303);
        assertThat(sent.header("Set-Cookie"))
                .startsWith(COOKIE + "=gh_bs_")
                .contains("; Path=/; HttpOnly; SameSite=Strict; Expires=")
                .doesNotContain("Domain");
    }

    @Test // G3
    void aFormThatAnotherSiteSendsOrMakesUpIsNotTaken() {
        var browser = house.signedIn(ConsoleHouse.ROOT);
        var page = browser.open("/console");

        for (var site : List.of("cross-site", "same-site", "none")) {
            assertThat(browser.submit(page, Map.of(), "Sec-Fetch-Site", site).status())
                    .as(site)
                    .isEqualTo(403);
        }
        assertThat(browser.submit(page, Map.of(), "Origin", "https://evil.example")
                        .status())
                .isEqualTo(403);
        assertThat(browser.post("/console/sign-out", Map.of()).status()).isEqualTo(403);
        assertThat(browser.submit(page, Map.of("seal", "1700000000000." + "0".repeat(64)))
                        .status())
                .isEqualTo(403);
        var other = house.signedIn(ConsoleHouse.AUDITOR).open("/console");
        assertThat(browser.submit(other, Map.of()).status()).isEqualTo(403);
        assertThat(house.node()
                        .clients()
                        .send(
                                "POST",
                                "/console/sign-out",
                                "seal=x",
                                "Content-Type",
                                "text/plain",
                                "Cookie",
                                COOKIE + "=x")
                        .status())
                .isEqualTo(415);
        assertThat(browser.open("/console").title()).isEqualTo("Overview");
        assertThat(browser.submit(page, Map.of(), "Sec-Fetch-Site", "same-origin")
                        .title())
                .isEqualTo("Sign in");
    }

    @Test // F9
    void whoeverIsNobodyIsTakenWhereTheyWantedToGoAndNowhereElse() {
        for (var to : List.of("https://evil.example", "//evil.example", "/oauth2/login", "/console\\evil")) {
            var browser = house.browser();
            var at = browser.open("/console/login?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8));
            assertThat(browser.submit(at, ConsoleHouse.ROOT).title()).as(to).isEqualTo("Overview");
        }
    }

    @Test // G4
    void everyPageKeepsBrowsersFromMisusingIt() {
        var browser = house.signedIn(ConsoleHouse.ROOT);

        for (var path : List.of("/console", "/console/login", "/console/nowhere")) {
            var stop = browser.open(path);
            assertThat(stop.answer().header("Content-Security-Policy"))
                    .contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'")
                    .doesNotContain("unsafe")
                    .satisfiesAnyOf(
                            policy -> assertThat(policy).doesNotContain("script"),
                            policy -> assertThat(policy).endsWith("script-src 'self'"));
            assertThat(stop.answer().header("Cache-Control")).isEqualTo("no-store");
            assertThat(stop.answer().header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
            assertThat(stop.page().select("script:not([src^=/console/]), [style], [onclick]"))
                    .isEmpty();
        }
        assertThat(browser.open("/console/nowhere").status()).isEqualTo(404);
    }

    @Test // G4
    void onlyAPageThatShowsASecretOrIsSearchedHasAScriptAndItIsOurs() {
        var browser = house.signedIn(ConsoleHouse.ROOT);
        var made = ConsoleHouse.send(browser, browser.open("/console/new-user"), Map.of("name", "scripted"));

        assertThat(made.answer().header("Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self'")
                .doesNotContain("unsafe");
        assertThat(made.page().select("script").eachAttr("src")).containsExactly("/console/console.js");
        assertThat(made.page().select("script").html()).isEmpty();
        assertThat(made.page().select("button[data-copies]").hasAttr("hidden")).isTrue();
        var script = house.node().clients().get("/console/console.js");
        assertThat(script.header("Content-Type")).isEqualTo("text/javascript;charset=utf-8");
        assertThat(script.text()).hasSizeLessThan(3_000);
        for (var list : List.of("/console/users", "/console/clients", "/console/sessions", "/console/audit")) {
            var page = browser.open(list);
            assertThat(page.answer().header("Content-Security-Policy")).contains("connect-src 'self'");
            assertThat(page.page().select("script").eachAttr("src")).containsExactly("/console/console.js");
        }
        assertThat(browser.open("/console/networks").page().select("script")).isEmpty();
    }

    @Test
    void itSpeaksGermanToWhoeverReadsGermanOrSaysSo() {
        var browser = house.browser();
        assertThat(browser.open("/console", "Accept-Language", "de").title()).isEqualTo("Anmelden");

        assertThat(browser.open("/console/language?to=de").title()).isEqualTo("Anmelden");
        assertThat(browser.open("/console").page().select("html").attr("lang")).isEqualTo("de");
        assertThat(browser.open("/console/language?to=en").title()).isEqualTo("Sign in");
        assertThat(browser.open("/console/language?to=xx").title()).isEqualTo("Sign in");
    }

    @Test
    void whatIsTypedStaysText() { // F2
        var browser = house.browser();
        var refused = browser.submit(
                browser.open("/console/login"), Map.of("username", "<img src=x onerror=alert(1)>\"'", "password", "x"));

        assertThat(refused.answer().text()).doesNotContain("<img");
        assertThat(refused.page().select("#username").val()).isEqualTo("<img src=x onerror=alert(1)>\"'");
    }
}
