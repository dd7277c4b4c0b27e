package dev.gatehouse.launcher.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.launcher.e2e.Browser.Stop;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is done to many at once in the console, and undone. */
class ConsoleBulkTest {
    @TempDir
    static Path directory;

    private static ConsoleHouse house;

    private final Browser root = house.signedIn(ConsoleHouse.ROOT);
    private final Browser auditor = house.signedIn(ConsoleHouse.AUDITOR);

    @BeforeAll
    static void aServer() {
        house = ConsoleHouse.open(directory, "");
        house.signedIn(ConsoleHouse.ROOT);
    }

    @AfterAll
    static void close() {
        house.close();
    }

    private String made(String name) {
        return ConsoleHouse.send(root, root.open("/console/new-user"), Map.of("name", name))
                .page()
                .select(".secret")
                .text();
    }

    private static int login(String name, String password) {
        return house.node()
                .clients()
                .post("/v1/api/auth/login", Map.of("user", name, "password", password))
                .status();
    }

    /** Ticks every row of a list and presses the button. */
    private Stop picked(Browser browser, String list, String verb) {
        var form = browser.open(list).page().select("form.pick").first();
        assertThat(form.select("input[type=checkbox]").eachAttr("aria-label")).doesNotContain("");
        var query = String.join("=on&", form.select("input[type=checkbox]").eachAttr("name")) + "=on";
        var action = form.select("button[formaction$=/" + verb + "]").attr("formaction");
        return browser.open(action + "?" + query);
    }

    @Test // G6
    void manyUsersAreDisabledWithOneConfirmationAndEnabledAgain() {
        var first = made("bulk1");
        var second = made("bulk2");

        var asked = picked(root, "/console/users?q=bulk", "disable");
        assertThat(asked.title()).isEqualTo("Disable: 2");
        assertThat(asked.page().select("main li").text()).contains("bulk1", "bulk2");
        assertThat(login("bulk1", first)).as("nothing was done yet").isEqualTo(200);
        var done = ConsoleHouse.send(root, asked, Map.of());
        assertThat(done.page().select("[role=status]").text()).isEqualTo("Done to 2.");
        assertThat(login("bulk1", first)).isNotEqualTo(200);
        assertThat(login("bulk2", second)).isNotEqualTo(200);

        var undo = root.open(done.page().select(".done a").attr("href"));
        assertThat(undo.title()).isEqualTo("Enable: 2");
        ConsoleHouse.send(root, undo, Map.of());
        assertThat(login("bulk2", second)).isEqualTo(200);
        ConsoleHouse.send(root, picked(root, "/console/users?q=bulk", "end-sessions"), Map.of());
        var user = root.open("/console/users?q=bulk2").page().select("td a").attr("href");
        assertThat(root.open(user).page().text()).contains("There is no live session.");
        ConsoleHouse.send(root, picked(root, "/console/users?q=anna", "require-reset"), Map.of());
        var anna = root.open("/console/users?q=anna").page().select("td a").attr("href");
        assertThat(root.open(anna).page().select("dl").text()).contains("Must change the password yes");
    }

    @Test // H4
    void whoStandsAgainstItKeepsNobodyElse() {
        made("crowd");
        var asked = root.open("/console/users?role=admin").page().select("form.pick input");
        assertThat(asked).hasSizeGreaterThan(1);
        var done = ConsoleHouse.send(root, picked(root, "/console/users?role=admin", "end-sessions"), Map.of());
        assertThat(done.page().select("[role=status]").text()).startsWith("Done to");
        var again = house.signedIn(ConsoleHouse.ROOT);
        var disabled = ConsoleHouse.send(again, picked(again, "/console/users?role=admin", "disable"), Map.of());
        assertThat(disabled.status()).isEqualTo(409);
        assertThat(disabled.page().select("[role=alert]").eachText()).hasSize(1);
        assertThat(disabled.page().select("[role=alert]").text()).contains("Nobody would be left");
    }

    @Test
    void manySessionsEndAtOnce() {
        var password = made("guest");
        login("guest", password);
        login("guest", password);
        var guest = root.open("/console/users?q=guest").page().select("td a").attr("href");
        var list = "/console/sessions?subject=" + guest.substring(guest.lastIndexOf('/') + 1);
        assertThat(root.open(list).page().select("tbody tr")).hasSize(2);

        var asked = picked(root, list, "end");
        assertThat(asked.title()).isEqualTo("End the session: 2");
        assertThat(ConsoleHouse.send(root, asked, Map.of())
                        .page()
                        .select("[role=status]")
                        .text())
                .isEqualTo("Done to 2.");
        assertThat(root.open(list).page().text()).contains("There is no live session.");
        assertThat(ConsoleHouse.send(root, asked, Map.of()).status()).isEqualTo(409);
    }

    @Test
    void manyClientsAreDisabledWithOneConfirmationAndEnabledAgain() {
        for (var name : new String[] {"lamp", "lantern"}) {
            ConsoleHouse.sendTicked(root, root.open("/console/new-client"), Map.of("name", name), Map.of());
        }
        var off = root.open("/console/clients?q=lantern").page().select("td a").attr("href");
        ConsoleHouse.send(root, root.open(off + "/disable"), Map.of());

        var asked = picked(root, "/console/clients?q=la", "disable");
        assertThat(asked.title()).isEqualTo("Disable: 2");
        assertThat(asked.page().select("nav [aria-current]").text()).isEqualTo("Clients");
        assertThat(asked.page().select("main li").text()).contains("lamp", "lantern");
        var done = ConsoleHouse.send(root, asked, Map.of());
        assertThat(done.page().select("[role=status]").text()).isEqualTo("Done to 2.");
        assertThat(root.open("/console/clients?q=la&status=disabled").page().select("tbody tr"))
                .hasSize(2);

        var undo = root.open(done.page().select(".done a").attr("href"));
        assertThat(undo.page().select("main li").text())
                .as("what was so already stays so")
                .isEqualTo("lamp");
        ConsoleHouse.send(root, undo, Map.of());
        assertThat(root.open("/console/clients?q=la&status=active").page().select("tbody tr"))
                .hasSize(1);
        assertThat(root.open("/console/bulk/clients/disable").status()).isEqualTo(400);
        assertThat(root.open("/console/bulk/clients/delete?pick-1=on").status()).isEqualTo(404);
    }

    @Test
    void whatIsDoneToOneIsUndoneFromTheNotice() {
        var password = made("single");
        var single = root.open("/console/users?q=single").page().select("td a").attr("href");
        var disabled = ConsoleHouse.send(root, root.open(single + "/disable"), Map.of());

        var undo = disabled.page().select(".done a").attr("href");
        assertThat(undo).isEqualTo(single + "/enable");
        ConsoleHouse.send(root, root.open(undo), Map.of());
        assertThat(login("single", password)).isEqualTo(200);
        assertThat(ConsoleHouse.send(root, root.open(single + "/unlock"), Map.of())
                        .page()
                        .select(".done a"))
                .isEmpty();
    }

    @Test
    void whatWasSoBeforeIsNotUndoneWithTheOthers() {
        made("gone1");
        made("gone2");
        var first = root.open("/console/users?q=gone1").page().select("td a").attr("href");
        ConsoleHouse.send(root, root.open(first + "/disable"), Map.of());

        var done = ConsoleHouse.send(root, picked(root, "/console/users?q=gone", "disable"), Map.of());
        assertThat(done.page().select("[role=status]").text()).isEqualTo("Done to 2.");
        var undo = root.open(done.page().select(".done a").attr("href"));
        assertThat(undo.title()).isEqualTo("Enable: 1");
        assertThat(undo.page().select("main li").text()).isEqualTo("gone2");

        assertThat(ConsoleHouse.send(root, picked(root, "/console/users?q=gone", "disable"), Map.of())
                        .page()
                        .select(".done a"))
                .as("there is nothing to undo")
                .isEmpty();
    }

    @Test
    void aWholePageIsTickedAtOnceWithoutAScript() {
        made("tick1");
        made("tick2");
        var list = root.open("/console/users?q=tick&status=active");
        assertThat(list.page().select("td input[checked]")).isEmpty();

        var all = root.open(list.page().select(".verbs a").attr("href"));
        assertThat(all.page().select("td input[checked]").eachAttr("aria-label"))
                .containsExactly("Tick: tick1", "Tick: tick2");
        assertThat(all.page().select("#q").val()).isEqualTo("tick");
        var none = root.open(all.page().select(".verbs a").attr("href"));
        assertThat(none.page().select("main").html())
                .isEqualTo(list.page().select("main").html());
        assertThat(root.open("/console/sessions?all=on").page().select("td input:not([checked])"))
                .isEmpty();
    }

    @Test // H1
    void whoeverOnlyLooksTicksNothing() {
        assertThat(auditor.open("/console/users").page().select("form.pick, input[type=checkbox]"))
                .isEmpty();
        assertThat(auditor.open("/console/sessions").page().select("form.pick")).isEmpty();
        assertThat(auditor.open("/console/clients").page().select("form.pick, input[type=checkbox]"))
                .isEmpty();
        for (var path : new String[] {
            "users/disable", "users/enable", "users/end-sessions", "sessions/end", "clients/disable", "clients/enable"
        }) {
            assertThat(auditor.open("/console/bulk/" + path).status()).as(path).isEqualTo(403);
            assertThat(auditor.post("/console/bulk/" + path, Map.of("pick-x", "on"))
                            .status())
                    .as(path)
                    .isEqualTo(403);
        }
        assertThat(root.open("/console/bulk/users/disable").status()).isEqualTo(400);
        assertThat(root.open("/console/bulk/users/delete?pick-x=on").status()).isEqualTo(404);
    }
}
