package dev.gatehouse.launcher.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.launcher.e2e.Browser.Stop;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An API client is registered for OAuth in the console, changed and struck off again. */
class ConsoleRegistrationsTest {
    private static final String BACK = "https://shop.example/cb";
    private static final Map<String, String> SPA = Map.of(
            "clientId", "shop-spa",
            "method", "none",
            "redirectUris", BACK + "\nhttp://127.0.0.1/cb",
            "scopes", "openid  profile");
    private static final Map<String, String> CODE = Map.of("authorization_code", "on", "refresh_token", "on");

    @TempDir
    static Path directory;

    private static ConsoleHouse house;

    private final Browser root = house.signedIn(ConsoleHouse.ROOT);

    @BeforeAll
    static void aServer() {
        house = ConsoleHouse.open(directory, "");
    }

    @AfterAll
    static void close() {
        house.close();
    }

    private String client(String name) {
        var made = ConsoleHouse.send(root, root.open("/console/new-client"), Map.of("name", name));
        return made.page().select("main .actions a").attr("href");
    }

    private Stop sent(String client, Map<String, String> typed, Map<String, String> ticked) {
        return sent(root.open(client + "/oauth"), typed, ticked);
    }

    /** As a browser does it, with what stands in the form where nothing else was typed. */
    private Stop sent(Stop page, Map<String, String> typed, Map<String, String> ticked) {
        var form = page.page().select("main form[method=post]").first();
        var fields = Browser.fields(form, Map.of());
        form.select("textarea").forEach(area -> fields.put(area.attr("name"), area.wholeText()));
        form.select("option[selected]")
                .forEach(option -> fields.put(option.parent().attr("name"), option.attr("value")));
        form.select("input[type=checkbox]:not([checked])").forEach(box -> fields.remove(box.attr("name")));
        fields.putAll(typed);
        fields.putAll(ticked);
        return root.post(form.attr("action"), fields);
    }

    @Test
    void aClientIsRegisteredAndChangedAndItsUsersLogIn() {
        var client = client("spa");
        assertThat(sent(client, SPA, CODE).page().select("[role=status]").text())
                .isEqualTo("Done.");
        assertThat(root.open(client).page().select("dl").text())
                .contains("Client id shop-spa", BACK, "authorization_code, refresh_token", "openid profile");
        var asked = OAuthHouse.authorize("shop-spa", BACK, "scope", "openid");
        assertThat(house.browser().open(asked).title()).isEqualTo("Log in");

        sent(client, Map.of("scopes", "profile"), Map.of());

        assertThat(root.open(client).page().select("dl").text()).contains("Client id shop-spa", "Scopes profile");
        assertThat(house.browser().open(asked).parameter("error")).isEqualTo("invalid_scope");
    }

    @Test // H5
    void aSecretThatIsMadeForItIsShownOnce() {
        var client = client("service");

        var made = sent(client, Map.of("clientId", "the-service"), Map.of("client_credentials", "on"));

        assertThat(made.status()).isEqualTo(201);
        var secret = made.page().select(".secret").text();
        var granted = house.node()
                .clients()
                .form(
                        "/oauth2/token",
                        Map.of(
                                "grant_type", "client_credentials",
                                "client_id", "the-service",
                                "client_secret", secret));
        assertThat(granted.status()).as(granted.text()).isEqualTo(200);
        assertThat(root.open(client).answer().text()).doesNotContain(secret);
    }

    @Test
    void whatDoesNotHoldIsSaidAndWhatWasTypedStays() {
        var client = client("wrong");
        var typed = new HashMap<>(SPA);
        typed.put("redirectUris", "javascript:alert(1) https://ok.example/cb");
        typed.put("jwks", "{\"keys\":[]}");

        var again = sent(client, typed, CODE);

        assertThat(again.status()).isEqualTo(400);
        assertThat(again.page().select("[role=alert]").eachText())
                .anyMatch(text -> text.contains("javascript:alert(1)"))
                .anyMatch(text -> text.contains("no public keys"));
        assertThat(again.page().select("#redirectUris").text()).contains("https://ok.example/cb");
        assertThat(again.page().select("#refresh_token").hasAttr("checked")).isTrue();
        assertThat(sent(client, SPA, Map.of()).page().select("[role=alert]").text())
                .contains("Tick what it may have tokens for.");
        assertThat(sent(client, SPA, Map.of("authorization_code", "on", "keeping", "on"))
                        .page()
                        .select("[role=alert]")
                        .text())
                .contains("Whoever keeps no secret cannot keep a refresh token");
        assertThat(root.open(client).page().select("dl").text()).doesNotContain("Client id");
    }

    @Test // H8
    void aChangeOfAnEarlierVersionIsRefused() {
        var client = client("raced");
        sent(client, Map.of("clientId", "raced", "method", "none", "redirectUris", BACK), CODE);
        var early = root.open(client + "/oauth");
        sent(client, Map.of("scopes", "openid"), Map.of());

        var late = sent(early, Map.of("scopes", "profile"), Map.of());

        assertThat(late.status()).isEqualTo(412);
        assertThat(late.page().select("dl").text()).as("what stands now").contains("Scopes openid");
        assertThat(root.open(client).page().select("dl").text()).contains("Scopes openid");
    }

    @Test
    void aRegistrationIsRemovedAndTheClientStays() {
        var client = client("leaving");
        sent(client, Map.of("clientId", "leaving", "method", "none", "redirectUris", BACK), CODE);

        var gone = ConsoleHouse.send(root, root.open(client + "/oauth/remove"), Map.of());

        assertThat(gone.page().select("[role=status]").text()).isEqualTo("Done.");
        assertThat(gone.title()).isEqualTo("leaving");
        assertThat(gone.page().select("dl").text()).doesNotContain("Client id");
        assertThat(root.open(client + "/oauth/remove").status()).isEqualTo(404);
        assertThat(house.browser().open(OAuthHouse.authorize("leaving", BACK)).status())
                .isEqualTo(400);
    }

    @Test // H1
    void whoeverOnlyLooksWritesNone() {
        var client = client("kiosk");
        var auditor = house.signedIn(ConsoleHouse.AUDITOR);

        for (var verb : new String[] {"/oauth", "/oauth/remove"}) {
            assertThat(auditor.open(client + verb).status()).isEqualTo(403);
            assertThat(auditor.post(client + verb, SPA).status()).isEqualTo(403);
            assertThat(root.post(client + verb, SPA).status())
                    .as("without a seal")
                    .isEqualTo(403);
        }
        assertThat(root.open("/console/clients/999/oauth").status()).isEqualTo(404);
    }
}
