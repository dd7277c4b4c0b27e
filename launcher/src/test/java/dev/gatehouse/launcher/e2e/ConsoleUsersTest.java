package dev.gatehouse.launcher.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.launcher.e2e.Browser.Stop;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Users and their sessions in the console: looked at by whoever may look, and changed by whoever may change them. */
class ConsoleUsersTest {
    @TempDir
    static Path directory;

    private static ConsoleHouse house;

    private final Browser root = house.signedIn(ConsoleHouse.ROOT);
    private final Browser auditor = house.signedIn(ConsoleHouse.AUDITOR);

    @BeforeAll
    static void aServer() {
        house = ConsoleHouse.open(directory, "");
    }

    @AfterAll
    static void close() {
        house.close();
    }

    /** Makes a user, and gives the address of the page and the password. */
    private Map<String, String> made(String name) {
        var made = ConsoleHouse.send(root, root.open("/console/new-user"), Map.of("name", name));
        assertThat(made.status()).as(made.page().text()).isEqualTo(201);
        return Map.of(
                "path", made.page().select("main a").attr("href"),
                "password", made.page().select(".secret").text());
    }

    private int login(String name, String password) {
        return house.node()
                .clients()
                .post("/v1/api/auth/login", Map.of("user", name, "password", password))
                .status();
    }

    private Stop done(String path) {
        var asked = root.open(path);
        assertThat(asked.page().select("main p")).hasSizeGreaterThan(1);
        return ConsoleHouse.send(root, asked, Map.of());
    }

    @Test // H5
    void aUserIsMadeWithAPasswordThatIsShownOnce() {
        var made = made("ben");

        assertThat(login("ben", made.get("password"))).isEqualTo(200);
        var page = root.open(made.get("path"));
        assertThat(page.title()).isEqualTo("ben");
        assertThat(page.answer().text()).doesNotContain(made.get("password"));
        var again = ConsoleHouse.send(root, root.open("/console/new-user"), Map.of("name", "ben"));
        assertThat(again.status()).isEqualTo(409);
        assertThat(ConsoleHouse.send(root, root.open("/console/new-user"), Map.of())
                        .status())
                .isEqualTo(400);
        assertThat(ConsoleHouse.send(root, root.open("/console/new-user"), Map.of("name", "<b>x</b>"))
                        .answer()
                        .text())
                .doesNotContain("<b>x");
    }

    @Test
    void whatStandsAgainstANewUserIsSaidAboveTheFormAsItWasTyped() {
        for (var typed : List.of(
                List.of("anna", "other@example.org", "409", "Another user has that name."),
                List.of("Anna Smith", "other@example.org", "400", "This does not make sense here: Name: Anna Smith"),
                List.of("other", "no address", "400", "This does not make sense here: E-mail: no address"),
                List.of("", "", "400", "A user has a name or an e-mail address."))) {
            var asked = root.open("/console/new-user");
            var again = ConsoleHouse.send(root, asked, Map.of("name", typed.get(0), "email", typed.get(1)));

            assertThat(again.status()).hasToString(typed.get(2));
            assertThat(again.page().select("[role=alert]").text()).isEqualTo(typed.get(3));
            assertThat(again.page().select("#name").val()).isEqualTo(typed.get(0));
            assertThat(again.page().select("#email").val()).isEqualTo(typed.get(1));
        }
    }

    @Test
    void whatAUserLetsAClientDoIsSeenAndTakenBack() {
        var made = made("consenting");
        var id = made.get("path").substring("/console/users/".length());
        house.site()
                .apply("clients: [{number: 77, name: <b>reader</b>, oauth: {clientId: reader, method: none,"
                        + " grants: [\"urn:ietf:params:oauth:grant-type:device_code\"]}}]");
        house.site().agree(id, 77, "email");

        var row = root.open(made.get("path")).page().select("tr:contains(<b>reader</b>)");
        assertThat(row.text()).contains("email");
        var takeBack = row.select("a[href$=consents/77]").attr("href");
        assertThat(auditor.open(made.get("path")).page().select("a[href$=consents/77]"))
                .isEmpty();
        assertThat(auditor.open(takeBack).status()).isEqualTo(403);
        assertThat(done(takeBack).page().text()).contains("Done.", "The user lets no client do anything.");
        assertThat(root.open(takeBack).status()).isEqualTo(404);
        assertThat(root.open("/console/users/nobody/consents/77").status()).isEqualTo(404);
    }

    @Test // G6
    void whatIsDoneToAUserIsSaidFirstAndSeenAfterwards() {
        var made = made("carl");
        assertThat(login("carl", made.get("password"))).isEqualTo(200);
        assertThat(root.open(made.get("path")).page().select("table").text()).contains("resultcode");

        var disabled = done(made.get("path") + "/disable");
        assertThat(disabled.page().select("[role=status]").text()).isEqualTo("Done.");
        assertThat(disabled.page().select("dl").text()).contains("Status disabled");
        assertThat(disabled.page().text()).contains("There is no live session.");
        assertThat(login("carl", made.get("password"))).isNotEqualTo(200);
        assertThat(done(made.get("path") + "/enable").page().select("dl").text())
                .contains("Status active");
        assertThat(done(made.get("path") + "/unlock").page().select("[role=status]"))
                .isNotEmpty();

        assertThat(login("carl", made.get("password"))).isEqualTo(200);
        assertThat(done(made.get("path") + "/end-sessions").page().text()).contains("There is no live session.");
        assertThat(login("carl", made.get("password"))).isEqualTo(200);
        var end = root.open(made.get("path")).page().select("td a[href$=/end]").attr("href");
        assertThat(done(end).title()).isEqualTo("Sessions");
        assertThat(root.open(made.get("path")).page().text()).contains("There is no live session.");
    }

    @Test // H4
    void rolesAreSetAndTheLastAdministratorStays() {
        var made = made("dora");
        var form = root.open(made.get("path") + "/roles");
        assertThat(form.page().select(".tick label").eachText()).contains("auditor: sees everything, changes nothing");
        var page = root.post(
                form.page().select("main form").attr("action"),
                Map.of(
                        "seal", form.page().select("main form input[name=seal]").val(),
                        "version",
                                form.page()
                                        .select("main form input[name=version]")
                                        .val(),
                        "support", "on"));

        assertThat(page.page().select("dl").text()).contains("Roles support");
        var stale = root.post(
                form.page().select("main form").attr("action"),
                Map.of(
                        "seal", form.page().select("main form input[name=seal]").val(),
                        "version",
                                form.page()
                                        .select("main form input[name=version]")
                                        .val()));
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.page().select("dl").text()).startsWith("support: ").endsWith("yes");
        for (var administrator : root.open("/console/users?role=admin").page().select("td a")) {
            boolean isLast = administrator.text().equals("root");
            assertThat(done(administrator.attr("href") + "/disable").status()).isEqualTo(isLast ? 409 : 200);
        }
        assertThat(root.open("/console").title()).isEqualTo("Overview");
    }

    @Test
    void theListIsSearchedAndTurnedPageByPage() {
        for (int i = 0; i < 52; i++) {
            assertThat(made("many" + i)).isNotEmpty();
        }
        var first = root.open("/console/users?q=many");
        assertThat(first.page().select("tbody tr")).hasSize(50);
        var second = root.open(first.page().select("main a[href*=after]").attr("href"));

        assertThat(second.page().select("tbody tr")).hasSize(2);
        assertThat(second.page().select("main a[href*=after]").eachText()).containsExactly("Tick all on this page");
        assertThat(first.answer().text().length()).isLessThan(100_000);
        assertThat(root.open("/console/users?q=many&role=admin").page().text()).contains("Nobody is like that.");
        assertThat(root.open("/console/users/nobody").status()).isEqualTo(404);
        assertThat(root.open("/console/users/nobody/disable").status()).isEqualTo(404);
        assertThat(root.open("/console/users/nobody/wave").status()).isEqualTo(404);
    }

    @Test // H1, K3
    void whoeverOnlyLooksSeesNoActionAndForgesNone() {
        var anna = auditor.open("/console/users?q=anna").page().select("td a").attr("href");
        var page = auditor.open(anna);
        assertThat(page.title()).isEqualTo("anna");
        assertThat(page.page().select("main form[method=post]")).isEmpty();
        assertThat(page.page().select("main .actions a").eachText())
                .containsExactly("All sessions of the user", "What happened to the user");
        assertThat(auditor.open("/console/users").page().select("a[href=/console/new-user]"))
                .isEmpty();

        for (var verb : List.of("disable", "enable", "require-reset", "unlock", "end-sessions", "roles")) {
            assertThat(auditor.open(anna + "/" + verb).status()).as(verb).isEqualTo(403);
            var seal = root.open(anna + "/" + verb)
                    .page()
                    .select("main input[name=seal]")
                    .val();
            assertThat(auditor.post(anna + "/" + verb, Map.of("seal", seal)).status())
                    .as(verb)
                    .isEqualTo(403);
        }
        assertThat(auditor.post("/console/new-user", Map.of("name", "eve")).status())
                .isEqualTo(403);
        assertThat(auditor.open("/console/sessions").page().select("a[href$=/end]"))
                .isEmpty();
        assertThat(auditor.post("/console/sessions/x/end", Map.of()).status()).isEqualTo(403);
        assertThat(login("anna", "another passphrase")).isEqualTo(200);
    }

    @Test // G3
    void aSealIsForOneFormAlone() {
        var anna = root.open("/console/users?q=anna").page().select("td a").attr("href");
        var seal = root.open(anna + "/unlock")
                .page()
                .select("main input[name=seal]")
                .val();

        assertThat(root.post(anna + "/disable", Map.of("seal", seal)).status()).isEqualTo(403);
        assertThat(login("anna", "another passphrase")).isEqualTo(200);
    }
}
