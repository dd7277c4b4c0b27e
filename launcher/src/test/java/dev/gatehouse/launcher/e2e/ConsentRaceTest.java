package dev.gatehouse.launcher.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.launcher.e2e.Caller.Answer;
import dev.gatehouse.testkit.Race;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A user takes back what a client may do while the client redeems a code; on PostgreSQL, where units run side by side. */
class ConsentRaceTest {
    private static final int ROUNDS = 60;
    private static final String BACK = "https://shop.example/cb";

    @TempDir
    Path directory;

    private OAuthHouse house;
    private Answer client;
    private Browser browser;
    private String anna;

    @BeforeEach
    void aClientAndAUserInABrowser() {
        house = OAuthHouse.open(
                Site.onPostgres(directory, TestPostgres.emptyDatabase(), "logging: {level: WARN}\n"), Site.ISSUER);
        client = house.register(
                "shop",
                "{\"method\":\"none\",\"grants\":[\"authorization_code\",\"refresh_token\"],\"redirectUris\":[\"" + BACK
                        + "\"],\"scopes\":[\"openid\",\"profile\",\"offline_access\"]}");
        browser = house.browser();
        browser.submit(browser.open("/oauth2/login"), OAuthHouse.ANNA);
        anna = house.clients()
                .post("/v1/api/auth/login", Map.of("user", "anna", "password", "another passphrase"))
                .at("/result/access_token");
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void whatWasRedeemedBeforeTheConsentWasTakenBackEndsWithItAndNothingIsAfter() {
        for (int i = 0; i < ROUNDS; i++) {
            var code = code();

            var answers = Race.of(2, n -> n == 0 ? redeem(code) : withdraw());

            assertThat(answers.getLast().status()).isEqualTo(204);
            var redeemed = answers.getFirst();
            assertThat(redeemed.status()).isIn(200, 400);
            if (redeemed.status() == 200) {
                assertThat(refresh(redeemed.at("/refresh_token")).at("/error"))
                        .as("round " + i)
                        .isEqualTo("invalid_grant");
            }
        }
    }

    private String code() {
        var asked = browser.open(
                OAuthHouse.authorize(client.at("/key"), BACK, "scope", "openid offline_access", "prompt", "consent"));
        return browser.submit(asked, Map.of("decision", "allow")).parameter("code");
    }

    private Answer redeem(String code) {
        return house.tokens(client.at("/key"), BACK, code);
    }

    private Answer withdraw() {
        return house.clients()
                .send(
                        "DELETE",
                        "/account/v1/consents/" + client.at("/client/number"),
                        "",
                        "Authorization",
                        "Bearer " + anna);
    }

    private Answer refresh(String token) {
        return house.clients()
                .form(
                        "/oauth2/token",
                        Map.of("grant_type", "refresh_token", "refresh_token", token, "client_id", client.at("/key")));
    }
}
