package dev.gatehouse.launcher.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.launcher.e2e.Browser.Stop;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A browser that is remembered asks for no code, but where a client or a change of factors wants one. */
class RememberedPagesTest {
    private static final String BACK = "https://shop.example/cb";

    @TempDir
    Path directory;

    private OAuthHouse house;
    private Browser browser;
    private List<String> recovery;

    @BeforeEach
    void annaHasAnApp() {
        house = OAuthHouse.open(directory, "");
        browser = house.browser();
        var page = browser.submit(browser.open("/account/factors"), OAuthHouse.ANNA);
        var seed = step(browser, page, "begin", Map.of());
        var code = AuthenticatorApp.of(seed.page().select("code").text()).code();
        recovery = step(browser, seed, "confirm", Map.of("code", code))
                .page()
                .select("li code")
                .eachText();
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void theBoxIsThereAndTheBrowserIsListedAndRemoved() {
        var home = remembered();
        home.cookies().remove("plain-sid");

        assertThat(home.submit(home.open("/oauth2/login"), OAuthHouse.ANNA).title())
                .isEqualTo("Logged in");

        var factors = home.open("/account/factors");
        assertThat(factors.page().text()).contains("In these browsers you are not asked for a code");
        var removal = factors.page()
                .select(".row form:has(input[value=forget-browser])")
                .first();
        home.post("/account/factors", Browser.fields(removal, Map.of()));
        home.cookies().remove("plain-sid");
        assertThat(home.submit(home.open("/oauth2/login"), OAuthHouse.ANNA).title())
                .isEqualTo("Enter your code");
    }

    @Test
    void whoWantsAFactorGetsOneAlsoThere() {
        var client = house.register(
                "shop",
                "{\"method\":\"none\",\"grants\":[\"authorization_code\"],\"redirectUris\":[\"" + BACK
                        + "\"],\"scopes\":[\"openid\",\"profile\"],\"trusted\":true}");
        var home = remembered();
        home.cookies().remove("plain-sid");
        home.submit(home.open("/oauth2/login"), OAuthHouse.ANNA);

        var wish = OAuthHouse.authorize(client.at("/key"), BACK, "acr_values", "urn:gatehouse:acr:mfa");
        var half = home.submit(home.open(wish), OAuthHouse.ANNA);
        assertThat(half.title()).isEqualTo("Enter your code");
        assertThat(home.submit(half, Map.of("code", recovery.get(2))).location())
                .startsWith(BACK);
    }

    @Test
    void whoChangesAFactorShowsItAlsoThere() {
        var home = remembered();
        home.cookies().remove("plain-sid");
        home.submit(home.open("/oauth2/login"), OAuthHouse.ANNA);

        var factors = home.open("/account/factors");
        var form = factors.page().select("form:has(button[value=passkey])").first();
        var login = home.post("/account/factors", Browser.fields(form, Map.of("step", "passkey")));
        assertThat(login.title()).isEqualTo("Log in");
        assertThat(home.submit(login, OAuthHouse.ANNA).title()).isEqualTo("Enter your code");
    }

    private Browser remembered() {
        var home = house.browser();
        var half = home.submit(home.open("/oauth2/login"), OAuthHouse.ANNA);
        assertThat(half.page().select("label.box").text())
                .isEqualTo("Do not ask for a code in this browser for 30 days");
        home.submit(half, new LinkedHashMap<>(Map.of("code", recovery.get(0), "remember", "on")));
        assertThat(home.cookies()).containsKey("plain-remembered");
        return home;
    }

    private static Stop step(Browser browser, Stop at, String step, Map<String, String> typed) {
        var fields = Browser.fields(at.page().select("form").first(), typed);
        fields.put("step", step);
        return browser.post("/account/factors", fields);
    }
}
