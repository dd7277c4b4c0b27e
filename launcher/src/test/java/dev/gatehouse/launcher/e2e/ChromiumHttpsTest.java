package dev.gatehouse.launcher.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** What a real browser keeps of us over https: it takes a {@code __Host-} cookie only if that is secure, of one host and of every path. */
@EnabledIf(
        value = "dev.gatehouse.launcher.e2e.Chromium#isThere",
        disabledReason = "needs chromium and chromedriver (Debian's packages chromium and chromium-driver)")
class ChromiumHttpsTest {
    @TempDir
    static Path directory;

    private static OAuthHouse house;
    private static ClientSite shop;
    private static Chromium chromium;

    @BeforeAll
    static void aServerOverHttpsAndABrowser() {
        house = OAuthHouse.openOverHttps(directory, OwnCertificate.make(directory, "localhost"));
        shop = ClientSite.open();
        chromium = Chromium.open("--ignore-certificate-errors");
    }

    @AfterAll
    static void close() {
        chromium.close();
        shop.close();
        house.close();
    }

    @BeforeEach
    void nobodyIsLoggedIn() {
        chromium.command("Network.clearBrowserCookies", Map.of());
    }

    @Test // G1
    void whoeverLogsInHasACookieOfThisHostAlone() {
        var client = house.register(
                "Shop",
                "{\"method\":\"none\",\"grants\":[\"authorization_code\"],\"redirectUris\":[\"" + shop.at("/cb")
                        + "\"],\"scopes\":[\"openid\"],\"trusted\":true}");
        chromium.visit(house.issuer() + OAuthHouse.authorize(client.at("/key"), shop.at("/cb"), "scope", "openid"));
        chromium.type("#username", "anna");
        chromium.type("#password", "another passphrase");
        chromium.click("button");
        chromium.until("back", () -> chromium.address().startsWith(shop.at("/cb")));

        chromium.visit(house.issuer() + "/oauth2/login");

        chromium.untilTitle("Logged in");
        assertThat(chromium.run("return document.cookie").asText()).isEmpty();
        assertThat(kept()).containsOnlyKeys("__Host-sid", "__Host-form");
        assertThat(kept()).allSatisfy((name, cookie) -> isOfThisHostAlone(cookie, "Lax"));
    }

    @Test // G1
    void theConsoleHasOneThatNoOtherSiteBrings() {
        chromium.visit(house.issuer() + "/console/login");
        chromium.type("#username", "root");
        chromium.type("#password", "the right passphrase");
        chromium.click("main button");

        chromium.until("signed in", () -> chromium.shows("nav"));
        assertThat(kept()).containsOnlyKeys("__Host-console", "__Host-console-form");
        assertThat(kept()).allSatisfy((name, cookie) -> isOfThisHostAlone(cookie, "Strict"));
    }

    private static void isOfThisHostAlone(JsonNode cookie, String sameSite) {
        assertThat(cookie.get("domain").asText()).isEqualTo("localhost");
        assertThat(cookie.get("path").asText()).isEqualTo("/");
        assertThat(cookie.get("secure").asBoolean()).isTrue();
        assertThat(cookie.get("httpOnly").asBoolean()).isTrue();
        assertThat(cookie.get("sameSite").asText()).isEqualTo(sameSite);
    }

    /** What the browser would send us, by name. */
    private static Map<String, JsonNode> kept() {
        return chromium.command("Network.getCookies", Map.of("urls", List.of(house.issuer() + "/")))
                .get("cookies")
                .valueStream()
                .collect(Collectors.toMap(cookie -> cookie.get("name").asText(), cookie -> cookie));
    }
}
