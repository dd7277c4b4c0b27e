package dev.gatehouse.launcher.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.launcher.e2e.Browser.Stop;
import dev.gatehouse.launcher.e2e.Caller.Answer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Setting up a second factor in a browser, and logging in with it. */
class SecondFactorPagesTest {
    private static final String BACK = "https://shop.example/cb";
    private static final String MFA = "urn:gatehouse:acr:mfa";

    @TempDir
    Path directory;

    private OAuthHouse house;
    private Browser browser;

    @BeforeEach
    void aServer() {
        house = OAuthHouse.open(directory, "dialects: {profile: {secondFactor: append}}\n");
        browser = house.browser();
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void aUserSetsUpAnAppAndLogsInWithIt() {
        var seed = begun();
        assertThat(seed.page().select("svg path").attr("d")).startsWith("M4,4h1v1h-1z");
        assertThat(seed.page().select("[autofocus]"))
                .as("the picture is seen first")
                .isEmpty();
        var mistyped = step(seed, "confirm", Map.of("code", "000000"));
        assertThat(mistyped.status()).isEqualTo(403);
        assertThat(mistyped.page().select("[autofocus]").eachAttr("id")).containsExactly("code");

        var codes = confirmed(seed);
        assertThat(codes.title()).isEqualTo("Your recovery codes");
        var recovery = codes.page().select("li code").eachText();
        assertThat(recovery).hasSize(10).doesNotHaveDuplicates();

        var another = house.browser();
        var asked = another.submit(another.open("/oauth2/login"), OAuthHouse.ANNA);
        assertThat(asked.title()).isEqualTo("Enter your code");
        assertThat(another.cookies()).doesNotContainKey("plain-sid");
        var wrong = another.submit(asked, Map.of("code", "no code"));
        assertThat(wrong.status()).isEqualTo(403);
        assertThat(wrong.page().select("#problem").text()).contains("This code is wrong");
        assertThat(another.submit(wrong, Map.of("code", recovery.get(0))).title())
                .isEqualTo("Logged in");
    }

    @Test
    void aClientLearnsByWhatAndMayAskForMore() {
        var client = house.register(
                "shop",
                "{\"method\":\"none\",\"grants\":[\"authorization_code\"],\"redirectUris\":[\"" + BACK
                        + "\"],\"scopes\":[\"openid\",\"profile\"],\"trusted\":true}");
        var seed = begun();
        var recovery = confirmed(seed).page().select("li code").eachText();

        var before = browser.open(OAuthHouse.authorize(client.at("/key"), BACK));
        assertThat(claims(house.tokens(client.at("/key"), BACK, before.parameter("code"))))
                .contains("\"acr\":\"urn:gatehouse:acr:password\"")
                .contains("\"amr\":[\"pwd\"]");

        var login = browser.open(OAuthHouse.authorize(client.at("/key"), BACK, "acr_values", MFA));
        assertThat(login.title()).isEqualTo("Log in");
        var asked = browser.submit(login, OAuthHouse.ANNA);
        var came = browser.submit(asked, Map.of("code", recovery.get(1)));
        assertThat(claims(house.tokens(client.at("/key"), BACK, came.parameter("code"))))
                .contains("\"acr\":\"" + MFA + "\"")
                .contains("\"amr\":[\"pwd\",\"otp\",\"mfa\"]");
    }

    @Test // G2
    void whoeverShowsMoreGetsAnotherCookieAndTheOneBeforeIsDead() {
        var client = house.register(
                "shop",
                "{\"method\":\"none\",\"grants\":[\"authorization_code\"],\"redirectUris\":[\"" + BACK
                        + "\"],\"scopes\":[\"openid\",\"profile\"],\"trusted\":true}");
        var recovery = confirmed(begun()).page().select("li code").eachText();
        var before = Map.copyOf(browser.cookies());

        var login = browser.open(OAuthHouse.authorize(client.at("/key"), BACK, "acr_values", MFA));
        browser.submit(browser.submit(login, OAuthHouse.ANNA), Map.of("code", recovery.get(0)));

        assertThat(before).containsKey("plain-sid");
        assertThat(browser.cookies().get("plain-sid")).isNotNull().isNotEqualTo(before.get("plain-sid"));
        assertThat(browser.open("/account").title()).isEqualTo("Your account");
        var old = house.browser();
        old.cookies().putAll(before);
        assertThat(old.open("/account").title()).isEqualTo("Log in");
    }

    @Test
    void dialectsThatHaveNoPlaceForACodeSayNoInTheirOwnWords() {
        confirmed(begun());

        assertThat(house.clients()
                        .post("/v1/api/auth/login", Map.of("user", "anna", "password", "another passphrase"))
                        .text())
                .doesNotContain("access_token");
    }

    @Test
    void whatIsSetUpIsChangedForACodeAlone() {
        var recovery = confirmed(begun()).page().select("li code").eachText();
        var page = browser.open("/account/factors");
        assertThat(page.page().text()).contains("Recovery codes left: 10");

        assertThat(step(page, "remove", Map.of("code", "123 45x")).status()).isEqualTo(403);
        var renewed = step(page, "renew", Map.of("code", recovery.get(0)));
        var fresh = renewed.page().select("li code").eachText();
        assertThat(fresh).hasSize(10).doesNotContainAnyElementsOf(recovery);
        assertThat(step(page, "remove", Map.of("code", recovery.get(1))).status())
                .isEqualTo(403);
        assertThat(step(page, "remove", Map.of("code", fresh.get(0))).page().text())
                .contains("with your password alone");
    }

    @Test
    void aCodeDoesWhatItIsTypedForAndNothingElse() {
        var recovery = confirmed(begun()).page().select("li code").eachText();
        var page = browser.open("/account/factors");
        assertThat(page.page().select("main input:not([type=hidden])"))
                .as("no field in which the return key would press some button")
                .isEmpty();

        var asked = step(page, "ask-remove", Map.of());
        assertThat(asked.title()).isEqualTo("Remove the app");
        assertThat(asked.page().select("main").text()).contains("Codes of the app let nobody in any more");
        assertThat(asked.page().select("main button").eachText()).containsExactly("Remove the app");
        assertThat(asked.page().select("[autofocus]").eachAttr("name")).containsExactly("code");
        assertThat(asked.page().select(".links a").attr("href")).isEqualTo("/account/factors");

        var renewal = step(page, "ask-renew", Map.of());
        assertThat(browser.submit(renewal, Map.of("code", "")).status()).isEqualTo(400);
        var wrong = browser.submit(renewal, Map.of("code", "123 45x"));
        assertThat(wrong.status()).isEqualTo(403);
        assertThat(wrong.title()).isEqualTo("Make new recovery codes");
        assertThat(wrong.page().select("#code").attr("value")).isEmpty();
        assertThat(browser.submit(wrong, Map.of("code", recovery.get(0))).title())
                .isEqualTo("Your recovery codes");
    }

    @Test
    void nobodyElsesPageChangesAnything() {
        var login = browser.open("/account/factors");
        assertThat(login.title()).isEqualTo("Log in");
        browser.submit(login, OAuthHouse.ANNA);

        assertThat(browser.post("/account/factors", Map.of("step", "begin")).status())
                .isEqualTo(403);
        assertThat(browser.open("/account/factors", "Accept-Language", "de").title())
                .isEqualTo("Zweiter Faktor");
    }

    private Stop begun() {
        var page = browser.submit(browser.open("/account/factors"), OAuthHouse.ANNA);
        assertThat(page.title()).isEqualTo("Second factor");
        return step(page, "begin", Map.of());
    }

    private Stop confirmed(Stop newApp) {
        var code = AuthenticatorApp.of(newApp.page().select("code").text()).code();
        return step(newApp, "confirm", Map.of("code", code));
    }

    private Stop step(Stop at, String step, Map<String, String> typed) {
        var fields = Browser.fields(at.page().select("form").first(), typed);
        fields.put("step", step);
        return browser.post("/account/factors", fields);
    }

    private static String claims(Answer tokens) {
        assertThat(tokens.status()).as(tokens.text()).isEqualTo(200);
        var parts = List.of(tokens.at("/id_token").split("\\."));
        return new String(Base64.getUrlDecoder().decode(parts.get(1)), StandardCharsets.UTF_8);
    }
}
