package dev.gatehouse.launcher.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.launcher.e2e.Browser.Stop;
import dev.gatehouse.launcher.e2e.Caller.Answer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages beside the way to a code: devices, and logging out. */
class PagesTest {
    private static final String BACK = "https://tv.example/cb";
    private static final String LEFT = "https://tv.example/left";

    @TempDir
    static Path directory;

    private static OAuthHouse house;
    private static Answer client;

    private Browser browser;

    @BeforeAll
    static void aServerWithARegisteredClient() {
        house = OAuthHouse.open(directory, "");
        client = house.register(
                "television",
                "{\"method\":\"none\",\"grants\":[\"authorization_code\",\"refresh_token\","
                        + "\"urn:ietf:params:oauth:grant-type:device_code\"],\"redirectUris\":[\"" + BACK
                        + "\"],\"postLogoutRedirectUris\":[\"" + LEFT + "\"],\"scopes\":[\"openid\",\"profile\"]}");
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @BeforeEach
    void aBrowser() {
        browser = house.browser();
    }

    private static Answer waiting() {
        var waiting = house.clients()
                .form("/oauth2/device_authorization", Map.of("client_id", client.at("/key"), "scope", "openid"));
        assertThat(waiting.status()).as(waiting.text()).isEqualTo(200);
        return waiting;
    }

    private static Answer ask(Answer waiting) {
        return house.clients()
                .form(
                        "/oauth2/token",
                        Map.of(
                                "grant_type", "urn:ietf:params:oauth:grant-type:device_code",
                                "device_code", waiting.at("/device_code"),
                                "client_id", client.at("/key")));
    }

    private Stop askedFor(String typed) {
        var code = browser.submit(browser.open("/oauth2/device"), OAuthHouse.ANNA);
        assertThat(code.title()).isEqualTo("Connect a device");
        return browser.submit(code, Map.of("user_code", typed));
    }

    @Test
    void aUserTypesTheCodeOfADeviceAndTheDeviceGetsItsTokens() {
        var waiting = waiting();
        assertThat(ask(waiting).at("/error")).isEqualTo("authorization_pending");

        var question = askedFor(waiting.at("/user_code").toLowerCase(Locale.ROOT));
        assertThat(question.title()).isEqualTo("Connect this device?");
        assertThat(question.page().select(".code").text()).isEqualTo(waiting.at("/user_code"));
        var done = browser.submit(question, Map.of("decision", "allow"));

        assertThat(done.title()).isEqualTo("Done");
        assertThat(ask(waiting).at("/access_token")).isNotEmpty();
        assertThat(ask(waiting).at("/error")).isEqualTo("invalid_grant");
        var consents = browser.open("/account/consents").page();
        assertThat(consents.select("section.row").text()).contains("television", "see that it is you", "Since ");
    }

    @Test
    void theWholeAddressOfADeviceLeadsThroughTheLoginToTheQuestion() {
        var waiting = waiting();
        var whole = waiting.at("/verification_uri_complete");
        assertThat(whole).startsWith(Site.ISSUER + "/oauth2/device?user_code=");

        var question = browser.submit(browser.open(whole.substring(Site.ISSUER.length())), OAuthHouse.ANNA);
        assertThat(question.title()).isEqualTo("Connect this device?");

        assertThat(browser.submit(question, Map.of("decision", "deny")).page().text())
                .contains("was not connected");
        assertThat(ask(waiting).at("/error")).isEqualTo("access_denied");
        assertThat(problem(browser.open(whole.substring(Site.ISSUER.length())))).contains("used before", "begin again");
    }

    private static String problem(Stop page) {
        return page.page().select("[role=alert]").text();
    }

    @Test
    void aCodeOfNoDeviceIsToldOnThePage() {
        var again = askedFor("BBBB-BBBB");

        assertThat(again.status()).isEqualTo(400);
        assertThat(problem(again)).contains("This code is wrong", "begin again");
        assertThat(again.page().select("#user_code").val()).isEqualTo("BBBB-BBBB");
    }

    @Test // F12
    void aDecisionForAnotherCodeOrFromAnotherBrowserIsNone() {
        var waiting = waiting();
        var other = waiting();
        var question = askedFor(waiting.at("/user_code"));

        var forged = browser.submit(question, Map.of("decision", "allow", "user_code", other.at("/user_code")));
        assertThat(forged.status()).isEqualTo(403);
        var victim = house.browser();
        victim.submit(victim.open("/oauth2/login"), OAuthHouse.ROOT);
        assertThat(victim.submit(question, Map.of("decision", "allow")).status())
                .isEqualTo(403);
        assertThat(ask(waiting).at("/error")).isEqualTo("authorization_pending");
        assertThat(ask(other).at("/error")).isEqualTo("authorization_pending");
    }

    private Answer loggedInTokens() {
        var request = OAuthHouse.authorize(client.at("/key"), BACK, "prompt", "consent");
        var consent = browser.submit(browser.open(request), OAuthHouse.ANNA);
        var back = browser.submit(consent, Map.of("decision", "allow"));
        return house.tokens(client.at("/key"), BACK, back.parameter("code"));
    }

    @Test
    void whatIsNoNumberOfAClientTakesNoConsentBack() {
        loggedInTokens();
        var consents = browser.open("/account/consents");
        var form = consents.page().select("section.row form").first();

        for (var nobody : List.of("0", "-1", "007", "99999999999", "television")) {
            var stays = browser.post(form.attr("action"), Browser.fields(form, Map.of("which", nobody)));
            assertThat(stays.status()).as(nobody).isEqualTo(200);
            assertThat(stays.page().select("section.row").text()).as(nobody).contains("television");
        }
        assertThat(browser.post(form.attr("action"), Browser.fields(form, Map.of()))
                        .page()
                        .text())
                .contains("Nobody.");
    }

    private static String leave(String idToken) {
        return "/oauth2/logout?id_token_hint=" + idToken + "&state=s+1&post_logout_redirect_uri="
                + URLEncoder.encode(LEFT, StandardCharsets.UTF_8);
    }

    private boolean isLoggedIn() {
        return browser.open("/oauth2/login").title().equals("Logged in");
    }

    @Test // G2
    void whoeverComesToLogOutIsAskedFirst() {
        var tokens = loggedInTokens();
        var question = browser.open("/oauth2/logout");
        assertThat(question.title()).isEqualTo("Log out");
        assertThat(isLoggedIn()).isTrue();

        assertThat(browser.submit(question, Map.of()).title()).isEqualTo("Logged out");

        assertThat(browser.cookies()).doesNotContainKey("plain-sid");
        assertThat(isLoggedIn()).isFalse();
        assertThat(house.clients()
                        .get("/oauth2/userinfo", "Authorization", "Bearer " + tokens.at("/access_token"))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void aClientWithTheIdTokenOfTheSessionLogsItsUserOutAtOnce() {
        var left = browser.open(leave(loggedInTokens().at("/id_token")));

        assertThat(left.status()).isEqualTo(303);
        assertThat(left.location()).isEqualTo(LEFT + "?state=s+1");
        assertThat(isLoggedIn()).isFalse();
    }

    @Test
    void anIdTokenOfAnotherSessionAsksAndTheWayBackIsKept() {
        var old = loggedInTokens().at("/id_token");
        browser = house.browser();
        loggedInTokens();

        var question = browser.open(leave(old));
        assertThat(question.page().text()).contains("television asks whether you want to log out.");
        assertThat(question.answer().header("Content-Security-Policy")).contains("form-action 'self' https:;");

        assertThat(browser.submit(question, Map.of()).location()).isEqualTo(LEFT + "?state=s+1");
    }

    @Test // G3
    void aStrangePlaceIsNotGoneToAndAForgedFormEndsNothing() {
        var tokens = loggedInTokens();

        assertThat(browser.open(leave(tokens.at("/id_token")).replace("tv.example", "evil.example"))
                        .status())
                .isEqualTo(400);
        assertThat(browser.post("/oauth2/logout", Map.of("seal", "1700000000000." + "0".repeat(64)))
                        .title())
                .isEqualTo("Log out");
        assertThat(isLoggedIn()).isTrue();
    }

    private static Caller.Answer posted(String words) {
        return house.clients()
                .send("POST", "/oauth2/logout", words, "Content-Type", "application/x-www-form-urlencoded");
    }

    @Test // G2, G3
    void whatAnotherSiteHasABrowserPostAsksWithItsCookiesAndEndsNothing() {
        var tokens = loggedInTokens();
        var posted = posted("state=a%26b&x=1");
        assertThat(posted.header("Location")).isEqualTo("/oauth2/logout?state=a%26b");
        assertThat(posted.header("Set-Cookie")).isEmpty();
        assertThat(browser.open(posted.header("Location")).title()).isEqualTo("Log out");
        assertThat(isLoggedIn()).isTrue();
        // Whoever posts the ID token of a session ends it, for that may be no browser.
        posted("id_token_hint=" + tokens.at("/id_token"));
        assertThat(isLoggedIn()).isFalse();
    }

    /** Our pages name no referrer, and so on plain http, and in older browsers, their forms come from {@code null}. */
    @Test // G3
    void aFormThatSaysOfNoPageThatItIsItsOwnIsHeldToItsSeal() {
        var login = browser.open("/oauth2/login");
        var stranger = house.browser();

        assertThat(stranger.submit(login, OAuthHouse.ROOT, "Origin", "null").status())
                .isEqualTo(403);
        assertThat(browser.submit(login, OAuthHouse.ROOT, "Origin", "null").status())
                .isEqualTo(200);
    }
}
