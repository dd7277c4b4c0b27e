package dev.gatehouse.launcher.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sessions, the audit and decisions call users and API clients by name, for whoever may see them; whoever is gone has an id alone. */
class ConsoleNamesTest {
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
    void everyPageTellsItsRoomAndWhoIsLostFindsBack() {
        var root = house.signedIn(ConsoleHouse.ROOT);
        var rooms = Map.of(
                "/console/new-user", "Users",
                "/console/import-users", "Users",
                "/console/new-client", "Clients",
                "/console/import-clients", "Clients",
                "/console/new-network", "Networks",
                "/console/bans/new", "Bans and throttles");
        rooms.forEach((path, room) -> assertThat(
                        root.open(path).page().select("nav [aria-current]").text())
                .as(path)
                .isEqualTo(room));
        assertThat(root.open("/console/nothing").page().select("main a").attr("href"))
                .isEqualTo("/console");
    }

    @Test
    void whoeverIsLookedForIsFoundByNameToo() {
        house.signedIn(ConsoleHouse.AUDITOR);
        var root = house.signedIn(ConsoleHouse.ROOT);
        for (var list : List.of("sessions?subject=", "audit?subject=", "audit?actor=")) {
            var found = root.open("/console/" + list + "Ada").page().select("tbody tr");
            assertThat(found.eachText()).as(list).isNotEmpty().allMatch(row -> row.contains("ada ("));
        }
        assertThat(root.open("/console/sessions?subject=nobody").page().text()).contains("There is no live session.");
        assertThat(root.open("/console/audit?actor=house").status()).isEqualTo(200);
    }

    @Test
    void whoeverIsThereIsCalledByNameAndWhoeverIsGoneByTheId() {
        var root = house.signedIn(ConsoleHouse.ROOT);
        ConsoleHouse.sendTicked(root, root.open("/console/new-client"), Map.of("name", "shop"), Map.of());
        ConsoleHouse.sendTicked(root, root.open("/console/new-user"), Map.of("name", "passing"), Map.of());
        var user =
                root.open("/console/users?q=passing").page().select("tbody a").attr("href");
        var id = user.substring(user.lastIndexOf('/') + 1);

        assertThat(root.open("/console/sessions").page().select("tbody").text()).contains("root (");
        var audit = root.open("/console/audit").page().select("tbody").text();
        assertThat(audit).contains("shop (client:", "passing (" + id + ")", "root (");
        var decision = root.open("/console/audit?event=LOGGED_IN")
                .page()
                .select("tbody a")
                .first()
                .attr("href");
        var told = root.open(decision).page();
        assertThat(told.select("dl").text()).contains("root (");
        assertThat(told.select("main li").first().text()).contains(", root (", ") logged in and got session ");

        ConsoleHouse.send(root, root.open(user + "/delete"), Map.of());
        assertThat(root.open("/console/audit").page().select("tbody").text())
                .contains(id)
                .doesNotContain("passing (");
    }
}
