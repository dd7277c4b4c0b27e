package dev.gatehouse.launcher.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.launcher.e2e.Browser.Stop;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever has to sign in, or left a page open for too long, goes on where they were with what they had filled in. */
class ConsoleReturnsTest {
    private static final String COOKIE = "plain-console";

    @TempDir
    static Path directory;

    private static ConsoleHouse house;

    @BeforeAll
    static void aServer() {
        house = ConsoleHouse.open(directory, "");
    }

    @AfterAll
    static void close() {
        house.close();
    }

    private static Stop sent(Browser browser, Stop at, Map<String, String> typed, String... headers) {
        var form = at.page().select("main form[method=post]").first();
        return browser.post(form.attr("action"), Browser.fields(form, typed), headers);
    }

    @Test
    void aLookGoesOnToTheVeryPageThatWasAskedFor() {
        var browser = house.browser();

        var login = in("de", browser, browser.open("/console/audit?event=LOGIN_REFUSED"));
        assertThat(login.title()).isEqualTo("Anmelden");
        var found = browser.submit(login, ConsoleHouse.ROOT);

        assertThat(found.title()).isEqualTo("Protokoll");
        assertThat(found.page().select("#event option[selected]").val()).isEqualTo("LOGIN_REFUSED");
        var english = in("en", browser, found);
        assertThat(english.title()).isEqualTo("Audit");
        assertThat(english.page().select("#event option[selected]").val()).isEqualTo("LOGIN_REFUSED");
    }

    private static Stop in(String language, Browser browser, Stop page) {
        return browser.open(page.page().select("a[hreflang=" + language + "]").attr("href"));
    }

    @Test
    void whatWasFilledInOutlivesTheSession() {
        var browser = house.signedIn(ConsoleHouse.ROOT);
        var form = browser.open("/console/new-user");
        browser.cookies().remove(COOKIE);

        var over = sent(browser, form, Map.of("name", "kept"), "Sec-Fetch-Site", "same-origin");
        assertThat(over.status()).isEqualTo(403);
        assertThat(over.title()).isEqualTo("Sign in");
        var wrong = browser.submit(over, Map.of("username", "root", "password", "the wrong passphrase"));
        var back = browser.submit(wrong, ConsoleHouse.ROOT);

        assertThat(back.title()).isEqualTo("Go on");
        assertThat(back.page().select("dl").text()).contains("name kept").doesNotContain("seal");
        assertThat(browser.open("/console/users?q=kept").page().select("tbody tr"))
                .as("nothing was done yet")
                .isEmpty();
        assertThat(sent(browser, back, Map.of()).status()).isEqualTo(201);
    }

    @Test // G3
    void whatAnotherSiteMayHaveMadeUpIsNotKept() {
        var browser = house.signedIn(ConsoleHouse.ROOT);
        var form = browser.open("/console/new-user");
        var stale = Map.of("name", "made-up", "seal", "1700000000000." + "0".repeat(64));

        var old = sent(browser, form, stale);
        assertThat(old.status()).isEqualTo(403);
        assertThat(old.page().select("main form")).isEmpty();
        assertThat(old.page().select("main a").attr("href")).isEqualTo("/console/new-user");
        browser.cookies().remove(COOKIE);
        var login = sent(browser, form, Map.of("name", "made-up"));
        assertThat(login.title()).isEqualTo("Sign in");
        assertThat(login.answer().text()).doesNotContain("made-up");
    }

    @Test
    void whatWasFilledInOutlivesAPageThatWasOpenForTooLong() {
        var browser = house.signedIn(ConsoleHouse.ROOT);
        var stale = Map.of("name", "late", "seal", "1700000000000." + "0".repeat(64));

        var old = sent(browser, browser.open("/console/new-user"), stale, "Sec-Fetch-Site", "same-origin");

        assertThat(old.status()).isEqualTo(403);
        assertThat(old.page().select("[role=alert]").text()).contains("open for too long");
        assertThat(old.page().select("dl").text()).contains("name late");
        assertThat(sent(browser, old, Map.of()).status()).isEqualTo(201);
    }
}
