package dev.gatehouse.launcher.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import dev.gatehouse.testkit.Race;
import java.nio.file.Path;
import java.text.ParseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Behind a balancer the node that signs is not the node that is asked for the key. */
class KeysOfTwoNodesTest {
    private static final String JWKS = "/oauth2/jwks";

    @TempDir
    Path directory;

    @Test // L3
    void theFirstKeyOfAnAlgorithmIsPublishedByEveryNodeAtOnce() throws ParseException {
        var site = Site.onPostgres(directory, TestPostgres.emptyDatabase(), "logging: {level: WARN}\n");
        try (var house = OAuthHouse.open(site, Site.ISSUER);
                var other = RunningNode.start(site)) {
            assertThat(other.clients().get(JWKS).text()).doesNotContain("RS256");

            var client = house.register(
                    "shop",
                    "{\"method\":\"none\",\"grants\":[\"authorization_code\"],\"redirectUris\":[\"https://shop.example/cb\"],"
                            + "\"scopes\":[\"openid\"],\"trusted\":true,\"idTokenAlgorithm\":\"RS256\"}");
            var kid = SignedJWT.parse(identity(house, client.at("/key")))
                    .getHeader()
                    .getKeyID();

            var told = Race.of(8, n -> other.clients().get(JWKS).text());
            assertThat(told).allSatisfy(keys -> assertThat(keys).contains(kid));
        }
    }

    private static String identity(OAuthHouse house, String client) {
        var browser = house.browser();
        var asked = OAuthHouse.authorize(client, "https://shop.example/cb", "scope", "openid");
        var back = browser.submit(browser.open(asked), OAuthHouse.ANNA);
        var tokens = house.tokens(client, "https://shop.example/cb", back.parameter("code"));
        assertThat(tokens.status()).as(tokens.text()).isEqualTo(200);
        return tokens.at("/id_token");
    }
}
