package dev.gatehouse.launcher.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Users, API clients and the audit are downloaded from the console, as the administration streams them; users are taken over. */
class ConsoleMovesTest {
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

    @Test
    void everybodyIsDownloadedFromTheirRoom() {
        var root = house.signedIn(ConsoleHouse.ROOT);
        ConsoleHouse.sendTicked(root, root.open("/console/new-client"), Map.of("name", "shop"), Map.of());

        for (var room : new String[] {"users", "clients"}) {
            var link = root.open("/console/" + room).page().select("main .actions a[href$=.jsonl]");
            assertThat(link).hasSize(1);
            var file = root.open(link.attr("href")).answer();
            assertThat(file.header("Content-Type")).isEqualTo("application/jsonl");
            assertThat(file.header("Content-Disposition")).isEqualTo("attachment; filename=" + room + ".jsonl");
            assertThat(file.header("Cache-Control")).isEqualTo("no-store");
            var bearer = house.node()
                    .clients()
                    .post("/v1/api/auth/login", Map.of("user", "root", "password", "the right passphrase"))
                    .at("/result/access_token");
            assertThat(file.text())
                    .isNotEmpty()
                    .isEqualTo(house.node()
                            .clients()
                            .get("/admin/v1/" + room + ":export", "Authorization", "Bearer " + bearer)
                            .text());
        }
    }

    @Test
    void theAuditIsDownloadedAsItIsSearched() {
        var auditor = house.signedIn(ConsoleHouse.AUDITOR);
        var page = auditor.open("/console/audit?event=LOGGED_IN&subject=ada&network=127.0.0.0%2F8");
        var link = page.page().select("main .actions a[href*=.jsonl]");

        var file = auditor.open(link.attr("href")).answer();

        assertThat(file.header("Content-Type")).isEqualTo("application/jsonl");
        assertThat(file.header("Content-Disposition")).isEqualTo("attachment; filename=audit.jsonl");
        assertThat(file.text().lines())
                .hasSameSizeAs(page.page().select("tbody tr"))
                .allSatisfy(line -> assertThat(line).contains("\"event\":\"LOGGED_IN\"", "\"explanation\":["));
        var all = auditor.open("/console/audit").page().select("main .actions a[href$=.jsonl]");
        assertThat(auditor.open(all.attr("href")).answer().text().lines())
                .hasSizeGreaterThan((int) file.text().lines().count());
        assertThat(auditor.open("/console/audit.jsonl?event=nothing").status()).isEqualTo(400);
    }

    @Test
    void usersAreTriedAndThenTakenOver() {
        var root = house.signedIn(ConsoleHouse.ROOT);
        var lines = "{\"name\":\"mona\",\"email\":\"mona@example.org\",\"emailVerified\":true}\n\n"
                + "{\"name\":\"anna\",\"emailVerified\":true}\n{\"nom\":7}\nnothing";

        var tried = ConsoleHouse.send(root, root.open("/console/import-users"), Map.of("lines", lines));
        assertThat(tried.page().select("dl").text()).contains("Lines 4", "Would be made 1", "There already ");
        assertThat(tried.page().select("main li").eachText())
                .anyMatch(text -> text.startsWith("4: "))
                .anyMatch(text -> text.startsWith("5: "));
        assertThat(root.open("/console/users?q=mona").page().select("tbody")).isEmpty();

        var taken = ConsoleHouse.send(root, tried, Map.of());
        assertThat(taken.page().select("[role=status]").text()).isEqualTo("Done.");
        assertThat(taken.page().select("dl").text()).contains("Made 1");
        assertThat(root.open("/console/users?q=mona").page().select("tbody").text())
                .contains("mona@example.org");
        assertThat(ConsoleHouse.send(root, root.open("/console/import-users"), Map.of())
                        .status())
                .isEqualTo(400);
    }

    @Test // H1
    void nobodyElseIsGivenAny() {
        assertThat(house.signedIn(ConsoleHouse.AUDITOR)
                        .open("/console/users.jsonl")
                        .status())
                .isEqualTo(200);
        assertThat(house.signedIn(ConsoleHouse.AUDITOR)
                        .open("/console/import-users")
                        .status())
                .isEqualTo(403);
        for (var path : new String[] {"/console/users.jsonl", "/console/clients.jsonl", "/console/audit.jsonl"}) {
            var nobody = house.node().clients().get(path);
            assertThat(nobody.status()).isEqualTo(303);
            assertThat(nobody.header("Location")).startsWith("/console/login");
        }
    }
}
