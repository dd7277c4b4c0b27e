package dev.gatehouse.launcher.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.gatehouse.launcher.e2e.Browser.Stop;
import dev.gatehouse.launcher.e2e.Caller.Answer;
import java.text.ParseException;
import java.util.Map;

/** A client as the conformance suite of the OpenID Foundation has it: with a secret, exempt from PKCE, with ID tokens by RS256. */
record RelyingParty(OAuthHouse house, Answer client) {
    static final String BACK = "https://rp.example/test/a/gatehouse/callback";
    private static final String OAUTH =
            "{\"method\":\"client_secret\",\"grants\":[\"authorization_code\",\"refresh_token\"],"
                    + "\"redirectUris\":[\"" + BACK + "\"],\"requirePkce\":false,\"idTokenAlgorithm\":\"RS256\","
                    + "\"scopes\":[\"openid\",\"profile\",\"email\",\"address\",\"phone\",\"offline_access\"]}";

    static RelyingParty at(OAuthHouse house, String name) {
        return new RelyingParty(house, house.register(name, OAUTH));
    }

    /** The address of a request as the suite makes it, with a nonce. */
    String request(String... more) {
        var all = new String[more.length + 8];
        System.arraycopy(more, 0, all, 8, more.length);
        System.arraycopy(
                new String[] {"scope", "openid", "code_challenge", "", "code_challenge_method", "", "nonce", "n-1"},
                0,
                all,
                0,
                8);
        return OAuthHouse.authorize(client.at("/key"), BACK, all);
    }

    /** Where the browser ends, once anna did whatever was asked of her. */
    Stop through(Browser browser, Stop at) {
        var stop = at;
        if (stop.status() == 200 && stop.title().equals("Log in")) {
            stop = browser.submit(stop, OAuthHouse.ANNA);
        }
        if (stop.status() == 200 && stop.title().equals("Give access")) {
            stop = browser.submit(stop, Map.of("decision", "allow"));
        }
        assertThat(stop.parameter("state")).isEqualTo("a b&c");
        return stop;
    }

    Answer flow(Browser browser, String request) {
        return tokens(through(browser, browser.open(request)).parameter("code"));
    }

    Answer tokens(String code) {
        var tokens = redeem(code);
        assertThat(tokens.status()).as(tokens.text()).isEqualTo(200);
        assertThat(tokens.at("/token_type")).isEqualTo("Bearer");
        return tokens;
    }

    Answer redeem(String code) {
        return ask(Map.of("grant_type", "authorization_code", "code", code, "redirect_uri", BACK));
    }

    Answer ask(Map<String, String> form) {
        return house.clients().form("/oauth2/token", form, "Authorization", OAuthHouse.basic(client));
    }

    static JWTClaimsSet identity(Answer tokens) {
        try {
            var token = SignedJWT.parse(tokens.at("/id_token"));
            assertThat(token.getHeader().getAlgorithm()).isEqualTo(JWSAlgorithm.RS256);
            return token.getJWTClaimsSet();
        } catch (ParseException e) {
            throw new AssertionError(e);
        }
    }

    Answer userinfo(Answer tokens) {
        return house.clients().get("/oauth2/userinfo", "Authorization", "Bearer " + tokens.at("/access_token"));
    }

    static Object when(JWTClaimsSet identity) {
        return identity.getClaim("auth_time");
    }
}
