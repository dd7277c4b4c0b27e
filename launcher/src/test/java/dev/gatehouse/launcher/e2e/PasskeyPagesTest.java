package dev.gatehouse.launcher.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gatehouse.launcher.e2e.Browser.Stop;
import dev.gatehouse.testkit.SoftAuthenticator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Passkeys at the pages, with an authenticator that also does what no honest one would do. */
class PasskeyPagesTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path directory;

    private OAuthHouse house;
    private Browser browser;
    private SoftAuthenticator phone;

    @BeforeEach
    void aServerAndAPhone() {
        house = OAuthHouse.openAtItsIssuer(directory, "");
        browser = house.browser();
        phone = new SoftAuthenticator(house.issuer(), "localhost");
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void aPasskeyIsSetUpWithItsUserVerifiedAndNoQuestionOfItsMaker() {
        var asked = newPasskey();
        var options = options(asked);
        assertThat(options.at("/rp/id").asText()).isEqualTo("localhost");
        assertThat(options.at("/authenticatorSelection/userVerification").asText())
                .isEqualTo("required");
        assertThat(options.at("/authenticatorSelection/residentKey").asText()).isEqualTo("preferred");
        assertThat(options.at("/attestation").asText()).isEqualTo("none");

        assertThat(send(browser, asked, phone.make("another challenge", "x"), Map.of("name", "phone"))
                        .status())
                .isEqualTo(403);
        var codes = send(browser, asked, made(options), Map.of("name", "phone"));
        assertThat(codes.page().select("li code")).hasSize(10);
        assertThat(browser.open("/account/factors").page().select("h2").text()).isEqualTo("phone");
    }

    @Test
    void itLetsInAloneAndEachAnswerOnce() {
        setUp();
        var page = house.browser();
        var login = page.open("/oauth2/login");
        assertThat(options(login).at("/allowCredentials")).isEmpty();
        var answer = shown(login);

        assertThat(send(page, login, answer, Map.of()).title()).isEqualTo("Logged in");
        var again = send(page, login, answer, Map.of());
        assertThat(again.status()).isEqualTo(403);
        assertThat(again.page().select("#problem").text()).contains("This passkey cannot be used here");
        assertThat(send(house.browser(), login, answer, Map.of()).status()).isEqualTo(403);
    }

    @Test
    void whatNoHonestAuthenticatorWouldDoLetsNobodyIn() {
        setUp();

        assertThat(alone(phone.movedTo("http://evil.example")).status()).isEqualTo(403);
        phone.movedTo(house.issuer());
        assertThat(alone(phone.showingTo("evil.example")).status()).isEqualTo(403);
        phone.showingTo("localhost");
        assertThat(alone(phone.ofUser("somebody else")).status()).isEqualTo(403);
        phone.ofUser("");
        assertThat(alone(phone).title()).isEqualTo("Logged in");
        assertThat(alone(phone.countingFrom(0)).status()).isEqualTo(403);
        assertThat(alone(phone.countingFrom(50).withoutVerification()).status()).isEqualTo(403);
    }

    @Test
    void afterThePasswordItIsAskedForByItsName() {
        setUp();
        var another = house.browser();
        var half = another.submit(another.open("/oauth2/login"), OAuthHouse.ANNA);
        assertThat(half.title()).isEqualTo("Enter your code");
        assertThat(options(half).at("/allowCredentials/0/id").asText()).isEqualTo(phone.id());

        var wrong = send(another, half, "{}", Map.of());
        assertThat(wrong.status()).isEqualTo(403);
        assertThat(wrong.title()).isEqualTo("Enter your code");
        assertThat(send(another, wrong, shown(wrong), Map.of()).title()).isEqualTo("Logged in");
    }

    @Test
    void newRecoveryCodesAreMadeWithoutACodeOfWhomThereIsNoApp() {
        setUp();
        var owner = house.browser();
        var login = owner.open("/oauth2/login");
        send(owner, login, shown(login), Map.of());
        var form = owner.open("/account/factors")
                .page()
                .select("form:has(button[value=ask-renew])")
                .first();

        var asked = owner.post("/account/factors", Browser.fields(form, Map.of("step", "ask-renew")));
        assertThat(asked.page().select("input[name=code]")).isEmpty();
        assertThat(owner.submit(asked, Map.of()).page().select("li code")).hasSize(10);
    }

    @Test
    void itIsRemovedOnceItsUserHasReadWhatThatMeans() {
        setUp();
        var owner = house.browser();
        var login = owner.open("/oauth2/login");
        send(owner, login, shown(login), Map.of());
        var row = owner.open("/account/factors").page().select(".row form").first();

        var asked = owner.post("/account/factors", Browser.fields(row, Map.of()));
        assertThat(asked.title()).isEqualTo("Remove the passkey");
        assertThat(asked.page().select("main p").text())
                .contains("The passkey \"phone\" lets nobody in any more. This cannot be undone")
                .contains("It is your last second factor");
        assertThat(asked.page().select(".links a").attr("href")).isEqualTo("/account/factors");
        assertThat(owner.open("/account/factors").page().select("h2").text())
                .as("nothing is removed by asking")
                .isEqualTo("phone");

        assertThat(owner.submit(asked, Map.of()).page().select("h2")).isEmpty();
        assertThat(owner.post("/account/factors", Browser.fields(row, Map.of())).title())
                .as("what is gone already need not go")
                .isEqualTo("Second factor");
    }

    @Test
    void inJsonItIsListedAndRemovedByWhoeverShowedIt() {
        setUp();
        var bearer = "Bearer "
                + house.clients()
                        .post("/v1/api/auth/login", Map.of("user", "root", "password", "the right passphrase"))
                        .at("/result/access_token");
        assertThat(house.clients()
                        .get("/account/v1/factors", "Authorization", bearer)
                        .text())
                .isEqualTo(
                        "{\"factors\":[],\"recovery_codes_left\":0,\"password_is_short\":false,\"remembered_browsers\":[]}");
        assertThat(house.clients()
                        .send("DELETE", "/account/v1/factors/passkeys/" + phone.id(), "", "Authorization", bearer)
                        .status())
                .isEqualTo(404);
        var data = browser.open("/account/data").answer().text();
        assertThat(data).contains("\"type\":\"passkey\"").contains("\"name\":\"phone\"");
    }

    private Stop newPasskey() {
        var page = browser.submit(browser.open("/account/factors"), OAuthHouse.ANNA);
        var fields = Browser.fields(page.page().select("form").last(), Map.of("step", "passkey"));
        return browser.post("/account/factors", fields);
    }

    private void setUp() {
        var asked = newPasskey();
        assertThat(send(browser, asked, made(options(asked)), Map.of("name", "phone"))
                        .status())
                .isEqualTo(200);
    }

    private Stop alone(SoftAuthenticator by) {
        var another = house.browser();
        var login = another.open("/oauth2/login");
        return send(another, login, by.show(challenge(options(login))), Map.of());
    }

    private String made(JsonNode options) {
        return phone.make(challenge(options), decoded(options.at("/user/id").asText()));
    }

    private String shown(Stop at) {
        return phone.show(challenge(options(at)));
    }

    private static String challenge(JsonNode options) {
        return decoded(options.at("/challenge").asText());
    }

    private static JsonNode options(Stop at) {
        try {
            return JSON.readTree(at.page().select("form[data-passkey]").attr("data-passkey"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stop send(Browser from, Stop at, String answer, Map<String, String> more) {
        var form = at.page().select("form[data-passkey]").first();
        var fields = Browser.fields(form, more);
        fields.put("answer", answer);
        return from.post(form.attr("action"), fields);
    }

    private static String decoded(String text) {
        return new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
    }
}
