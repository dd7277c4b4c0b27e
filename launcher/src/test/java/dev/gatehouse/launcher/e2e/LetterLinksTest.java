package dev.gatehouse.launcher.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.launcher.e2e.Browser.Stop;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the links of letters lead: to pages that say whose account they are about, and to a way on where they are no good. */
class LetterLinksTest {
    private static final String ISSUER = "https://login.example";
    private static final String PASSWORD = "another passphrase";

    @TempDir
    Path directory;

    private final Postbox post = new Postbox();
    private RunningNode node;
    private Browser browser;

    @BeforeEach
    void start() {
        var site = Site.onSqlite(
                directory,
                "logging: {level: WARN}\nissuer: " + ISSUER + "\naccount: {signUp: true}\n" + post.configuration());
        site.apply("users: [{name: anna, email: anna@example.org, verified: true, password: " + PASSWORD + "},"
                + " {name: neva, email: neva@example.org, verified: false, password: " + PASSWORD + "}]");
        node = RunningNode.start(site);
        browser = new Browser(node.clients());
    }

    @AfterEach
    void stop() {
        node.close();
        post.close();
    }

    /** The address of the next letter's link, after somebody asked for it there. */
    private String link(String page, String field, String typed) throws MessagingException, IOException {
        browser.submit(browser.open(page), Map.of(field, typed));
        return Postbox.link(post.next(), ISSUER);
    }

    @Test
    void everyLinkSaysWhoseAccountItIsAbout() throws MessagingException, IOException {
        assertIsAbout("anna", link("/account/forgot", "name", "anna@example.org"));
        assertIsAbout("neva", link("/account/resend", "name", "neva"));
        assertIsAbout("neu@example.org", link("/account/sign-up", "name", "neu@example.org"));
        browser.submit(browser.open("/oauth2/login"), Map.of("username", "anna", "password", PASSWORD));

        var other = new Browser(node.clients()).open(link("/account/email", "email", "new@example.org"));

        assertThat(other.page().select("main").text())
                .contains("For the account anna.", "new@example.org will be the address of this account.");
    }

    private void assertIsAbout(String user, String link) {
        var elsewhere = new Browser(node.clients());
        var page = elsewhere.open(link);
        assertThat(page.page().select("main").text()).contains("For the account " + user + ".");
        assertThat(page.page().select("input[autocomplete=username][hidden]").val())
                .as("for password managers")
                .isEqualTo(user);
        assertThat(page.page().select("[autofocus]").eachAttr("name")).containsExactly("password");
        var again = elsewhere.submit(page, Map.of("password", "wrong"));
        assertThat(again.page().select("main").text()).contains("For the account " + user + ".");
    }

    @Test
    void anAddressIsVerifiedByItsPageForWhoeverKnowsThePassword() throws MessagingException, IOException {
        var link = link("/account/resend", "name", "neva");
        var wrong = browser.submit(browser.open(link), Map.of("password", "a wrong passphrase"));
        assertThat(wrong.status()).isEqualTo(403);
        assertThat(logIn("neva").page().select("#problem").text()).contains("has not been verified yet");

        var done = browser.submit(browser.open(link), Map.of("password", PASSWORD));

        assertThat(done.title()).isEqualTo("Done");
        assertThat(waysOn(done)).containsExactly("/account");
        assertThat(browser.open(link).status()).as("used up").isEqualTo(410);
        assertThat(logIn("neva").title()).isEqualTo("Logged in");
    }

    private Stop logIn(String name) {
        return browser.submit(browser.open("/oauth2/login"), Map.of("username", name, "password", PASSWORD));
    }

    @Test
    void whoChoosesAPasswordByALetterIsToldWhatItIsWorth() throws MessagingException, IOException {
        var link = link("/account/forgot", "name", "anna");

        var done = browser.submit(browser.open(link), Map.of("password", "a wholly other, longer passphrase"));

        assertThat(done.page().select("main").text()).contains("years");
    }

    @Test
    void theWordOfResultcodeLeadsToThePageThatChangesThePassword() {
        var asked = browser.open("/pw/reset");

        assertThat(asked.title()).isEqualTo("Log in");
        assertThat(browser.submit(asked, Map.of("username", "anna", "password", PASSWORD))
                        .page()
                        .select("#wanted"))
                .hasSize(1);
    }

    @Test
    void aPageThatIsTooOldLeadsBackToTheLink() throws MessagingException, IOException {
        var link = link("/account/forgot", "name", "anna");
        var form = browser.open(link);

        var stale = browser.submit(form, Map.of("password", PASSWORD, "seal", "1700000000000." + "0".repeat(64)));
        assertThat(stale.status()).isEqualTo(403);
        assertThat(stale.page().select("main").text()).contains("open for too long");
        assertThat(waysOn(stale)).containsExactly(link);
        var without = new Browser(node.clients()).submit(form, Map.of("password", PASSWORD));
        assertThat(without.page().select("main").text()).contains("sent no cookie");
        assertThat(waysOn(without)).containsExactly(link);
        var login = new Browser(node.clients()).submit(browser.open("/oauth2/login"), Map.of("username", "anna"));
        assertThat(login.page().select("#problem").text()).contains("sent no cookie");
    }

    @Test // A9
    void aLinkThatAMailProgramSpoiltIsNoGoodAndSaysWhereThereIsANewOne() throws MessagingException, IOException {
        var link = link("/account/forgot", "name", "anna");

        for (var spoilt : List.of(link + ".", link + "%3D", link.replace("=", "%3D"), link.substring(0, 40))) {
            var dead = browser.open(spoilt);
            assertThat(dead.status()).as(spoilt).isEqualTo(410);
            assertThat(waysOn(dead)).containsExactly("/account/forgot");
        }
        assertThat(browser.open(link.replace("/reset", "/welcome")).status())
                .as("for something else")
                .isEqualTo(410);
        assertThat(browser.open(link).status()).isEqualTo(200);
    }

    private static List<String> waysOn(Stop page) {
        return page.page().select("ul.links a").eachAttr("href");
    }
}
