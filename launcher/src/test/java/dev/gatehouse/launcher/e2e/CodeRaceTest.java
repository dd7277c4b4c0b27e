package dev.gatehouse.launcher.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.launcher.e2e.Caller.Answer;
import dev.gatehouse.testkit.Race;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A code that thirty-two callers show at once is good for one of them, and then for nobody: somebody stole it. */
class CodeRaceTest {
    private static final int CALLERS = 32;
    private static final int ROUNDS = 4;
    private static final String BACK = "https://shop.example/cb";
    private static final String QUIET = "logging: {level: WARN}\n";

    @TempDir
    Path directory;

    @Test // F5
    void onSqlite() {
        try (var house = OAuthHouse.open(directory, "")) {
            oneIsGivenTokensAndTheyDie(house);
        }
    }

    @Test // F5
    void onPostgresql() {
        var site = Site.onPostgres(directory, TestPostgres.emptyDatabase(), QUIET);
        try (var house = OAuthHouse.open(site, Site.ISSUER)) {
            oneIsGivenTokensAndTheyDie(house);
        }
    }

    private static void oneIsGivenTokensAndTheyDie(OAuthHouse house) {
        var client = house.register(
                        "shop",
                        "{\"method\":\"none\",\"grants\":[\"authorization_code\",\"refresh_token\"],\"redirectUris\":[\""
                                + BACK + "\"],\"scopes\":[\"openid\",\"offline_access\"],\"trusted\":true}")
                .at("/key");
        var browser = house.browser();
        browser.submit(browser.open("/oauth2/login"), OAuthHouse.ANNA);

        for (int i = 0; i < ROUNDS; i++) {
            var asked = browser.open(OAuthHouse.authorize(client, BACK, "scope", "openid offline_access"));
            var code = asked.parameter("code");

            var answers = Race.of(CALLERS, n -> house.tokens(client, BACK, code));

            oneWon(house, client, answers);
        }
    }

    private static void oneWon(OAuthHouse house, String client, List<Answer> answers) {
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 200)
                .singleElement()
                .satisfies(won -> {
                    var bearer = "Bearer " + won.at("/access_token");
                    assertThat(house.clients()
                                    .get("/oauth2/userinfo", "Authorization", bearer)
                                    .status())
                            .isEqualTo(401);
                    var refresh = Map.of(
                            "grant_type",
                            "refresh_token",
                            "refresh_token",
                            won.at("/refresh_token"),
                            "client_id",
                            client);
                    assertThat(house.clients().form("/oauth2/token", refresh).at("/error"))
                            .isEqualTo("invalid_grant");
                });
        assertThat(answers).filteredOn(answer -> answer.status() != 200).allSatisfy(lost -> {
            assertThat(lost.status()).as(lost.text()).isEqualTo(400);
            assertThat(lost.at("/error")).isEqualTo("invalid_grant");
        });
    }
}
