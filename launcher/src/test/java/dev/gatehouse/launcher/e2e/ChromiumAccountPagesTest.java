package dev.gatehouse.launcher.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every page of an account in a real browser, for people with any eyes and any screen; pictures land in target/screenshots. */
@EnabledIf(
        value = "dev.gatehouse.launcher.e2e.Chromium#isThere",
        disabledReason = "needs chromium and chromedriver (Debian's packages chromium and chromium-driver)")
class ChromiumAccountPagesTest {
    private static final String OLD = "another passphrase";
    private static final String NEW = "quite another passphrase";
    private static final int MOST_LINKS = 20;

    /** One with an address, one whose address is not verified, and one who must change the password. */
    private static final String THREE =
            "{name: anna-%1$s, email: anna-%1$s@example.org, verified: true, password: " + OLD + "},"
                    + " {name: neva-%1$s, email: neva-%1$s@example.org, verified: false, password: " + OLD + "},"
                    + " {name: otto-%1$s, verified: true, mustReset: true, password: " + OLD + "}";

    @TempDir
    static Path directory;

    private static Postbox post;
    private static Site site;
    private static OAuthHouse house;
    private static Chromium chromium;
    private static Onlooker onlooker;

    private String suffix = "";

    @BeforeAll
    static void aServerWithAPostboxAndABrowser() {
        post = new Postbox();
        int port = FreePort.draw();
        var more = "logging: {level: WARN}\naccount: {signUp: true}\n" + post.configuration();
        site = Site.onSqliteAt(port, directory, more);
        site.apply("users: [" + THREE.formatted("en") + ", " + THREE.formatted("de")
                + ", {name: kim, verified: true, password: " + OLD + "}]");
        house = OAuthHouse.open(site, "http://localhost:" + port);
        house.register(
                "A client with quite a long name, as they have",
                "{\"method\":\"none\",\"grants\":[\"authorization_code\"],"
                        + "\"redirectUris\":[\"http://127.0.0.1/cb\"],\"scopes\":[\"openid\",\"profile\"]}");
        chromium = Chromium.open();
        onlooker = new Onlooker(chromium);
    }

    @AfterAll
    static void close() {
        chromium.close();
        house.close();
        post.close();
    }

    /** The second is as narrow as pages must fit (WCAG 2.2, 1.4.10). */
    @ParameterizedTest
    @CsvSource({"en, light, 1600", "de, dark, 320"})
    void everyPageIsForEverybody(String language, String colours, int width) throws MessagingException, IOException {
        onlooker.look(language, colours, width);
        suffix = "-" + language + "-" + colours;

        signUp("neu-" + language + "@example.org");
        forget("anna-" + language);
        verify("neva-" + language);
        obey("otto-" + language);
        lookAfter("anna-" + language);

        assertThat(chromium.run("return document.documentElement.lang").asText())
                .isEqualTo(language);
        assertThat(onlooker.problems()).isEmpty();
    }

    private void signUp(String address) throws MessagingException, IOException {
        show("/account/sign-up", "sign-up");
        chromium.type("#name", address);
        send("letter-asked");
        show(link(), "welcome");
        chromium.type("#password", "short");
        send("welcome-problem");
        chromium.type("#password", NEW);
        send("welcome-done");
    }

    private void forget(String name) throws MessagingException, IOException {
        show("/account/forgot", "forgot");
        chromium.type("#name", name);
        send("letter-sent");
        var link = link();
        show(link, "reset");
        chromium.type("#password", "gatehouse gatehouse");
        send("reset-judged");
        chromium.type("#password", NEW);
        send("reset-done");
        show(link, "reset-dead");
        assertThat(post.next().getSubject()).startsWith("Gatehouse: ");
    }

    private void verify(String name) throws MessagingException, IOException {
        show("/account/resend", "resend");
        chromium.type("#name", name);
        send("resent");
        show(link(), "verify");
        chromium.type("#password", "a wrong passphrase");
        send("verify-problem");
        chromium.type("#password", OLD);
        send("verified");
    }

    private void obey(String name) {
        logIn("/account/sessions", name, OLD);
        chromium.until("asked", () -> chromium.shows("#wanted"));
        picture("forced");
        chromium.type("#current", OLD);
        chromium.type("#wanted", NEW);
        chromium.click("main form button");
        chromium.until("there", () -> chromium.shows("section.row"));
        picture("sessions-one");
        chromium.command("Network.clearBrowserCookies", Map.of());
    }

    private void lookAfter(String name) throws MessagingException, IOException {
        var elsewhere = Map.of("user", name, "password", NEW);
        assertThat(house.clients().post("/v1/api/auth/login", elsewhere).status())
                .isEqualTo(200);
        agree(name);
        logIn("/account", name, NEW);
        chromium.until("at home", () -> chromium.shows("a[href='/account/delete']"));
        picture("account");
        show("/account/sessions", "sessions");
        chromium.click("main > form button");
        chromium.until("out elsewhere", () -> !chromium.shows("section.row form"));
        show("/account/consents", "consents");
        chromium.click("section.row form button");
        chromium.until("withdrawn", () -> !chromium.shows("section.row form"));
        picture("consents-none");
        show("/account/factors", "factors");
        show("/account/email", "email");
        chromium.type("#email", "new." + name + "@example.org");
        send("email-asked");
        show(link(), "email-confirm");
        send("email-done");
        assertThat(post.next().getAllRecipients()[0]).hasToString(name + "@example.org");
        show("/account/delete", "delete");
        show("/account/password", "password");
        chromium.type("#current", "a wrong passphrase");
        chromium.type("#wanted", OLD);
        send("password-problem");
    }

    private static void agree(String name) {
        var found =
                house.clients().get("/admin/v1/users?q=" + name, "Authorization", "Bearer " + house.administrator());
        site.agree(found.at("/items/0/id"), 1, "openid profile");
    }

    @Test
    void aPasswordIsChangedByKeyboardAlone() {
        onlooker.look("en", "light", 1600);
        chromium.visit(house.issuer() + "/account");
        chromium.until("on the name", () -> focused("id").equals("username"));
        chromium.press("kim" + Chromium.TAB + OLD + Chromium.ENTER);
        chromium.untilTitle("Your account");
        for (int n = 0; n < MOST_LINKS && !focused("href").endsWith("/account/password"); n++) {
            chromium.press(Chromium.TAB);
        }
        assertThat(focused("href")).endsWith("/account/password");
        assertThat(chromium.run("return getComputedStyle(document.activeElement).outlineStyle")
                        .asText())
                .as("it is seen where one is")
                .isNotEqualTo("none");
        chromium.press(Chromium.ENTER);
        chromium.until("asked", () -> focused("name").equals("current"));
        chromium.press(OLD + Chromium.TAB + "short" + Chromium.ENTER);
        chromium.until("told", () -> chromium.shows("#problem"));
        chromium.until("back on it", () -> focused("name").equals("current"));

        chromium.press(OLD + Chromium.TAB + NEW + Chromium.ENTER);

        chromium.untilTitle("Done");
        chromium.press(Chromium.TAB + Chromium.ENTER);
        chromium.untilTitle("Log in");
    }

    private static String focused(String property) {
        return chromium.run("return document.activeElement[arguments[0]] || ''", property)
                .asText();
    }

    private static String link() throws MessagingException, IOException {
        return Postbox.link(post.next(), house.issuer());
    }

    private static void logIn(String path, String name, String password) {
        chromium.visit(house.issuer() + path);
        chromium.type("#username", name);
        chromium.type("#password", password);
        chromium.click("main form button");
    }

    private void show(String path, String name) {
        chromium.visit(house.issuer() + path);
        picture(name);
    }

    /** Sends the form of the page, and looks at what comes. */
    private void send(String name) {
        chromium.run("document.body.dataset.before = 'yes'");
        chromium.click("main form button");
        chromium.until("sent", () -> !chromium.shows("body[data-before]") && chromium.shows("h1"));
        picture(name);
    }

    private void picture(String name) {
        onlooker.picture("account-" + name + suffix);
    }
}
