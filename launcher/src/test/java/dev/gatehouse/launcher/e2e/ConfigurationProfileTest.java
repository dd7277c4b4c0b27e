package dev.gatehouse.launcher.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a client of the Config OP profile of OpenID Connect finds, over https and where the issuer says; each by the name that the
 * conformance suite of the OpenID Foundation gives it.
 */
class ConfigurationProfileTest {
    private static final String DISCOVERY = "/.well-known/openid-configuration";
    private static final Set<String> REQUIRED = Set.of(
            "issuer",
            "authorization_endpoint",
            "token_endpoint",
            "userinfo_endpoint",
            "jwks_uri",
            "scopes_supported",
            "response_types_supported",
            "grant_types_supported",
            "subject_types_supported",
            "id_token_signing_alg_values_supported",
            "token_endpoint_auth_methods_supported",
            "claims_supported");

    @TempDir
    static Path directory;

    private static OAuthHouse house;
    private static Caller outside;
    private static RelyingParty client;
    private static Caller.Answer found;
    private static JsonNode metadata;

    @BeforeAll
    static void aServerOverHttps() throws Exception {
        var certificate = OwnCertificate.make(directory, "localhost");
        house = OAuthHouse.openOverHttps(directory, certificate);
        outside = Caller.at(URI.create(house.issuer()), certificate);
        client = RelyingParty.at(house, "client");
        found = outside.get(DISCOVERY);
        metadata = new ObjectMapper().readTree(found.text());
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @Test // F7, oidcc-discovery-endpoint-verification: CheckDiscEndpointIssuer
    void theIssuerIsWhereItWasFound() {
        assertThat(found.status()).isEqualTo(200);
        assertThat(found.header("Content-Type")).isEqualTo("application/json");
        assertThat(found.header("Strict-Transport-Security")).isNotEmpty();
        assertThat(metadata.get("issuer").asText()).startsWith("https://").isEqualTo(house.issuer());
    }

    @Test // oidcc-discovery-endpoint-verification: CheckDiscEndpointAllEndpointsAreHttps
    void everyEndpointIsHttps() {
        assertThat(metadata.properties())
                .filteredOn(member ->
                        member.getKey().endsWith("_endpoint") || member.getKey().endsWith("_uri"))
                .hasSizeGreaterThanOrEqualTo(9)
                .allSatisfy(member -> assertThat(URI.create(member.getValue().asText()))
                        .hasScheme("https")
                        .hasNoFragment()
                        .hasNoQuery());
    }

    @Test // oidcc-discovery-endpoint-verification
    void whatMustBeSaidIsSaid() {
        assertThat(metadata.properties()).extracting(Map.Entry::getKey).containsAll(REQUIRED);
        assertThat(words("response_types_supported")).containsExactly("code");
        assertThat(words("subject_types_supported")).containsExactly("public");
        assertThat(words("grant_types_supported")).contains("authorization_code", "refresh_token");
        assertThat(words("scopes_supported")).contains("openid");
        assertThat(words("id_token_signing_alg_values_supported"))
                .contains("RS256")
                .doesNotContain("none");
        assertThat(words("token_endpoint_auth_methods_supported"))
                .contains("client_secret_basic", "client_secret_post");
    }

    @Test // RFC 8414 section 3.2: what has no elements is left out
    void everyMemberIsOfItsType() {
        assertThat(metadata.properties())
                .filteredOn(member -> member.getKey().endsWith("_supported"))
                .allSatisfy(member -> assertThat(member.getValue().isBoolean()
                                || member.getValue().size() > 0)
                        .as(member.getKey())
                        .isTrue());
    }

    private static Set<String> words(String member) {
        return metadata.get(member).valueStream().map(JsonNode::asText).collect(Collectors.toSet());
    }

    @Test // E11, oidcc-discovery-endpoint-verification: ValidateServerJWKs and those beside it
    void theKeysAreWhole() throws Exception {
        var keys = keys().getKeys();

        assertThat(keys).extracting(JWK::getKeyID).doesNotContainNull().doesNotHaveDuplicates();
        assertThat(keys).extracting(JWK::getKeyUse).containsOnly(KeyUse.SIGNATURE);
        assertThat(keys).extracting(JWK::getAlgorithm).contains(JWSAlgorithm.RS256, JWSAlgorithm.ES256);
        assertThat(keys)
                .noneMatch(JWK::isPrivate)
                .allMatch(key -> !key.getKeyType().getValue().equals("oct"));
    }

    @Test // oidcc-server-rotate-keys, oidcc-idtoken-signature
    void afterARotationTheNextKeySignsAndTheLastVerifiesUntilItIsGone() throws Exception {
        var first = flow();
        assertThat(isVerified(first)).isTrue();

        assertThat(key(":rotate").status()).isEqualTo(200);

        var second = flow();
        assertThat(kid(second)).isNotEqualTo(kid(first));
        assertThat(isVerified(second)).isTrue();
        assertThat(isVerified(first)).isTrue();
        assertThat(client.userinfo(first).status()).isEqualTo(200);
        assertThat(client.userinfo(second).status()).isEqualTo(200);

        assertThat(key("/" + kid(first) + ":revoke").status()).isEqualTo(204);
        assertThat(hinted(first).parameter("error")).isEqualTo("login_required");
        assertThat(hinted(second).parameter("error")).isEqualTo("login_required");
    }

    /** What is done with that key, or with all of them. */
    private static Caller.Answer key(String what) {
        return house.clients()
                .send("POST", "/admin/v1/keys" + what, "", "Authorization", "Bearer " + house.administrator());
    }

    /** Where somebody is sent back to for whom the ID token is shown. */
    private static Browser.Stop hinted(Caller.Answer tokens) {
        return house.browser().open(client.request("prompt", "none", "id_token_hint", tokens.at("/id_token")));
    }

    private static Caller.Answer flow() {
        var tokens = client.flow(house.browser(), client.request());
        assertThat(RelyingParty.identity(tokens).getIssuer()).isEqualTo(house.issuer());
        return tokens;
    }

    private static String kid(Caller.Answer tokens) throws Exception {
        return SignedJWT.parse(tokens.at("/id_token")).getHeader().getKeyID();
    }

    /** Whether a client that fetches the keys now takes the ID token. */
    private static boolean isVerified(Caller.Answer tokens) throws Exception {
        var key = keys().getKeyByKeyId(kid(tokens)).toRSAKey();
        return SignedJWT.parse(tokens.at("/id_token")).verify(new RSASSAVerifier(key));
    }

    private static JWKSet keys() throws Exception {
        var answer = outside.get(URI.create(metadata.get("jwks_uri").asText()).getPath());
        assertThat(answer.header("Content-Type")).startsWith("application/");
        return JWKSet.parse(answer.text());
    }
}
