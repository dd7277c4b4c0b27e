package dev.gatehouse.launcher.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import dev.gatehouse.launcher.e2e.Browser.Stop;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a client says of how its user shall log in and how it is answered, and what the house says of how its pages look. */
class LoginWishesTest {
    private static final String BACK = "https://shop.example/cb";
    private static final String LOGO = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"/>";

    @TempDir
    static Path directory;

    private static OAuthHouse house;
    private static String trusted;

    private Browser browser;

    @BeforeAll
    static void aHouseWithALogoAndAClientOfItsOwn() throws Exception {
        var logo = Files.writeString(directory.resolve("logo.svg"), LOGO);
        house = OAuthHouse.open(
                directory, "branding: {name: Tor & Haus, colour: \"#7a1f1f\", logo: \"" + logo + "\"}\n");
        trusted = register("intranet", "none", ",\"trusted\":true");
    }

    private static String register(String name, String method, String more) {
        return house.register(
                        name,
                        "{\"method\":\"" + method + "\",\"grants\":[\"authorization_code\"],\"redirectUris\":[\"" + BACK
                                + "\"],\"scopes\":[\"openid\",\"profile\"]" + more + "}")
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

    private Stop asked(String... more) {
        return browser.open(OAuthHouse.authorize(trusted, BACK, more));
    }

    /** Who logged in, as the client learns it. */
    private static String subject(Stop back) {
        try {
            var tokens = house.tokens(trusted, BACK, back.parameter("code"));
            return SignedJWT.parse(tokens.at("/id_token")).getJWTClaimsSet().getSubject();
        } catch (ParseException e) {
            throw new AssertionError(e);
        }
    }

    @Test // OpenID Connect Core section 3.1.2.1
    void whoShallChooseAnAccountLogsInAsWhoeverTheyChoose() {
        var anna = subject(browser.submit(asked(), OAuthHouse.ANNA));
        var before = browser.cookies().get("plain-sid");
        assertThat(subject(asked())).as("nobody is asked without need").isEqualTo(anna);

        for (var prompt : List.of("select_account", "select_account consent", "login select_account")) {
            var choice = asked("prompt", prompt);
            assertThat(choice.title()).as(prompt).isEqualTo("Log in");
            assertThat(choice.page().text()).contains("intranet");
            assertThat(choice.page().select("#username").val()).isEmpty();
        }
        assertThat(browser.cookies()).as("a look logs nobody out").containsEntry("plain-sid", before);

        var root = subject(browser.submit(asked("prompt", "select_account"), OAuthHouse.ROOT));
        assertThat(root).isNotEqualTo(anna);
        assertThat(browser.cookies().get("plain-sid")).isNotEqualTo(before);
        assertThat(asked("prompt", "select_account").title()).isEqualTo("Log in");
        assertThat(subject(asked())).isEqualTo(root);
        assertThat(asked("prompt", "none select_account").parameter("error")).isEqualTo("invalid_request");
    }

    @Test // OpenID Connect Core section 3.1.2.1
    void aHintStandsInTheFieldUntilSomethingElseIsTyped() {
        var hint = "\"><b>anna</b>@example.org";
        var login = asked("login_hint", hint);
        assertThat(login.page().select("#username").val()).isEqualTo(hint);
        assertThat(login.page().select("b")).isEmpty();
        assertThat(login.page().select("[autofocus]").eachAttr("id")).containsExactly("password");

        var again = browser.submit(login, Map.of("username", "root", "password", "wrong"));
        assertThat(again.page().select("#username").val()).isEqualTo("root");

        assertThat(asked("login_hint", "a\u0000b").page().select("#username").val())
                .isEmpty();
        assertThat(asked().page().select("[autofocus]").eachAttr("id")).containsExactly("username");
    }

    @Test // RFC 9126 section 4
    void aPushedRequestSaysItsLanguageToo() {
        var client = register("pushing", "none", "");
        var words = OAuthHouse.authorize(client, BACK, "ui_locales", "de").substring("/oauth2/authorize?".length());
        var form = "application/x-www-form-urlencoded";
        var pushed = house.clients().send("POST", "/oauth2/par", words, "Content-Type", form);

        var login = browser.open("/oauth2/authorize?client_id=" + client + "&request_uri=" + pushed.at("/request_uri"));
        assertThat(login.title()).isEqualTo("Anmelden");
        assertThat(browser.submit(login, OAuthHouse.ANNA).title()).isEqualTo("Zugriff erlauben");
    }

    @ParameterizedTest // F11
    @ValueSource(strings = {"none", "client_secret"})
    void everyClientIsAnsweredAsItAsksAndByNoFragment(String method) {
        var client = register("shop of " + method, method, "");
        for (var mode : List.of("fragment", "form_post.jwt", "query.jwt", "web_message", "QUERY", "")) {
            var back = browser.open(OAuthHouse.authorize(client, BACK, "response_mode", mode));
            var isSaid = !mode.isEmpty();
            assertThat(back.location().startsWith(BACK + "?error=invalid_request&"))
                    .as(mode)
                    .isEqualTo(isSaid);
            assertThat(back.location()).as(mode).doesNotContain("#");
        }
        var none = new String[] {"prompt", "none", "response_mode", "query"};
        assertThat(browser.open(OAuthHouse.authorize(client, BACK, none)).parameter("error"))
                .isEqualTo("login_required");

        none[3] = "form_post";
        var onward = browser.open(OAuthHouse.authorize(client, BACK, none));
        assertThat(onward.location()).isEmpty();
        var form = onward.page().select("form").first();
        assertThat(form.attr("action")).isEqualTo(BACK);
        assertThat(Browser.fields(form, Map.of()))
                .containsEntry("error", "login_required")
                .containsEntry("state", "a b&c")
                .containsEntry("iss", Site.ISSUER);
    }

    @Test // F11
    void aClientMayBeHeldToForms() {
        var client = register("posted", "none", ",\"requireFormPost\":true");
        for (var mode : List.of("query", "form_post", "fragment", "")) {
            var back = browser.open(OAuthHouse.authorize(client, BACK, "prompt", "none", "response_mode", mode));
            assertThat(back.location()).as(mode).isEmpty();
            var form = back.page().select("form").first();
            assertThat(form.attr("action")).as(mode).isEqualTo(BACK);
            boolean mayBe = mode.isEmpty() || mode.equals("form_post");
            assertThat(Browser.fields(form, Map.of()))
                    .as(mode)
                    .containsEntry("error", mayBe ? "login_required" : "invalid_request");
        }
    }

    @Test
    void thePagesHaveTheNameTheColourAndTheLogoOfTheHouse() {
        var login = asked();
        assertThat(login.page().title()).isEqualTo("Log in - Tor & Haus");
        assertThat(login.page().select("header img").attr("alt")).isEqualTo("Tor & Haus");
        assertThat(login.page().select("style").first().data()).startsWith(":root{--brand:#7a1f1f}");

        var logo = house.clients().get(login.page().select("header img").attr("src"));
        assertThat(logo.status()).isEqualTo(200);
        assertThat(logo.text()).isEqualTo(LOGO);
        assertThat(logo.header("Content-Type")).isEqualTo("image/svg+xml");
        assertThat(logo.header("Cache-Control")).isEqualTo("public, max-age=3600");
        assertThat(logo.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(logo.header("Content-Security-Policy")).startsWith("default-src 'none';"); // no script in it runs
        assertThat(browser.open("/console/login").page().select("style").first().data())
                .startsWith(":root{--brand:#7a1f1f}");
    }
}
