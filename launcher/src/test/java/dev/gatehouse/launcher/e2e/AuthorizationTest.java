package dev.gatehouse.launcher.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.launcher.e2e.Browser.Stop;
import dev.gatehouse.launcher.e2e.Caller.Answer;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The way from a client through our pages and back, as a browser goes it. */
class AuthorizationTest {
    private static final String BACK = "https://shop.example/cb?from=gatehouse";

    @TempDir
    static Path directory;

    private static OAuthHouse house;
    private static String clientId;

    private Browser browser;

    @BeforeAll
    static void aServerWithARegisteredClient() {
        house = OAuthHouse.open(directory, "branding: {name: Tor & Haus}\n");
        clientId = house.register(
                        "Shop <img src=x onerror=alert(1)>",
                        "{\"method\":\"none\",\"grants\":[\"authorization_code\",\"refresh_token\"],\"redirectUris\":[\""
                                + BACK + "\"],\"scopes\":[\"openid\",\"profile\",\"email\",\"offline_access\"]}")
                .at("/key");
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @BeforeEach
    void aBrowser() {
        browser = house.browser();
    }

    private static String request(String... more) {
        return OAuthHouse.authorize(clientId, BACK, more);
    }

    private Stop loggedIn(String request, Map<String, String> who) {
        return browser.submit(browser.open(request), who);
    }

    private Stop allowed(Stop consent) {
        return browser.submit(consent, Map.of("decision", "allow"));
    }

    private static Answer tokens(String code) {
        return house.tokens(clientId, BACK, code);
    }

    @Test // F5, F6, F9
    void aUserLogsInAgreesAndTheClientGetsTokens() {
        var login = browser.open(request("prompt", "consent"));
        assertThat(login.title()).isEqualTo("Log in");
        assertThat(login.page().select("img, script:not([src=/oauth2/passkey.js])"))
                .isEmpty();
        assertThat(login.page().text()).contains("Shop <img src=x onerror=alert(1)>", "Tor & Haus");

        var consent = browser.submit(login, OAuthHouse.ROOT);
        assertThat(consent.title()).isEqualTo("Give access");
        assertThat(consent.page().select("li").eachText()).contains("see your name");

        var back = allowed(consent);
        assertThat(back.status()).isEqualTo(303);
        assertThat(back.location()).startsWith(BACK + "&code=gh_ac_");
        assertThat(back.parameter("state")).isEqualTo("a b&c");
        assertThat(back.parameter("iss")).isEqualTo(Site.ISSUER);
        var granted = tokens(back.parameter("code"));
        assertThat(granted.status()).as(granted.text()).isEqualTo(200);
        assertThat(granted.at("/id_token")).isNotEmpty();
        assertThat(tokens(back.parameter("code")).at("/error")).isEqualTo("invalid_grant");
        assertThat(house.clients()
                        .get("/oauth2/userinfo", "Authorization", "Bearer " + granted.at("/access_token"))
                        .status())
                .isEqualTo(401);

        var again = browser.open(request());
        assertThat(again.status()).isEqualTo(302);
        assertThat(again.parameter("code")).startsWith("gh_ac_");
    }

    @Test
    void whoDoesNotAgreeComesBackWithAnError() {
        var back = browser.submit(loggedIn(request("prompt", "consent"), OAuthHouse.ROOT), Map.of("decision", "deny"));

        assertThat(back.parameter("error")).isEqualTo("access_denied");
        assertThat(back.parameter("iss")).isEqualTo(Site.ISSUER);
    }

    @Test
    void aWrongPasswordIsToldOnThePageAndTheNameStays() {
        var again = loggedIn(request(), Map.of("username", "root", "password", "wrong"));

        assertThat(again.status()).isEqualTo(403);
        assertThat(again.page().select("[role=alert]").text()).contains("The name or the password is wrong.");
        assertThat(again.page().select("#username").val()).isEqualTo("root");
        assertThat(again.page().select("#password").val()).isEmpty();
        assertThat(again.answer().text()).doesNotContain("wrong\"");
        assertThat(browser.submit(again, Map.of("password", "the right passphrase"))
                        .title())
                .isNotEqualTo("Log in");
    }

    @Test // F12
    void aPageDoesNotWorkInAnotherBrowser() {
        var login = browser.open(request());
        var victim = house.browser();

        var refused = victim.submit(login, OAuthHouse.ROOT);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(victim.cookies()).doesNotContainKey("plain-sid");

        var consent = browser.submit(login, OAuthHouse.ANNA);
        victim.submit(victim.open("/oauth2/login"), OAuthHouse.ROOT);
        var stolen = victim.submit(consent, Map.of("decision", "allow"));
        assertThat(stolen.status()).isEqualTo(403);
        assertThat(stolen.location()).isEmpty();
    }

    @Test // G2
    void aLoginGivesAnotherCookieAndEndsTheOldOne() {
        loggedIn("/oauth2/login", OAuthHouse.ROOT);
        var before = Map.copyOf(browser.cookies());
        loggedIn(request("prompt", "login"), OAuthHouse.ROOT);

        assertThat(browser.cookies().get("plain-sid")).isNotEqualTo(before.get("plain-sid"));
        var old = house.browser();
        old.cookies().putAll(before);
        assertThat(old.open("/oauth2/login").title()).isEqualTo("Log in");
        assertThat(browser.open("/oauth2/login").title()).isEqualTo("Logged in");
    }

    @Test
    void aPromptedLoginIsAskedForOnceAndNotAgain() {
        allowed(loggedIn(request("prompt", "consent"), OAuthHouse.ROOT));
        var asked = browser.open(request("prompt", "login"));
        assertThat(asked.title()).isEqualTo("Log in");

        var back = browser.submit(asked, OAuthHouse.ROOT);

        assertThat(back.parameter("code")).isNotEmpty();
        assertThat(browser.open(request("prompt", "login")).title()).isEqualTo("Log in");
        assertThat(browser.open(request("prompt", "none")).parameter("code")).isNotEmpty();
        assertThat(house.browser().open(request("prompt", "none")).parameter("error"))
                .isEqualTo("login_required");
    }

    @Test // F3
    void aBadClientOrRedirectLeadsToAPageOfOurs() {
        for (var bad : new String[] {
            request("client_id", "nobody"),
            request("redirect_uri", "https://shop.example.evil.tld/cb"),
            request("request_uri", "urn:ietf:params:oauth:request_uri:gh_pr_nothing"),
            "/oauth2/authorize",
            request() + "&state=twice"
        }) {
            var stop = browser.open(bad);
            assertThat(stop.status()).as(bad).isEqualTo(400);
            assertThat(stop.location()).as(bad).isEmpty();
            assertThat(stop.answer().header("Content-Type")).isEqualTo("text/html;charset=utf-8");
        }
    }

    @Test
    void anErrorGoesBackWhereTheClientIsKnown() {
        assertThat(browser.open(request("response_type", "token")).parameter("error"))
                .isEqualTo("unsupported_response_type");
        var plain = browser.open(request("code_challenge_method", "plain"));
        assertThat(plain.parameter("error")).isEqualTo("invalid_request");
        assertThat(plain.parameter("error_description")).contains("code_challenge", "S256");
        assertThat(browser.open(request("scope", "openid admin")).parameter("error"))
                .isEqualTo("invalid_scope");
        assertThat(browser.open(request("response_mode", "fragment")).location())
                .doesNotContain("#");
    }

    @Test
    void anAnswerInAFormGoesOnByAButton() {
        var onward = allowed(loggedIn(request("response_mode", "form_post", "prompt", "consent"), OAuthHouse.ROOT));

        var form = onward.page().select("form").first();
        assertThat(form.attr("action")).isEqualTo(BACK);
        assertThat(Browser.fields(form, Map.of())).containsKeys("code", "state", "iss");
        assertThat(onward.answer().header("Content-Security-Policy"))
                .contains("form-action https:;", "script-src 'self'");
    }

    @Test // G1, G4
    void pagesAreKeptByNobodyAndFramedByNobody() {
        var login = browser.open(request()).answer();

        assertThat(login.header("Content-Security-Policy"))
                .contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'");
        assertThat(login.header("Cache-Control")).isEqualTo("no-store");
        assertThat(login.header("Set-Cookie"))
                .contains("HttpOnly", "SameSite=Lax", "Path=/")
                .doesNotContain("Domain");
        assertThat(login.whole().headers().allValues("Content-Security-Policy")).hasSize(1);
        assertThat(login.whole().headers().map()).doesNotContainKey("cross-origin-opener-policy"); // it cuts popups off
    }

    @Test // G3
    void aFormOfAnotherSiteIsRefused() {
        var login = browser.open(request());

        assertThat(browser.submit(login, OAuthHouse.ROOT, "Sec-Fetch-Site", "cross-site")
                        .status())
                .isEqualTo(403);
        assertThat(browser.submit(login, OAuthHouse.ROOT, "Origin", "https://evil.example")
                        .status())
                .isEqualTo(403);
        assertThat(house.clients()
                        .send("POST", "/oauth2/login", "username=root", "Content-Type", "text/plain")
                        .status())
                .isEqualTo(415);
        assertThat(browser.submit(login, OAuthHouse.ROOT, "Sec-Fetch-Site", "same-origin", "Origin", "null")
                        .title())
                .isNotEqualTo("Log in");
    }

    @Test
    void thePagesSpeakGermanToo() {
        assertThat(browser.open(request(), "Accept-Language", "fr, de-CH;q=0.8, en;q=0.5")
                        .title())
                .isEqualTo("Anmelden");
        assertThat(browser.open(request("ui_locales", "de"), "Accept-Language", "en")
                        .page()
                        .select("html")
                        .attr("lang"))
                .isEqualTo("de");
        assertThat(browser.open("/oauth2/consent", "Accept-Language", "de").title())
                .isEqualTo("Das hat nicht geklappt");
    }
}
