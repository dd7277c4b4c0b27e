package dev.gatehouse.launcher.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A dialect is served as its block in the configuration says, and the others are as they were. */
class DialectSettingsTest {
    private static final String PASSWORD = "another passphrase";

    @TempDir
    Path directory;

    private RunningNode node;

    @BeforeEach
    void start() {
        var site = Site.onSqlite(directory, """
                logging: {level: WARN}
                dialects:
                  profile: {enabled: false}
                  envelope: {verifiedEmail: false, audience: "https://orders.example", access: 7m}
                """);
        site.apply("users: [{name: anna, email: anna@example.org, verified: false, password: " + PASSWORD + "}]");
        node = RunningNode.start(site);
    }

    @AfterEach
    void stop() {
        node.close();
    }

    @Test
    void whatIsSwitchedOffIsNowhereWhateverIsAskedOfIt() {
        var caller = node.clients();
        var right = Map.of("email", "anna@example.org", "password", PASSWORD);

        assertThat(List.of(
                        caller.post("/v1/auth/login", right),
                        caller.get("/v1/auth/login"),
                        caller.get("/v1/auth/nope")))
                .allSatisfy(answer -> {
                    assertThat(answer.status()).isEqualTo(404);
                    assertThat(answer.text()).isEqualTo("{\"error\":\"not found\"}");
                    assertThat(answer.header("Content-Type")).startsWith("application/json");
                });
    }

    @Test
    void lifeAudienceAndVerifiedAddressesAreThoseOfTheBlock() {
        var envelope = node.clients().post("/token", Map.of("username", "anna", "password", PASSWORD));
        var resultcode = node.clients().post("/v1/api/auth/login", Map.of("user", "anna", "password", PASSWORD));

        assertThat(envelope.status()).as(envelope.text()).isEqualTo(200);
        var token = envelope.text().replaceFirst("(?s).*?\"(eyJ[^\"]*)\".*", "$1");
        var payload = token.substring(token.indexOf('.') + 1, token.lastIndexOf('.'));
        var claims = new String(Base64.getUrlDecoder().decode(payload), UTF_8);
        assertThat(claims).contains("\"aud\":\"https://orders.example\"");
        assertThat(number(claims, "exp") - number(claims, "iat")).isEqualTo(7 * 60);
        assertThat(resultcode.text()).doesNotContain("eyJ");
    }

    private static long number(String claims, String name) {
        return Long.parseLong(claims.replaceFirst(".*\"" + name + "\":(\\d+).*", "$1"));
    }
}
