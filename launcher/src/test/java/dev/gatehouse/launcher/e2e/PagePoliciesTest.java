package dev.gatehouse.launcher.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.launcher.e2e.Browser.Stop;
import dev.gatehouse.launcher.e2e.Caller.Answer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a browser may do with each kind of page, word by word: nothing that the page does not need. */
class PagePoliciesTest {
    private static final String BACK = "https://shop.example:8443/cb";
    private static final String LEFT = "https://left.example/bye";
    private static final String NOTHING =
            "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    @TempDir
    static Path directory;

    private static OAuthHouse house;
    private static String clientId;

    private Browser browser;

    @BeforeAll
    static void aServerWithARegisteredClient() {
        house = OAuthHouse.open(directory, "");
        clientId = house.register(
                        "shop",
                        "{\"method\":\"none\",\"grants\":[\"authorization_code\","
                                + "\"urn:ietf:params:oauth:grant-type:device_code\"],\"redirectUris\":[\"" + BACK
                                + "\"],\"postLogoutRedirectUris\":[\"" + LEFT + "\"],\"scopes\":[\"openid\"]}")
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

    private static String authorize(String... more) {
        var all = new String[more.length + 2];
        all[0] = "scope";
        all[1] = "openid";
        System.arraycopy(more, 0, all, 2, more.length);
        return OAuthHouse.authorize(clientId, BACK, all);
    }

    private static void assertPolicy(Stop stop, String formsGoTo) {
        assertThat(policy(stop.answer()))
                .isEqualTo("default-src 'none'; style-src " + style(stop) + "; script-src 'self'; img-src 'self';"
                        + " form-action " + formsGoTo + "; frame-ancestors 'none'; base-uri 'none'");
    }

    private static void assertConsolePolicy(Stop stop, String more) {
        assertThat(policy(stop.answer()))
                .isEqualTo("default-src 'none'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'; style-src "
                        + style(stop) + more);
    }

    private static String policy(Answer answer) {
        var policies = answer.whole().headers().allValues("Content-Security-Policy");
        assertThat(policies).as(answer.text()).hasSize(1);
        return policies.getFirst();
    }

    /** The one style that there is, as a policy names it. */
    private static String style(Stop stop) {
        try {
            var text = stop.page().select("style").first().data().getBytes(StandardCharsets.UTF_8);
            var digest = MessageDigest.getInstance("SHA-256").digest(text);
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    @Test // G4
    void aPageOfALoginSendsItsFormToUsAndOnToTheClientThatWaits() {
        assertPolicy(browser.open("/oauth2/login"), "'self'");
        var login = browser.open(authorize("response_mode", "form_post"));
        assertPolicy(login, "'self' https:");
        assertPolicy(browser.submit(login, Map.of("username", "anna")), "'self' https:");

        var consent = browser.submit(login, OAuthHouse.ANNA);
        assertThat(consent.title()).isEqualTo("Give access");
        assertPolicy(consent, "'self' https:");

        var onward = browser.submit(consent, Map.of("decision", "allow"));
        assertThat(onward.page().select("form").attr("action")).isEqualTo(BACK);
        assertPolicy(onward, "https:");
    }

    @Test // G4
    void aClientOnTheUsersOwnMachineIsLedToWithoutEncryption() {
        var local = house.register(
                        "on the desk",
                        "{\"method\":\"none\",\"grants\":[\"authorization_code\"],\"scopes\":[\"openid\"],"
                                + "\"redirectUris\":[\"http://[::1]/cb\"]}")
                .at("/key");

        var login = browser.open(OAuthHouse.authorize(local, "http://[::1]:53127/cb", "scope", "openid"));

        assertPolicy(login, "'self' http: https:");
    }

    @Test // G4
    void otherPagesOfPeopleSendTheirFormsToUsAlone() {
        for (var path : List.of("/account/forgot", "/oauth2/device", "/account/reset?token=x", "/oauth2/logout")) {
            assertPolicy(browser.open(path), "'self'");
        }
        browser.submit(browser.open("/oauth2/login"), OAuthHouse.ANNA);
        for (var path : List.of(
                "/account",
                "/account/password",
                "/account/email",
                "/account/factors",
                "/account/sessions",
                "/account/consents")) {
            assertPolicy(browser.open(path), "'self'");
        }
        assertPolicy(
                browser.open("/oauth2/logout?client_id=" + clientId + "&post_logout_redirect_uri=" + LEFT),
                "'self' https:");
    }

    @Test // G4
    void aPageThatSaysWhatIsWrongDoesNoMoreThanOthers() {
        for (var path : List.of("/oauth2/authorize?client_id=nobody", "/account/nowhere", "/oauth2/logo")) {
            var stop = browser.open(path);
            assertThat(stop.status()).as(path).isBetween(400, 404);
            assertPolicy(stop, "'self'");
        }
        assertPolicy(browser.post("/oauth2/login", Map.of("errand", "login")), "'self'");
    }

    @Test // G4
    void aPageOfTheConsoleHasAScriptWhereItNeedsOne() {
        assertConsolePolicy(browser.open("/console/login"), "; script-src 'self'");
        var overview = browser.submit(browser.open("/console"), OAuthHouse.ROOT);
        assertThat(overview.title()).isEqualTo("Overview");
        assertConsolePolicy(overview, "");
        assertConsolePolicy(browser.open("/console/users"), "; script-src 'self'; connect-src 'self'");
        assertConsolePolicy(browser.open("/console/nowhere"), "");
        var made = ConsoleHouse.send(browser, browser.open("/console/new-user"), Map.of("name", "scripted"));
        assertConsolePolicy(made, "; script-src 'self'");
    }

    @ParameterizedTest // G4
    @ValueSource(
            strings = {
                "/oauth2/jwks",
                "/oauth2/token",
                "/oauth2/userinfo",
                "/oauth2/passkey.js",
                "/oauth2/onward.js",
                "/console/console.js",
                "/.well-known/openid-configuration",
                "/admin/v1/users",
                "/account/v1/consents",
                "/v1/auth/login",
                "/nowhere"
            })
    void whatIsNoPageDoesNothing(String path) {
        assertThat(policy(house.clients().get(path))).isEqualTo(NOTHING);
    }

    @Test // G4
    void whatSendsABrowserOnDoesNothing() {
        browser.submit(browser.open("/oauth2/login"), OAuthHouse.ANNA);
        var back = browser.open(authorize("response_type", "token"));

        assertThat(back.parameter("error")).isEqualTo("unsupported_response_type");
        assertThat(policy(back.answer())).isEqualTo(NOTHING);
    }
}
