package dev.gatehouse.launcher.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.launcher.e2e.Browser.Stop;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** People look after their accounts in a browser without scripts, with letters that a real mail server took. */
class AccountPagesTest {
    private static final String ISSUER = "https://login.example";
    private static final String OLD = "another passphrase";
    private static final String NEW = "quite another passphrase";
    private static final String NAME_FOR_MANAGERS = "input[autocomplete=username][hidden]";

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
        site.apply("users: [{name: anna, email: anna@example.org, verified: true, password: " + OLD + "},"
                + " {name: otto, verified: true, mustReset: true, password: " + OLD + "},"
                + " {name: neva, email: neva@example.org, verified: false, password: " + OLD + "}]");
        node = RunningNode.start(site);
        browser = new Browser(node.clients());
    }

    @AfterEach
    void stop() {
        node.close();
        post.close();
    }

    @Test // I1, I4
    void whoForgotThePasswordChoosesAnother() throws MessagingException, IOException {
        var login = browser.open("/oauth2/login");
        assertThat(login.page().select("ul.links a").eachAttr("href")).contains("/account/forgot", "/account/sign-up");

        var sent = browser.submit(
                browser.open("/account/forgot"), Map.of("name", "anna"), "X-Forwarded-Host", "evil.example");
        assertThat(sent.title()).isEqualTo("Look at your mail");
        assertThat(waysOn(sent)).containsExactly("/account");
        var unknown = new Browser(node.clients());
        var same = unknown.submit(unknown.open("/account/forgot"), Map.of("name", "nobody"));
        assertThat(same.answer().text()).as("C3").isEqualTo(sent.answer().text());

        var link = Postbox.link(post.next(), ISSUER);
        var other = new Browser(node.clients());
        other.open(link);
        var form = other.open(link);
        assertThat(form.title()).as("a look uses nothing up").isEqualTo("Choose a new password");
        assertLengthIsTold(form);
        assertThat(other.submit(form, Map.of("password", "short"))
                        .page()
                        .select("#problem")
                        .text())
                .contains("too short");
        assertThat(other.submit(form, Map.of("password", "gatehouse gatehouse"))
                        .page()
                        .select("main")
                        .text())
                .contains("little more than", "the name of this service", "at once");
        var done = other.submit(form, Map.of("password", NEW));
        assertThat(done.title()).isEqualTo("Done");
        assertThat(waysOn(done)).containsExactly("/account");
        var dead = other.open(link);
        assertThat(dead.status()).isEqualTo(410);
        assertThat(waysOn(dead)).as("where there is a new letter").containsExactly("/account/forgot");
        assertThat(other.cookies()).as("nobody is logged in by it").doesNotContainKey("__Host-sid");

        assertThat(logIn("anna", OLD).status()).isEqualTo(403);
        assertThat(logIn("anna", NEW).title()).isEqualTo("Logged in");
        assertThat(post.next().getSubject()).contains("was changed");
    }

    @Test // I3
    void aFormThatAnotherSiteMadeIsNotLookedAt() {
        var form = browser.open("/account/forgot");
        assertThat(browser.submit(form, Map.of("name", "anna"), "Sec-Fetch-Site", "cross-site")
                        .status())
                .isEqualTo(403);
        var stranger = new Browser(node.clients());
        stranger.open("/account/forgot");
        assertThat(stranger.submit(form, Map.of("name", "anna")).status()).isEqualTo(403);
        assertThat(stranger.post("/account/reset", Map.of()).status()).as("I3").isEqualTo(403);
    }

    @Test
    void whoMustChangeThePasswordIsLedThere() {
        var login = browser.open("/account/sessions");
        var forced = browser.submit(login, Map.of("username", "otto", "password", OLD));
        assertThat(forced.title()).isEqualTo("Change your password");
        assertLengthIsTold(forced);

        assertThat(forced.page().select("[autofocus]").eachAttr("name")).containsExactly("current");

        var again = browser.submit(forced, Map.of("current", OLD, "wanted", "short"));
        assertThat(again.page().select("#problem").text()).contains("too short");
        assertThat(again.page().select("main").text()).containsOnlyOnce("15 characters");
        var back = browser.submit(again, Map.of("current", OLD, "wanted", NEW));

        assertThat(back.title())
                .as("logged in, and back where one wanted to go")
                .isEqualTo("Where you are logged in");
        assertThat(browser.open("/account").status()).isEqualTo(200);
        var elsewhere = new Browser(node.clients());
        assertThat(logIn(elsewhere, "otto", OLD).status()).isEqualTo(403);
        assertThat(logIn(elsewhere, "otto", NEW).title()).isEqualTo("Logged in");
    }

    @Test
    void aStrangerMakesAnAccount() throws MessagingException, IOException {
        var unfit = node.clients().post("/account/v1/sign-up", Map.of("name", "neu"));
        assertThat(unfit.status()).isEqualTo(422);
        assertThat(unfit.at("/type")).isEqualTo("urn:gatehouse:problem:unfit-email");
        var asked = browser.submit(
                browser.open("/account/sign-up", "Accept-Language", "de"),
                Map.of("name", "neu@example.org"),
                "Accept-Language",
                "de");
        assertThat(asked.page().text()).contains("Sehen Sie in Ihre Post", "wenn die Adresse stimmt");

        var letter = post.next();
        assertThat(letter.getSubject()).isEqualTo("Gatehouse: Ihr Konto");
        var welcome = browser.open(Postbox.link(letter, ISSUER));
        assertLengthIsTold(welcome);
        var done = browser.submit(welcome, Map.of("password", NEW));

        assertThat(done.title() + done.page()).startsWith("Done").contains("Your account is ready");
        assertThat(logIn("neu@example.org", NEW).title()).isEqualTo("Logged in");
    }

    @Test
    void anAccountIsLookedAfter() {
        var question = browser.open("/account/sessions");
        assertThat(question.title()).isEqualTo("Log in");
        var sessions = browser.submit(question, Map.of("username", "anna", "password", OLD));
        assertThat(sessions.title()).as("back where one wanted to go").isEqualTo("Where you are logged in");
        var elsewhere = new Browser(node.clients());
        logIn(elsewhere, "anna", OLD);
        var both = browser.open("/account/sessions");
        assertThat(both.page().select("section.row h2").eachText())
                .containsExactlyInAnyOrder("This browser", "Another browser");
        assertThat(both.page().select("section.row time[datetime]")).hasSize(4);
        var alone = press(both, "Log out there").page();
        assertThat(alone.select("section.row")).hasSize(1);
        assertThat(alone.select("main form")).as("nowhere else to log out").isEmpty();
        assertThat(elsewhere.open("/account").title()).isEqualTo("Log in");

        var home = browser.open("/account");
        assertThat(waysOn(home)).hasSize(7);
        assertThat(home.page().select("main > p > a").attr("href")).isEqualTo("/oauth2/logout");
        assertThat(browser.open("/account/consents").page().text()).contains("Nobody.");
        var data = browser.open("/account/data").answer();
        assertThat(data.header("Content-Disposition")).contains("account.json");
        assertThat(data.at("/email")).isEqualTo("anna@example.org");
    }

    @Test
    void anAddressAndAPasswordAreChangedAndAnAccountIsDeleted() throws MessagingException, IOException {
        logIn("anna", OLD);
        var wrong = browser.submit(browser.open("/account/email"), Map.of("email", "new@example,org"));
        assertThat(wrong.page().select("[autofocus]").val()).isEqualTo("new@example,org");
        browser.submit(wrong, Map.of("email", "new@example.org"));
        var confirm = browser.open(Postbox.link(post.next(), ISSUER));
        assertThat(browser.submit(confirm, Map.of()).title()).isEqualTo("Done");
        var told = post.next();
        assertThat(List.of(told.getSubject(), told.getAllRecipients()[0].toString()))
                .containsExactly("Gatehouse: your e-mail address was changed", "anna@example.org");

        assertLengthIsTold(browser.open("/account/password"));
        var german = browser.open("/account/password", "Accept-Language", "de").page();
        assertThat(german.text())
                .contains("Ein neues Passwort hat mindestens 15 Zeichen. Mit einem zweiten Faktor reichen 8.");
        assertThat(browser.open("/account/delete").page().text()).doesNotContain("characters");
        var wrongly = browser.submit(browser.open("/account/password"), Map.of("current", NEW, "wanted", NEW));
        assertThat(wrongly.page().select(NAME_FOR_MANAGERS).val()).isEqualTo("anna");
        var changed = browser.submit(browser.open("/account/password"), Map.of("current", OLD, "wanted", NEW));
        assertThat(changed.title()).isEqualTo("Done");
        assertThat(post.next().getAllRecipients()[0]).hasToString("new@example.org");
        assertThat(browser.open("/account").title()).as("logged out everywhere").isEqualTo("Log in");

        logIn("anna", NEW);
        assertThat(browser.submit(browser.open("/account/delete"), Map.of("current", OLD))
                        .status())
                .isEqualTo(403);
        assertThat(browser.submit(browser.open("/account/delete"), Map.of("current", NEW))
                        .title())
                .isEqualTo("Done");
        assertThat(logIn("anna", NEW).status()).isEqualTo(403);
    }

    @Test
    void whoeverMustVerifyTheAddressFirstIsToldWhere() {
        var refused = logIn("neva", OLD);

        assertThat(refused.page().select("#problem").text()).contains("has not been verified yet");
        assertThat(waysOn(refused)).startsWith("/account/resend");
        for (var path : List.of("verify/resend", "welcome/sign-up", "email/confirm/email")) {
            int last = path.lastIndexOf('/');
            assertThat(waysOn(browser.open("/account/" + path.substring(0, last) + "?token=gone")))
                    .containsExactly("/account" + path.substring(last));
        }
    }

    private static List<String> waysOn(Stop page) {
        return page.page().select("ul.links a").eachAttr("href");
    }

    private Stop logIn(String name, String password) {
        return logIn(browser, name, password);
    }

    private static Stop logIn(Browser with, String name, String password) {
        var page = with.open("/oauth2/login");
        return page.title().equals("Logged in")
                ? page
                : with.submit(page, Map.of("username", name, "password", password));
    }

    /** Presses the first button with that name. */
    private Stop press(Stop at, String button) {
        Element form = at.page().select("form").stream()
                .filter(one -> one.text().equals(button))
                .findFirst()
                .orElseThrow();
        return browser.post(form.attr("action"), Browser.fields(form, Map.of()));
    }

    /** Before anybody types it. */
    private static void assertLengthIsTold(Stop page) {
        assertThat(page.page().select("main").text())
                .contains("A new password has 15 characters or more. With a second factor, 8 are enough.");
    }
}
