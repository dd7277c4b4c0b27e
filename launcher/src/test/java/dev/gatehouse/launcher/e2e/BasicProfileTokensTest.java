package dev.gatehouse.launcher.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What each answer holds that a client of the Basic OP profile gets, by the names of the modules that look at it. */
class BasicProfileTokensTest {
    @TempDir
    static Path directory;

    private static OAuthHouse house;
    private static RelyingParty client;

    @BeforeAll
    static void aServerWithAClient() {
        house = OAuthHouse.open(directory, "");
        client = RelyingParty.at(house, "client");
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @Test // oidcc-server
    void anIdTokenSaysByWhomForWhomAndOfWhom() {
        var before = Instant.now().minusSeconds(1);
        var tokens = client.flow(house.browser(), client.request());
        var claims = RelyingParty.identity(tokens);

        assertThat(claims.getIssuer()).isEqualTo(house.issuer());
        assertThat(claims.getAudience()).containsExactly(client.client().at("/key"));
        assertThat(claims.getSubject()).isNotEmpty().hasSizeLessThanOrEqualTo(255);
        assertThat(claims.getClaim("nonce")).isEqualTo("n-1");
        assertThat(claims.getIssueTime().toInstant()).isBetween(before, Instant.now());
        assertThat(claims.getExpirationTime()).isAfter(claims.getIssueTime());
        assertThat(claims.getClaims()).doesNotContainKeys("name", "email", "preferred_username");
    }

    @Test
    void anIdTokenTellsOfTheUserWhatUserinfoDoesForThatScope() {
        var tokens = client.flow(house.browser(), client.request("scope", "openid profile email"));
        var claims = RelyingParty.identity(tokens).getClaims();
        var userinfo = client.userinfo(tokens);

        assertThat(claims).containsEntry("preferred_username", "anna").doesNotContainKey("email");
        assertThat(userinfo.at("/preferred_username")).isEqualTo("anna");
        assertThat(userinfo.at("/email")).isEmpty();
    }

    @Test // oidcc-unsigned-request-object-supported-correctly-or-rejected-as-unsupported, with response_mode=form_post
    void aRequestInAJwtIsRefusedInTheWayThatItSays() {
        var said = Base64URL.encode("{\"state\":\"in the JWT\",\"response_mode\":\"form_post\"}");
        var onward = house.browser().open(client.request("state", "", "request", "eyJhbGciOiJub25lIn0." + said + "."));

        var answer = Browser.fields(onward.page().select("form").first(), Map.of());
        assertThat(answer).containsEntry("error", "request_not_supported").containsEntry("state", "in the JWT");
    }

    @Test // oidcc-server
    void tokensAreHandedOutAsTheRfcSays() throws NoSuchAlgorithmException {
        var tokens = client.flow(house.browser(), client.request());

        assertThat(tokens.header("Content-Type")).isEqualTo("application/json");
        assertThat(tokens.header("Cache-Control")).isEqualTo("no-store");
        assertThat(Long.parseLong(tokens.at("/expires_in"))).isPositive();
        assertThat(tokens.at("/scope")).isEqualTo("openid");
        var hash = Base64URL.encode(Arrays.copyOf(sha256(tokens.at("/access_token")), 16));
        assertThat(RelyingParty.identity(tokens).getClaim("at_hash")).isEqualTo(hash.toString());
    }

    private static byte[] sha256(String text) throws NoSuchAlgorithmException {
        return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
    }

    @Test // oidcc-idtoken-signature, and oidcc-idtoken-unsigned: there is none
    void anIdTokenIsSignedByAKeyThatIsNamedAndPublished() throws Exception {
        var token =
                SignedJWT.parse(client.flow(house.browser(), client.request()).at("/id_token"));
        var keys = JWKSet.parse(house.clients().get("/oauth2/jwks").text());

        var key = keys.getKeyByKeyId(token.getHeader().getKeyID()).toRSAKey();
        assertThat(token.verify(new RSASSAVerifier(key))).isTrue();
        assertThat(key.size()).isGreaterThanOrEqualTo(2048);
    }

    @Test // oidcc-ensure-request-with-acr-values-succeeds: all that are supported
    void theLoginIsOfOneOfTheLevelsThatWereAskedFor() throws Exception {
        var metadata = new ObjectMapper()
                .readTree(
                        house.clients().get("/.well-known/openid-configuration").text());
        var levels = metadata.get("acr_values_supported")
                .valueStream()
                .map(JsonNode::asText)
                .toList();

        var tokens = client.flow(house.browser(), client.request("acr_values", String.join(" ", levels)));

        assertThat(RelyingParty.identity(tokens).getClaim("acr")).isIn(levels);
    }

    @Test // oidcc-prompt-none-not-logged-in: CheckForUnexpectedParametersInErrorResponseFromAuthorizationEndpoint
    void anErrorHoldsNothingUnexpected() {
        var back = house.browser().open(client.request("prompt", "none"));

        assertThat(back.location()).doesNotContain("code=", "#");
        assertThat(back.parameter("iss")).isEqualTo(house.issuer());
        assertThat(back.location().split("[?&]"))
                .filteredOn(part -> part.contains("=") && !part.startsWith("https"))
                .extracting(part -> part.substring(0, part.indexOf('=')))
                .containsExactlyInAnyOrder("error", "error_description", "state", "iss");
    }

    @Test // oidcc-codereuse: ValidateErrorFromTokenEndpointResponseError and those beside it
    void anErrorOfTheTokenEndpointIsOfItsForm() {
        var refused = client.ask(Map.of("grant_type", "authorization_code", "code", "x", "redirect_uri", "y"));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.header("Content-Type")).isEqualTo("application/json");
        assertThat(refused.header("Cache-Control")).isEqualTo("no-store");
        assertThat(refused.at("/error")).isEqualTo("invalid_grant");
        assertThat(refused.at("/error_description")).matches("[ !#-\\[\\]-~]+");
    }
}
