package dev.gatehouse.launcher.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who and what comes into the house and leaves it by the console, and how it is looked for. */
class ConsoleComingsTest {
    @TempDir
    static Path directory;

    private static ConsoleHouse house;
    private static Postbox post;

    private final Browser root = house.signedIn(ConsoleHouse.ROOT);
    private final Browser auditor = house.signedIn(ConsoleHouse.AUDITOR);

    @BeforeAll
    static void aServer() {
        post = new Postbox();
        house = ConsoleHouse.open(directory, post.configuration());
    }

    @AfterAll
    static void close() {
        house.close();
        post.close();
    }

    private Browser.Stop made(Map<String, String> typed, Map<String, String> ticked) {
        return ConsoleHouse.sendTicked(root, root.open("/console/new-client"), typed, ticked);
    }

    private static int login(String key, String secret) {
        return house.node()
                .clients()
                .post("/auth/login", Map.of("username", key, "password", secret))
                .status();
    }

    private String userMade(Map<String, String> typed) {
        return ConsoleHouse.send(root, root.open("/console/new-user"), typed)
                .page()
                .select("main a")
                .attr("href");
    }

    @Test // H5
    void aClientIsMadeWithASecretThatIsShownOnceAndDeletedAgain() {
        var made = made(
                Map.of("name", "shop", "audiences", "https://api.example\nhttps://two.example"),
                Map.of("users:read", "on"));
        assertThat(made.status()).as(made.page().text()).isEqualTo(201);
        var key = made.page().select("dd").text();
        var secret = made.page().select(".secret").text();
        assertThat(made.page().select("main").text()).contains("the key is the username and the secret the password");
        assertThat(login(key, secret)).isEqualTo(200);

        var path = made.page().select("main a").attr("href");
        var page = root.open(path);
        assertThat(page.answer().text()).doesNotContain(secret);
        assertThat(page.page().select("dl").text())
                .contains("Permissions users:read", "https://api.example, https://two.example", "introspect no");
        var again = made(Map.of("name", "shop", "audiences", "orders"), Map.of());
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.page().select("[role=alert]").text()).isEqualTo("Another client has that name.");
        assertThat(again.page().select("#audiences").val()).isEqualTo("orders");

        var deleted = ConsoleHouse.send(root, root.open(path + "/delete"), Map.of());
        assertThat(deleted.page().text()).contains("Done.", "No client is like that.");
        assertThat(login(key, secret)).isNotEqualTo(200);
        assertThat(root.open(path).status()).isEqualTo(404);
    }

    @Test
    void aClientThatMakesNoSenseIsNotMade() {
        var wrong = made(Map.of("name", " ", "audiences", "fine\nsplit\u2028line"), Map.of());

        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.page().select("[role=alert]").text()).contains("A client has a name", "split");
        assertThat(auditor.open("/console/clients").page().select("a[href*=new-client]"))
                .isEmpty();
        assertThat(auditor.open("/console/new-client").status()).isEqualTo(403);
        assertThat(auditor.post("/console/new-client", Map.of("name", "eve")).status())
                .isEqualTo(403);
    }

    @Test // H4
    void aUserIsDeletedButNotTheLastAdministrator() {
        var ben = userMade(Map.of("name", "ben"));
        assertThat(auditor.open(ben + "/delete").status()).isEqualTo(403);
        assertThat(auditor.post(ben + "/delete", Map.of()).status()).isEqualTo(403);
        var asked = root.open(ben + "/delete");
        assertThat(asked.page().select("main").text()).contains("Delete: ben", "cannot be undone");

        var deleted = ConsoleHouse.send(root, asked, Map.of());
        assertThat(deleted.title()).isEqualTo("Users");
        assertThat(deleted.page().select("[role=status]:not(#found)").text()).isEqualTo("Done.");
        assertThat(root.open(ben).status()).isEqualTo(404);
        var admins = root.open("/console/users?role=admin").page().select("td a");
        for (var one : admins) {
            boolean isLast = one.text().equals("root");
            assertThat(ConsoleHouse.send(root, root.open(one.attr("href") + "/delete"), Map.of())
                            .status())
                    .isEqualTo(isLast ? 409 : 200);
        }
    }

    @Test // B9
    void aUserIsWrittenToAndAloneChoosesThePassword() throws Exception {
        var dora = userMade(Map.of("name", "dora", "email", "dora@example.com", "verified", "on"));
        var asked =
                root.open(root.open(dora).page().select("a[href$=reset-letter]").attr("href"));
        assertThat(asked.title()).contains("dora <dora@example.com>");
        assertThat(asked.page().select("main input:not([type=hidden])")).isEmpty();

        var done = ConsoleHouse.send(root, asked, Map.of());
        assertThat(done.page().select("[role=status]").text()).isEqualTo("Done.");
        var letter = post.next();
        assertThat(letter.getAllRecipients()[0]).hasToString("dora@example.com");
        var link = Postbox.link(letter, "http://localhost:8080");
        assertThat(done.answer().text()).doesNotContain(link);
        var browser = house.browser();
        browser.submit(browser.open(link), Map.of("password", "a passphrase of dora alone"));
        assertThat(house.node()
                        .clients()
                        .post("/v1/api/auth/login", Map.of("user", "dora", "password", "a passphrase of dora alone"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void nobodyIsWrittenToWithoutAVerifiedAddressOrByWhoeverOnlyLooks() {
        var emil = userMade(Map.of("name", "emil"));

        assertThat(root.open(emil).page().select("a[href$=reset-letter]")).isEmpty();
        assertThat(root.open(emil + "/reset-letter").status()).isEqualTo(409);
        assertThat(auditor.open(emil + "/reset-letter").status()).isEqualTo(403);
        assertThat(auditor.post(emil + "/reset-letter", Map.of()).status()).isEqualTo(403);
    }

    @Test
    void aFilterThatMakesNoSenseIsSaidAndNotPassedOver() {
        var wrong = new HashMap<String, List<String>>();
        wrong.put("users", List.of("status=gone", "role=king", "q=%0A", "after=x"));
        wrong.put("clients", List.of("status=gone", "q=%20x", "after=x"));
        wrong.put("sessions", List.of("subject=client:x", "network=here", "after=x"));
        wrong.put(
                "audit", List.of("event=PARTY", "outcome=fine", "until=soon", "from=soon", "network=here", "after=x"));
        wrong.put("bans", List.of("after=x"));
        wrong.put("networks", List.of("after=x"));
        wrong.forEach((room, queries) -> queries.forEach(query -> {
            var page = root.open("/console/" + room + "?" + query);
            assertThat(page.status()).as(query).isEqualTo(400);
            assertThat(page.page().select("[role=alert]")).as(query).hasSize(1);
            assertThat(page.page().select("tbody")).as(query).isEmpty();
        }));
        assertThat(root.open("/console/users?status=gone&role=king")
                        .page()
                        .select("[role=alert]")
                        .eachText())
                .containsExactly(
                        "This does not make sense here: Status: gone", "This does not make sense here: Role: king");
        assertThat(root.open("/console/users?q=an&status=active&role=")
                        .page()
                        .select("tbody")
                        .text())
                .contains("anna");
    }
}
