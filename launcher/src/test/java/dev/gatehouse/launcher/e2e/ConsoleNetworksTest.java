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

/** The networks that policies share, in the console. */
class ConsoleNetworksTest {
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

    private Stop made(String name, String entries) {
        return ConsoleHouse.send(root, root.open("/console/new-network"), Map.of("name", name, "entries", entries));
    }

    @Test
    void aNetworkIsMadeChangedAndRemoved() {
        var made = made("office", "192.0.2.0/24 until 2099-01-31T12:00 # the <b>office\r\n\r\n2001:db8::/32");
        assertThat(made.title()).isEqualTo("office");
        assertThat(made.page().select("tbody").text())
                .isEqualTo("192.0.2.0/24 the <b>office 2099-01-31 12:00:00 UTC 2001:db8::/32 never");

        var form = root.open("/console/networks/office/change");
        assertThat(form.page().select("textarea").text())
                .contains("192.0.2.0/24 until 2099-01-31T12:00:00Z # the <b>office");
        var changed = ConsoleHouse.send(root, form, Map.of("entries", "::/0 everyone until 2099-01-31T12:00"));
        assertThat(changed.page().select("tbody").text()).isEqualTo("::/0 2099-01-31 12:00:00 UTC");
        assertThat(root.open("/console/networks/office/change")
                        .page()
                        .select("textarea")
                        .text())
                .isEqualTo("::/0 everyone until 2099-01-31T12:00:00Z");
        var late = ConsoleHouse.send(root, form, Map.of("entries", "192.0.2.1"));
        assertThat(late.status()).as("the version is an old one").isEqualTo(412);
        assertThat(late.page().select("dd").text()).isEqualTo("::/0 everyone until 2099-01-31T12:00:00Z");
        assertThat(late.page().select("textarea").text()).isEqualTo("192.0.2.1");

        assertThat(root.open("/console/networks").page().select("tbody").text()).isEqualTo("office 1");
        var removed = ConsoleHouse.send(root, root.open("/console/networks/office/remove"), Map.of());
        assertThat(removed.page().text()).contains("Done.", "There is no network.");
        assertThat(root.open("/console/networks/office").status()).isEqualTo(404);
    }

    @Test
    void everyLineThatIsNoEntryIsSaid() {
        var wrong = made(
                "Büro",
                "192.0.2.0/24 bis morgen\n192.0.2.1 until soon\nhere\n::/0 # D5\n192.0.2.7 everyone\n192.0.2.7 # good");

        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.page().select("[role=alert]").eachText())
                .containsExactly(
                        "This line is no entry: 192.0.2.0/24 bis morgen",
                        "This line is no entry: 192.0.2.1 until soon",
                        "This line is no entry: here",
                        "This line is no entry: ::/0 # D5",
                        "This line is no entry: 192.0.2.7 everyone",
                        "This cannot be the name of a network: Büro");
        assertThat(wrong.page().select("textarea").text()).contains("192.0.2.7 # good");
        made("twice", "");
        assertThat(made("twice", "").status()).isEqualTo(409);
        assertThat(ConsoleHouse.send(root, root.open("/console/networks/twice/change"), Map.of("entries", "here"))
                        .status())
                .isEqualTo(400);
        ConsoleHouse.send(root, root.open("/console/networks/twice/remove"), Map.of());
    }

    @Test // H1
    void whoeverOnlyLooksSeesNoActionAndForgesNone() {
        made("till", "192.0.2.0/24");
        assertThat(auditor.open("/console/networks/till").page().select("main a, main form"))
                .isEmpty();

        for (var path : List.of("new-network", "networks/till/change", "networks/till/remove")) {
            assertThat(auditor.open("/console/" + path).status()).as(path).isEqualTo(403);
            assertThat(auditor.post("/console/" + path, Map.of()).status())
                    .as(path)
                    .isEqualTo(403);
        }
        ConsoleHouse.send(root, root.open("/console/networks/till/remove"), Map.of());
    }
}
