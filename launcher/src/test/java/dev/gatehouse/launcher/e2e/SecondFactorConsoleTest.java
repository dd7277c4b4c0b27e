package dev.gatehouse.launcher.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.launcher.e2e.Browser.Stop;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Second factors at the console: of administrators who come in, and of users whom they look after. */
class SecondFactorConsoleTest {
    @TempDir
    Path directory;

    private ConsoleHouse house;

    @AfterEach
    void close() {
        house.close();
    }

    @BeforeEach
    void aServer() {
        house = ConsoleHouse.open(directory, "");
    }

    @Test // C9
    void anAdministratorWhoHasOneShowsIt() {
        var app = setUp(ConsoleHouse.ROOT);
        var browser = house.browser();

        var asked = browser.submit(browser.open("/console/keys"), ConsoleHouse.ROOT);
        assertThat(asked.page().select("input[name=code]").attr("autocomplete")).isEqualTo("one-time-code");
        assertThat(browser.open("/console").page().select("input[name=password]"))
                .hasSize(1);
        assertThat(browser.submit(asked, Map.of("code", "")).status()).isEqualTo(400);
        assertThat(browser.submit(asked, Map.of("code", app.code())).page().text())
                .contains("This code is wrong, or was used before.");
        assertThat(browser.submit(asked, Map.of("code", app.nextCode())).title())
                .isEqualTo("Keys");
    }

    @Test
    void whoeverWasSignedInBeforeOneWasRequiredIsLedToWhereItIsSetUp() {
        var before = house.signedIn(ConsoleHouse.ROOT).cookies();
        house.close();
        var strict = Site.onSqlite(directory, "logging: {level: WARN}\nadministration: {secondFactor: required}\n");
        house = new ConsoleHouse(strict, RunningNode.start(strict));
        var browser = house.browser();
        browser.cookies().putAll(before);

        var refused = browser.open("/console/users");

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.page().select("[role=alert]").text()).contains("needs a second factor");
        assertThat(refused.page().select("main a").eachAttr("href"))
                .containsExactly(Site.ISSUER + "/account/factors", "/console/login?to=%2Fconsole%2Fusers");
    }

    @Test
    void anAdministratorTakesThatOfAUserAway() {
        setUp(ConsoleHouse.ANNA);
        var root = house.signedIn(ConsoleHouse.ROOT);
        var anna = root.open("/console/users?q=anna").page().select("td a").attr("href");

        assertThat(root.open(anna).page().text()).doesNotContain("App for codes since none");
        assertThat(root.open(anna).page().select("a[href$=remove-factors]").text())
                .isEqualTo("Remove the second factor");
        ConsoleHouse.send(root, root.open(anna + "/remove-factors"), Map.of());

        assertThat(root.open(anna).page().text()).contains("App for codes since none");
        assertThat(root.open(anna).page().select("a[href$=remove-factors]")).isEmpty();
        var browser = house.browser();
        assertThat(browser.submit(browser.open("/account"), ConsoleHouse.ANNA).title())
                .isEqualTo("Your account");
    }

    @Test
    void aBrowserOfAUserThatIsRememberedIsSeenAndForgotten() {
        var app = setUp(ConsoleHouse.ANNA);
        var home = house.browser();
        var half = home.submit(home.open("/oauth2/login"), ConsoleHouse.ANNA, "User-Agent", "Annas <b>reader</b>");
        home.submit(half, Map.of("code", app.nextCode(), "remember", "on"), "User-Agent", "Annas <b>reader</b>");
        assertThat(home.open("/account/data").answer().text()).contains("\"rememberedBrowsers\"");
        var root = house.signedIn(ConsoleHouse.ROOT);
        var anna = root.open("/console/users?q=anna").page().select("td a").attr("href");

        var shown = root.open(anna).page().select("tr:contains(Annas <b>reader</b>)");
        var forget = shown.select("a").attr("href");
        assertThat(shown.select("a").text()).isEqualTo("Forget");
        var auditor = house.signedIn(ConsoleHouse.AUDITOR);
        assertThat(auditor.open(anna).page().select("tr:contains(Annas) a")).isEmpty();
        assertThat(auditor.open(forget).status()).isEqualTo(403);
        assertThat(root.open(forget).title()).isEqualTo("Forget the browser: Annas <b>reader</b>");
        assertThat(ConsoleHouse.send(root, root.open(forget), Map.of()).page().text())
                .contains("Done.", "No browser of the user is remembered");
        assertThat(root.open(forget).status()).isEqualTo(404);

        home.cookies().remove("plain-sid");
        assertThat(home.submit(home.open("/oauth2/login"), ConsoleHouse.ANNA).title())
                .isEqualTo("Enter your code");
    }

    private AuthenticatorApp setUp(Map<String, String> who) {
        var browser = house.browser();
        var begun = step(browser, browser.submit(browser.open("/account/factors"), who), "begin", Map.of());
        var app = AuthenticatorApp.of(begun.page().select("code").text());
        assertThat(step(browser, begun, "confirm", Map.of("code", app.code())).title())
                .isEqualTo("Your recovery codes");
        return app;
    }

    private static Stop step(Browser browser, Stop at, String step, Map<String, String> typed) {
        var fields = Browser.fields(at.page().select("form").first(), typed);
        fields.put("step", step);
        return browser.post("/account/factors", fields);
    }
}
