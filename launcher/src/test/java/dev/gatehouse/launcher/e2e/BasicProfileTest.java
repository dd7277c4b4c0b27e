package dev.gatehouse.launcher.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.launcher.e2e.Browser.Stop;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a client of the Basic OP profile of OpenID Connect may ask for, each by the name that the conformance suite of the OpenID Foundation
 * gives it.
 */
class BasicProfileTest {
    @TempDir
    static Path directory;

    private static OAuthHouse house;
    private static RelyingParty client;
    private static RelyingParty client2;

    private Browser browser;

    @BeforeAll
    static void aServerWithTwoClients() {
        house = OAuthHouse.open(directory, "");
        client = RelyingParty.at(house, "client");
        client2 = RelyingParty.at(house, "client2");
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @BeforeEach
    void aBrowser() {
        browser = house.browser();
    }

    @ParameterizedTest
    @CsvSource({
        "oidcc-response-type-missing, response_type, '', invalid_request",
        "oidcc-response-type-missing, response_type, token, unsupported_response_type",
        "oidcc-unsigned-request-object-rejected-as-unsupported, request, eyJhbGciOiJub25lIn0.e30.,"
                + " request_not_supported",
        "oidcc-request-uri-unsigned-rejected-as-unsupported, request_uri, https://rp.example/r,"
                + " request_uri_not_supported",
        "oidcc-prompt-none-not-logged-in, prompt, none, login_required",
    })
    void theClientIsToldWhatIsNotDone(String module, String name, String value, String error) {
        var back = browser.open(client.request(name, value));

        assertThat(back.location()).as(module).startsWith(RelyingParty.BACK + "?");
        assertThat(back.parameter("error")).as(module).isEqualTo(error);
        assertThat(back.parameter("state")).isEqualTo("a b&c");
    }

    @ParameterizedTest // RFC 6749 section 4.1.2.1
    @ValueSource(strings = {"scope=openid", "nonce=n", "prompt=none&prompt=login", "foo=%ff"})
    void theClientIsToldOfWhatStandsTwiceOrIsBroken(String more) {
        var words = client.request().substring("/oauth2/authorize?".length()) + "&" + more;

        for (var back : new Stop[] {browser.open("/oauth2/authorize?" + words), browser.open(asked(words))}) {
            assertThat(back.location()).startsWith(RelyingParty.BACK + "?");
            assertThat(back.parameter("error")).isEqualTo("invalid_request");
            assertThat(back.parameter("state")).isEqualTo("a b&c");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "oidcc-scope-profile, scope, openid profile",
        "oidcc-scope-email, scope, openid email",
        "oidcc-scope-address, scope, openid address",
        "oidcc-scope-phone, scope, openid phone",
        "oidcc-scope-all, scope, openid profile email phone address",
        "oidcc-ensure-other-scope-order-succeeds, scope, email openid",
        "oidcc-display-page, display, page",
        "oidcc-display-popup, display, popup",
        "oidcc-ensure-request-with-unknown-parameter-succeeds, extra, foobar",
        "oidcc-login-hint, login_hint, buffy@rp.example",
        "oidcc-ui-locales, ui_locales, se",
        "oidcc-claims-locales, claims_locales, se",
        "oidcc-ensure-request-with-acr-values-succeeds, acr_values, 1 2",
        "oidcc-max-age-10000, max_age, 10000",
        "oidcc-claims-essential, claims, '{\"userinfo\":{\"name\":{\"essential\":true}}}'",
    })
    void whateverElseIsAskedForLeadsToTokens(String module, String name, String value) {
        var tokens = client.flow(browser, client.request(name, value));

        assertThat(RelyingParty.identity(tokens).getClaim("nonce")).as(module).isEqualTo("n-1");
        assertThat(client.userinfo(tokens).at("/sub"))
                .as(module)
                .isEqualTo(RelyingParty.identity(tokens).getSubject());
    }

    @Test // oidcc-ensure-request-without-nonce-succeeds-for-code-flow
    void withoutANonceThereIsNone() {
        assertThat(RelyingParty.identity(client.flow(browser, client.request("nonce", "")))
                        .getClaims())
                .doesNotContainKey("nonce");
    }

    @Test // oidcc-ensure-request-with-valid-pkce-succeeds
    void whoeverSendsAChallengeIsHeldToIt() {
        var sent = client.request("code_challenge", OAuthHouse.CHALLENGE, "code_challenge_method", "S256");
        var form = new HashMap<>(Map.of("grant_type", "authorization_code", "redirect_uri", RelyingParty.BACK));
        form.put("code", client.through(browser, browser.open(sent)).parameter("code"));
        assertThat(client.ask(form).at("/error")).isEqualTo("invalid_grant");

        form.put("code_verifier", OAuthHouse.VERIFIER);

        assertThat(client.ask(form).status()).isEqualTo(200);
    }

    @Test // oidcc-server-client-secret-post
    void aSecretMayBePosted() {
        var code = client.through(browser, browser.open(client.request())).parameter("code");
        var form = Map.of(
                "grant_type",
                "authorization_code",
                "code",
                code,
                "redirect_uri",
                RelyingParty.BACK,
                "client_id",
                client.client().at("/key"),
                "client_secret",
                client.client().at("/secret"));

        assertThat(house.clients().form("/oauth2/token", form).status()).isEqualTo(200);
    }

    @Test // oidcc-userinfo-get, oidcc-userinfo-post-header, oidcc-userinfo-post-body
    void userinfoIsAskedInThreeWays() {
        var tokens = client.flow(browser, client.request());
        var access = tokens.at("/access_token");
        var told = client.userinfo(tokens);
        var header = house.clients().send("POST", "/oauth2/userinfo", "", "Authorization", "Bearer " + access);
        var body = house.clients().form("/oauth2/userinfo", Map.of("access_token", access));

        assertThat(told.at("/sub")).isEqualTo(RelyingParty.identity(tokens).getSubject());
        assertThat(header.text()).isEqualTo(told.text());
        assertThat(body.text()).isEqualTo(told.text());
    }

    @Test // oidcc-prompt-none-logged-in, oidcc-id-token-hint, oidcc-max-age-10000
    void whoeverIsLoggedInIsNotAskedAgain() {
        var first = client.flow(browser, client.request());

        for (var again : new String[][] {
            {"prompt", "none"}, {"prompt", "none", "id_token_hint", first.at("/id_token")}, {"max_age", "10000"}
        }) {
            var back = browser.open(client.request(again));
            assertThat(back.status()).isEqualTo(302);
            var second = RelyingParty.identity(client.tokens(back.parameter("code")));
            assertThat(second.getSubject())
                    .isEqualTo(RelyingParty.identity(first).getSubject());
            assertThat(RelyingParty.when(second))
                    .isNotNull()
                    .isEqualTo(RelyingParty.when(RelyingParty.identity(first)));
        }
    }

    @Test // oidcc-prompt-login, oidcc-max-age-1
    void whoeverMustLogInAgainIsAsked() {
        client.flow(browser, client.request());

        assertThat(browser.open(client.request("prompt", "login")).title()).isEqualTo("Log in");
        var again = browser.open(client.request("max_age", "0"));
        assertThat(again.title()).isEqualTo("Log in");
        assertThat(RelyingParty.when(RelyingParty.identity(
                        client.tokens(client.through(browser, again).parameter("code")))))
                .isNotNull();
    }

    @Test // oidcc-ensure-post-request-succeeds
    void aRequestMayBePostedFromThePageOfTheClient() {
        var query = client.request().substring("/oauth2/authorize?".length());

        assertThat(browser.open(asked(query)).title()).isEqualTo("Log in");
    }

    /** Where a browser asks once more that was made to post that: cookies that are Lax come along by a query alone. */
    private static String asked(String words) {
        var form = "application/x-www-form-urlencoded";
        var posted = house.clients().send("POST", "/oauth2/authorize", words, "Content-Type", form);
        assertThat(posted.status()).isEqualTo(303);
        return posted.header("Location");
    }

    @Test // oidcc-ensure-registered-redirect-uri, oidcc-ensure-request-object-with-redirect-uri
    void anAddressThatIsNotRegisteredIsNotGoneTo() {
        for (var more : new String[][] {{}, {"request", "eyJhbGciOiJub25lIn0.e30."}}) {
            var sent = client.request(more)
                    .replace(URLEncoder.encode(RelyingParty.BACK, StandardCharsets.UTF_8), "https://rp.example/other");
            var page = browser.open(sent);
            assertThat(page.status()).isEqualTo(400);
            assertThat(page.location()).isEmpty();
        }
    }

    @Test // oidcc-codereuse, oidcc-codereuse-30seconds
    void aCodeThatIsShownAgainEndsWhatCameOfIt() {
        var code = client.through(browser, browser.open(client.request())).parameter("code");
        var granted = client.tokens(code);
        assertThat(client.userinfo(granted).status()).isEqualTo(200);

        var again = client.redeem(code);

        assertThat(again.status()).isEqualTo(400);
        assertThat(again.at("/error")).isEqualTo("invalid_grant");
        assertThat(client.userinfo(granted).status()).isEqualTo(401);
    }

    @Test // oidcc-refresh-token
    void aRefreshTokenIsOfItsClientAlone() {
        var first = client.flow(browser, client.request("scope", "openid offline_access", "prompt", "consent"));
        var form = Map.of("grant_type", "refresh_token", "refresh_token", first.at("/refresh_token"));

        assertThat(client2.ask(form).at("/error")).isEqualTo("invalid_grant");
        var second = client.ask(form);

        assertThat(second.status()).isEqualTo(200);
        assertThat(second.at("/access_token")).isNotEmpty().isNotEqualTo(first.at("/access_token"));
        assertThat(RelyingParty.identity(second).getSubject())
                .isEqualTo(RelyingParty.identity(first).getSubject());
        assertThat(RelyingParty.when(RelyingParty.identity(second)))
                .isEqualTo(RelyingParty.when(RelyingParty.identity(first)));
        assertThat(client.userinfo(second).status()).isEqualTo(200);
    }
}
