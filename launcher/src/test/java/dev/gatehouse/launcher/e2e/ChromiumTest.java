package dev.gatehouse.launcher.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** What only a real browser can show of our pages: its own refusals, its keyboard, and its colours. */
@EnabledIf(
        value = "dev.gatehouse.launcher.e2e.Chromium#isThere",
        disabledReason = "needs chromium and chromedriver (Debian's packages chromium and chromium-driver)")
class ChromiumTest {
    @TempDir
    static Path directory;

    private static OAuthHouse house;
    private static ClientSite shop;
    private static Chromium chromium;
    private static String clientId;

    @BeforeAll
    static void aServerAClientAndABrowser() {
        house = OAuthHouse.openAtItsIssuer(directory, "branding: {name: Tor & Haus}\n");
        shop = ClientSite.open();
        chromium = Chromium.open();
        clientId = house.register(
                        "Shop",
                        "{\"method\":\"none\",\"grants\":[\"authorization_code\"],\"redirectUris\":[\""
                                + shop.at("/cb") + "\"],\"postLogoutRedirectUris\":[\"" + shop.at("/left")
                                + "\"],\"scopes\":[\"openid\",\"profile\"]}")
                .at("/key");
    }

    @AfterAll
    static void close() {
        chromium.close();
        shop.close();
        house.close();
    }

    @BeforeEach
    void nobodyIsLoggedIn() {
        chromium.command("Network.clearBrowserCookies", Map.of());
    }

    @AfterEach
    void asPeopleHaveIt() {
        chromium.command("Emulation.setScriptExecutionDisabled", Map.of("value", false));
        chromium.command("Emulation.setEmulatedMedia", Map.of("features", List.of()));
    }

    private static String request(String... more) {
        return house.issuer() + OAuthHouse.authorize(clientId, shop.at("/cb"), more);
    }

    private static void logIn() {
        chromium.type("#username", "anna");
        chromium.type("#password", "another passphrase");
        chromium.click("button");
    }

    private static void isBackWith(String... parts) {
        chromium.until("back", () -> chromium.address().startsWith(shop.at("/")));
        assertThat(shop.last()).hasValueSatisfying(last -> assertThat(last).contains(parts));
    }

    @Test // F5, F9, G1
    void aUserLogsInAgreesAndIsBackAtTheClient() {
        chromium.visit(request("prompt", "consent"));
        logIn();
        chromium.untilTitle("Give access");

        chromium.click("button[value=allow]");

        isBackWith("code=gh_ac_", "state=a+b&c", "iss=" + house.issuer());
        chromium.visit(house.issuer() + "/oauth2/login");
        chromium.untilTitle("Logged in");
        assertThat(chromium.run("return document.cookie").asText()).isEmpty();
    }

    @Test
    void anAnswerInAFormSendsItselfUnderOurPolicy() {
        chromium.visit(request("prompt", "consent", "response_mode", "form_post"));
        logIn();
        chromium.untilTitle("Give access");
        chromium.click("button[value=allow]");

        isBackWith("code=gh_ac_", "iss=");
        assertThat(chromium.address()).isEqualTo(shop.at("/cb"));
    }

    @Test
    void whoeverRunsNoScriptsPressesAButton() {
        chromium.command("Emulation.setScriptExecutionDisabled", Map.of("value", true));
        chromium.visit(request("prompt", "consent", "response_mode", "form_post"));
        logIn();
        chromium.untilTitle("Give access");
        chromium.click("button[value=allow]");
        chromium.untilTitle("Almost done");

        chromium.click("button");

        isBackWith("code=gh_ac_");
    }

    @Test
    void aKeyboardIsEnough() {
        chromium.visit(request("prompt", "consent"));
        chromium.until("on the name", () -> focused().equals("username"));
        chromium.press("anna" + Chromium.TAB);
        assertThat(focus()).isEqualTo("password");
        chromium.press("another passphrase" + Chromium.ENTER);
        chromium.untilTitle("Give access");

        chromium.press(Chromium.TAB);
        assertThat(focus()).isEqualTo("decision");
        chromium.press(Chromium.ENTER);

        isBackWith("code=gh_ac_");
    }

    /** The name of what has the focus, which must be seen to have it. */
    private static String focus() {
        var outline = chromium.run("return getComputedStyle(document.activeElement).outline")
                .asText();
        assertThat(outline).contains("solid 3px");
        return focused();
    }

    private static String focused() {
        return chromium.run("return document.activeElement.name").asText();
    }

    @Test // G4
    void aFrameStaysEmpty() {
        chromium.visit(shop.evil(house.issuer() + "/oauth2/login"));

        chromium.enterFrame("#theirs");
        assertThat(chromium.address()).startsWith("chrome-error:");
        chromium.leaveFrame();
        chromium.enterFrame("#own");
        chromium.untilTitle("Back");
    }

    @Test // G3
    void aFormOfAnotherSiteIsRefused() {
        chromium.visit(shop.evil(house.issuer() + "/oauth2/login"));

        chromium.click("button");

        chromium.untilTitle("That did not work");
        assertThat(chromium.address()).startsWith(house.issuer());
    }

    @Test
    void aUserConnectsADeviceAndLogsOut() {
        var television = house.register(
                "Television",
                "{\"method\":\"none\",\"grants\":[\"urn:ietf:params:oauth:grant-type:device_code\"],"
                        + "\"scopes\":[\"openid\"]}");
        var waiting = house.clients()
                .form("/oauth2/device_authorization", Map.of("client_id", television.at("/key"), "scope", "openid"));
        chromium.visit(waiting.at("/verification_uri"));
        logIn();
        chromium.untilTitle("Connect a device");
        chromium.type("#user_code", waiting.at("/user_code"));
        chromium.click("button");
        chromium.untilTitle("Connect this device?");
        assertThat(chromium.text(".code")).isEqualTo(waiting.at("/user_code"));
        chromium.click("button[value=allow]");
        chromium.untilTitle("Done");

        chromium.visit(house.issuer() + "/oauth2/logout?client_id=" + clientId + "&state=s&post_logout_redirect_uri="
                + shop.at("/left"));
        chromium.untilTitle("Log out");
        chromium.click("button");

        isBackWith("state=s");
        chromium.visit(house.issuer() + "/oauth2/login");
        chromium.untilTitle("Log in");
    }

    @Test
    void darkIsDark() {
        chromium.visit(request());
        var light = background();
        chromium.command(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", "dark"))));

        assertThat(light).isEqualTo("rgb(244, 245, 247)");
        assertThat(background()).isEqualTo("rgb(20, 23, 27)");
    }

    private static String background() {
        return chromium.run("return getComputedStyle(document.body).backgroundColor")
                .asText();
    }
}
