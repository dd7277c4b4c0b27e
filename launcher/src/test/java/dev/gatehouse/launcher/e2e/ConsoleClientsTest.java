package dev.gatehouse.launcher.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.launcher.e2e.Caller.Answer;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** API clients in the console: looked at, disabled and enabled, and their secrets changed without an outage. */
class ConsoleClientsTest {
    private static final String MARKUP = "<script>alert(1)</script>";

    @TempDir
    static Path directory;

    private static ConsoleHouse house;
    private static String bearer;

    private final Browser root = house.signedIn(ConsoleHouse.ROOT);
    private final Browser auditor = house.signedIn(ConsoleHouse.AUDITOR);

    @BeforeAll
    static void aServer() {
        house = ConsoleHouse.open(directory, "");
        bearer = "Bearer "
                + house.node()
                        .clients()
                        .post("/v1/api/auth/login", Map.of("user", "root", "password", "the right passphrase"))
                        .at("/result/access_token");
    }

    @AfterAll
    static void close() {
        house.close();
    }

    private static Answer made(String name) {
        var made = house.node().clients().post("/admin/v1/clients", Map.of("name", name), "Authorization", bearer);
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return made;
    }

    private static String path(Answer made) {
        return "/console/clients/" + made.at("/client/number");
    }

    private static int login(String key, String secret) {
        return house.node()
                .clients()
                .post("/auth/login", Map.of("username", key, "password", secret))
                .status();
    }

    @Test
    void allSessionsOfAClientAreOneLinkAway() {
        var made = made("reports");
        var other = made("other");
        login(made.at("/key"), made.at("/secret"));
        login(other.at("/key"), other.at("/secret"));

        var link = auditor.open(path(made)).page().select("main a[href*=/sessions]");

        assertThat(link.attr("href")).isEqualTo("/console/sessions?client=" + made.at("/client/number"));
        assertThat(auditor.open(link.attr("href")).page().select("tbody tr").eachText())
                .singleElement()
                .satisfies(row -> assertThat(row).contains("reports", "apikey"));
        assertThat(auditor.open("/console/sessions?client=reports").status()).isEqualTo(400);
    }

    @Test // H5
    void aSecretIsAddedShownOnceAndTheOldOneRevoked() {
        var made = made("shop");
        var added = ConsoleHouse.send(root, root.open(path(made) + "/add-secret"), Map.of());
        assertThat(added.status()).as(added.page().text()).isEqualTo(201);
        var secret = added.page().select(".secret").text();
        assertThat(login(made.at("/key"), secret)).isEqualTo(200);
        assertThat(login(made.at("/key"), made.at("/secret"))).isEqualTo(200);

        var page = root.open(path(made));
        assertThat(page.answer().text()).doesNotContain(secret).contains(secret.substring(secret.length() - 4));
        assertThat(ConsoleHouse.send(root, root.open(path(made) + "/add-secret"), Map.of())
                        .status())
                .isEqualTo(409);
        var old = page.page().select("tbody tr").first().select("a").attr("href");
        var revoked = ConsoleHouse.send(root, root.open(old), Map.of());

        assertThat(revoked.page().select("[role=status]").text()).isEqualTo("Done.");
        assertThat(login(made.at("/key"), made.at("/secret"))).isNotEqualTo(200);
        assertThat(login(made.at("/key"), secret)).isEqualTo(200);
    }

    @Test
    void theOldSecretAndTheNewOneEndWhenTheirTimesCome() {
        var made = made("booth");
        var form = root.open(path(made) + "/add-secret");
        var late = ConsoleHouse.send(root, form, Map.of("cutOver", "2001-01-31T12:00", "ends", "soon"));
        assertThat(late.status()).isEqualTo(400);
        assertThat(late.page().select("[name=cutOver]").val()).isEqualTo("2001-01-31T12:00");

        var added = ConsoleHouse.send(root, form, Map.of("cutOver", "2098-01-31T12:00", "ends", "2099-01-31T12:00"));

        assertThat(added.status()).as(added.page().text()).isEqualTo(201);
        assertThat(root.open(path(made)).page().text()).contains("2098-01-31 12:00:00", "2099-01-31 12:00:00");
    }

    @Test
    void aClientIsDisabledAndEnabledAgain() {
        var made = made("till");

        var disabled = ConsoleHouse.send(root, root.open(path(made) + "/disable"), Map.of());
        assertThat(disabled.page().select("dl").text()).contains("Status disabled");
        assertThat(login(made.at("/key"), made.at("/secret"))).isNotEqualTo(200);
        assertThat(root.open("/console/clients?status=disabled")
                        .page()
                        .select("tbody")
                        .text())
                .contains("till");
        var enabled = ConsoleHouse.send(root, root.open(path(made) + "/enable"), Map.of());

        assertThat(enabled.page().select("dl").text()).contains("Status active");
        assertThat(login(made.at("/key"), made.at("/secret"))).isEqualTo(200);
    }

    @Test // F2, G4
    void aNameWithMarkupStaysTextOnEveryPage() {
        var path = path(made(MARKUP));

        for (var page : new String[] {"/console/clients", path, path + "/disable", "/console/audit"}) {
            var shown = root.open(page);
            assertThat(shown.answer().text()).as(page).doesNotContain(MARKUP);
            assertThat(shown.page().select("script:not([src])")).isEmpty();
            assertThat(shown.page().text()).as(page).contains(MARKUP);
        }
        assertThat(root.open(path).title()).isEqualTo(MARKUP);
    }

    @Test // H1
    void whoeverOnlyLooksSeesNoActionAndForgesNone() {
        var made = made("kiosk");
        var page = auditor.open(path(made));
        assertThat(page.title()).isEqualTo("kiosk");
        assertThat(page.page().select("main form[method=post], tbody a")).isEmpty();

        for (var verb : new String[] {"/disable", "/enable", "/add-secret", "/secrets/x"}) {
            assertThat(auditor.open(path(made) + verb).status()).as(verb).isEqualTo(403);
            assertThat(auditor.post(path(made) + verb, Map.of()).status())
                    .as(verb)
                    .isEqualTo(403);
        }
        assertThat(root.open("/console/clients/0").status()).isEqualTo(404);
        assertThat(root.open("/console/clients/01").status()).isEqualTo(404);
        assertThat(login(made.at("/key"), made.at("/secret"))).isEqualTo(200);
    }
}
