package dev.gatehouse.launcher.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** From any refusal the console says what would have to change, and leads whoever may change it there. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConsoleRemediesTest {
    private static final String HEADING = "What would have to change";

    private ConsoleHouse house;
    private Browser root;
    private Browser auditor;

    @BeforeAll
    void aServer(@TempDir Path directory) {
        house = ConsoleHouse.open(directory, "");
        root = house.signedIn(ConsoleHouse.ROOT);
        auditor = house.signedIn(ConsoleHouse.AUDITOR);
    }

    @AfterAll
    void close() {
        house.close();
    }

    private static String explain(String who, String dialect) {
        return "/console/explain?who=" + who + "&dialect=" + dialect + "&address=192.0.2.1";
    }

    @Test
    void aRefusalLeadsToWhereItIsUndone() {
        var made = ConsoleHouse.send(root, root.open("/console/new-user"), Map.of("name", "shut"));
        var user = made.page().select("main a").attr("href");
        ConsoleHouse.send(root, root.open(user + "/disable"), Map.of());

        var told = root.open(explain("shut", "resultcode")).page();
        assertThat(told.select("h2").eachText()).contains(HEADING);
        var cure = told.select("section:contains(" + HEADING + ") a");
        assertThat(cure.text()).isEqualTo("The account would have to be enabled.");
        ConsoleHouse.send(root, root.open(cure.attr("href")), Map.of());

        assertThat(cures("shut", "envelope").text()).contains("The user would have to change the password first");
        assertThat(cures("shut", "profile").select("a").attr("href")).isEqualTo(user + "/change");
        assertThat(cures("shut", "profile").text()).contains("The user would have to get an e-mail address");
    }

    private Elements cures(String who, String dialect) {
        return root.open(explain(who, dialect)).page().select("section:contains(" + HEADING + ")");
    }

    @Test
    void whoMayNotChangeItIsToldAllTheSame() {
        house.node().clients().post("/v1/api/auth/login", Map.of("user", "anna", "password", "a wrong passphrase"));
        var refused = auditor.open("/console/audit?event=LOGIN_REFUSED");
        var decision = auditor.open(refused.page().select("tbody a").attr("href"));

        assertThat(decision.page()
                        .select("section:contains(" + HEADING + ") li")
                        .text())
                .startsWith("The right password would have to be typed");
        var nobody = auditor.open(explain("nobody-at-all", "resultcode"), "Accept-Language", "de")
                .page();
        assertThat(nobody.select("main").text()).contains("Was sich ändern müsste", "Jemand müsste so heißen");
        assertThat(auditor.open(explain("anna", "resultcode"))
                        .page()
                        .select("h2")
                        .eachText())
                .doesNotContain(HEADING);
    }

    @Test
    void aRefusalAtTheLoginPageIsAskedAboutToo() {
        var home = house.browser();
        home.submit(home.open("/oauth2/login"), Map.of("username", "anna", "password", "a wrong passphrase"));
        var refused = root.open("/console/audit?event=LOGIN_REFUSED").page().select("tbody tr:contains(sso) a");

        var decision = root.open(refused.attr("href")).page();
        var now = root.open(
                decision.select("a:contains(What would it come to now?)").attr("href"));
        assertThat(now.page().select("[role=status]").text()).isEqualTo("It would be let in.");
        assertThat(now.page().select("option[selected]").val()).isEqualTo("sso");
        assertThat(now.page().select("option[selected]").text()).isEqualTo("sso (the login page)");
    }
}
