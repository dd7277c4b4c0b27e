package dev.gatehouse.launcher.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every page in a real browser, for people with any eyes and any screen; pictures land in target/screenshots. */
@EnabledIf(
        value = "dev.gatehouse.launcher.e2e.Chromium#isThere",
        disabledReason = "needs chromium and chromedriver (Debian's packages chromium and chromium-driver)")
class ChromiumPagesTest {
    @TempDir
    static Path directory;

    private static OAuthHouse house;
    private static Chromium chromium;
    private static Onlooker onlooker;
    private static String clientId;

    @BeforeAll
    static void aServerAndABrowser() {
        house = OAuthHouse.openAtItsIssuer(directory, "");
        chromium = Chromium.open();
        onlooker = new Onlooker(chromium);
        clientId = house.register(
                        "A client with quite a long name, as they have",
                        "{\"method\":\"none\",\"grants\":[\"authorization_code\","
                                + "\"urn:ietf:params:oauth:grant-type:device_code\"],"
                                + "\"redirectUris\":[\"http://127.0.0.1/cb\"],\"scopes\":[\"openid\",\"profile\"]}")
                .at("/key");
    }

    @AfterAll
    static void close() {
        chromium.close();
        house.close();
    }

    /** The second is as narrow as pages must fit (WCAG 2.2, 1.4.10). */
    @ParameterizedTest
    @CsvSource({"en, light, 1000", "de, dark, 320"})
    void everyPageIsForEverybody(String language, String colours, int width) {
        onlooker.look(language, colours, width);
        var suffix = "-" + language + "-" + colours;

        chromium.visit(house.issuer() + OAuthHouse.authorize("gh_ck_nobody", "http://127.0.0.1/cb"));
        picture("stranded" + suffix);
        chromium.visit(house.issuer() + "/oauth2/consent");
        picture("fault" + suffix);
        logIn(suffix);
        allow(suffix);
        connect(suffix);
        leave(suffix);

        assertThat(chromium.run("return document.documentElement.lang").asText())
                .isEqualTo(language);
        assertThat(onlooker.problems()).isEmpty();
    }

    @Test
    void aPageThatShutsPeopleOutIsFound() {
        onlooker.look("en", "light", 1000);
        chromium.visit(house.issuer() + "/oauth2/login");
        chromium.run("document.querySelectorAll('label').forEach(label => label.remove())");

        onlooker.judge("spoilt");

        assertThat(onlooker.problems()).anyMatch(problem -> problem.startsWith("spoilt: label at #username"));
    }

    private void logIn(String suffix) {
        chromium.visit(house.issuer()
                + OAuthHouse.authorize(
                        clientId, "http://127.0.0.1:1/cb", "prompt", "consent", "response_mode", "form_post"));
        picture("login" + suffix);
        chromium.type("#username", "anna");
        chromium.type("#password", "wrong");
        chromium.click("button");
        chromium.until("told", () -> chromium.shows("#problem"));
        picture("login-problem" + suffix);
        chromium.type("#password", "another passphrase");
        chromium.click("button");
        chromium.until("asked", () -> chromium.shows("button[value=allow]"));
        picture("consent" + suffix);
    }

    /** Without scripts the page that leads back stays. */
    private void allow(String suffix) {
        chromium.command("Emulation.setScriptExecutionDisabled", Map.of("value", true));
        chromium.click("button[value=allow]");
        chromium.until("allowed", () -> chromium.shows("form[action^='http:']"));
        chromium.command("Emulation.setScriptExecutionDisabled", Map.of("value", false));
        picture("onward" + suffix);
        chromium.visit(house.issuer() + "/oauth2/login");
        picture("logged-in" + suffix);
    }

    private void connect(String suffix) {
        var waiting = house.clients()
                .form("/oauth2/device_authorization", Map.of("client_id", clientId, "scope", "openid profile"));
        chromium.visit(waiting.at("/verification_uri"));
        chromium.type("#user_code", "BBBB-BBBB");
        chromium.click("button");
        chromium.until("told", () -> chromium.shows("#problem"));
        picture("device-code" + suffix);
        chromium.visit(waiting.at("/verification_uri_complete"));
        picture("device-question" + suffix);
        chromium.click("button[value=allow]");
        chromium.until("done", () -> !chromium.shows("form"));
        picture("device-done" + suffix);
    }

    private void leave(String suffix) {
        chromium.visit(house.issuer() + "/oauth2/logout");
        picture("logout" + suffix);
        chromium.click("button");
        chromium.until("left", () -> !chromium.shows("form"));
        picture("logged-out" + suffix);
    }

    private void picture(String name) {
        onlooker.picture(name);
    }
}
