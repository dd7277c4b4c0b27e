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

/** A house that gives no tokens of OAuth still has people, who look after their accounts. */
class WithoutOAuthTest {
    private static final String ISSUER = "https://login.example";
    private static final String OLD = "another passphrase";
    private static final String NEW = "quite another passphrase";

    @TempDir
    Path directory;

    private final Postbox post = new Postbox();
    private RunningNode node;
    private Browser browser;

    @BeforeEach
    void start() {
        var site = Site.onSqlite(
                directory,
                "logging: {level: WARN}\nissuer: " + ISSUER + "\noauth: {enabled: false}\n" + post.configuration());
        site.apply("users: [{name: anna, email: anna@example.org, verified: true, password: " + OLD + "},"
                + " {name: otto, verified: true, mustReset: true, password: " + OLD + "}]");
        node = RunningNode.start(site);
        browser = new Browser(node.clients());
    }

    @AfterEach
    void stop() {
        node.close();
        post.close();
    }

    @Test
    void whoForgotThePasswordChoosesAnotherAndLogsIn() throws MessagingException, IOException {
        browser.submit(browser.open("/account/forgot"), Map.of("name", "anna"));
        var form = browser.open(Postbox.link(post.next(), ISSUER));

        assertThat(browser.submit(form, Map.of("password", NEW)).title()).isEqualTo("Done");
        assertThat(logIn("anna", NEW).title()).isEqualTo("Logged in");
        assertThat(browser.open("/account").status()).isEqualTo(200);
        assertThat(browser.open("/account/factors").title()).isEqualTo("Second factor");
        assertThat(browser.submit(browser.open("/oauth2/logout"), Map.of()).title())
                .isEqualTo("Logged out");
    }

    @Test
    void whoMustChangeThePasswordIsLedThere() {
        var forced = logIn("otto", OLD);
        assertThat(forced.title()).isEqualTo("Change your password");

        var done = browser.submit(forced, Map.of("current", OLD, "wanted", NEW));

        assertThat(done.title()).isEqualTo("Logged in");
    }

    @Test // F7
    void nothingIsThereForClientsAndNothingIsSaidOfIt() {
        var metadata = node.clients().get("/.well-known/oauth-authorization-server");

        assertThat(metadata.text())
                .doesNotContain("authorize", "token_endpoint", "device_authorization", "par\"", "end_session", "acr");
        assertThat(metadata.at("/grant_types_supported")).isEmpty();
        for (var path : List.of("/oauth2/authorize", "/oauth2/device", "/oauth2/consent", "/oauth2/token")) {
            assertThat(node.clients().get(path).status()).as(path).isEqualTo(404);
        }
    }

    @Test
    void noFormOfTheLoginLeadsToThem() {
        logIn("anna", OLD);
        var form = Browser.fields(
                new Browser(node.clients())
                        .open("/oauth2/login")
                        .page()
                        .select("form")
                        .first(),
                Map.of("username", "anna", "password", OLD, "errand", "authorize?client_id=shop"));

        var refused = browser.post("/oauth2/login", form);

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.page().select("main").text()).contains("open for too long");
    }

    private Stop logIn(String name, String password) {
        var page = browser.open("/oauth2/login");
        return browser.submit(page, Map.of("username", name, "password", password));
    }
}
