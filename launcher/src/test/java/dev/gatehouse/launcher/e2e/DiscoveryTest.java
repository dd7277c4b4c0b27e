package dev.gatehouse.launcher.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the metadata says is there, at a server that is whole. */
class DiscoveryTest {
    private static final String OPENID = "/.well-known/openid-configuration";
    private static final String ISSUER = "https://id.example/idp";

    @TempDir
    static Path directory;

    private static RunningNode node;
    private static JsonNode metadata;

    @BeforeAll
    static void aServer() throws Exception {
        node = RunningNode.start(Site.onSqlite(directory, "logging: {level: WARN}\nissuer: \"" + ISSUER + "\"\n"));
        metadata = new ObjectMapper().readTree(node.clients().get(OPENID).text());
    }

    @AfterAll
    static void close() {
        node.close();
    }

    @ParameterizedTest // F7
    @ValueSource(
            strings = {
                OPENID,
                OPENID + "/idp",
                "/idp" + OPENID,
                "/.well-known/oauth-authorization-server",
                "/.well-known/oauth-authorization-server/idp",
            })
    void theIssuerIsToldByteForByteWhereverItIsLookedFor(String path) {
        var answer = node.clients().get(path);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("application/json");
        assertThat(answer.text()).startsWith("{\"issuer\":\"" + ISSUER + "\",");
        assertThat(answer.text()).isEqualTo(node.clients().get(OPENID).text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {OPENID + "/", OPENID + "/other", "/other" + OPENID, "/idp/.well-known/x", "/idp/oauth2/jwks"})
    void thereIsNoneElsewhere(String path) {
        assertThat(node.clients().get(path).status()).isEqualTo(404);
    }

    @Test // F7
    void whateverIsAdvertisedAnswers() {
        var endpoints = metadata.properties().stream()
                .filter(member ->
                        member.getKey().endsWith("_endpoint") || member.getKey().equals("jwks_uri"))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, member -> path(member.getValue().asText())));
        assertThat(endpoints).hasSizeGreaterThanOrEqualTo(7);

        var missing = endpoints.entrySet().stream()
                .filter(endpoint -> node.clients().get(endpoint.getValue()).status() == 404)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());

        assertThat(missing).as("advertised, and not served").isEmpty();
    }

    private static String path(String uri) {
        assertThat(uri).startsWith(ISSUER + "/");
        return URI.create(uri).getRawPath().substring("/idp".length());
    }

    @Test // F7, F8
    void eachAdvertisedGrantIsKnownAndNoOther() {
        assertThat(metadata.get("grant_types_supported"))
                .extracting(JsonNode::asText)
                .hasSize(5)
                .allSatisfy(grant -> assertThat(asked(grant)).isNotEqualTo("unsupported_grant_type"));
        assertThat(Set.of("password", "implicit", "urn:ietf:params:oauth:grant-type:jwt-bearer"))
                .allSatisfy(grant -> assertThat(asked(grant)).isEqualTo("unsupported_grant_type"));
    }

    private static String asked(String grant) {
        return node.clients().form("/oauth2/token", Map.of("grant_type", grant)).at("/error");
    }

    @Test // F7, F8
    void nothingIsClaimedThatIsNotSo() {
        assertThat(metadata.get("response_types_supported"))
                .extracting(JsonNode::asText)
                .containsExactly("code");
        assertThat(metadata.get("response_modes_supported"))
                .extracting(JsonNode::asText)
                .containsExactly("query", "form_post");
        assertThat(metadata.get("code_challenge_methods_supported"))
                .extracting(JsonNode::asText)
                .containsExactly("S256");
        assertThat(metadata.get("ui_locales_supported"))
                .extracting(JsonNode::asText)
                .containsExactly("en", "de");
        assertThat(metadata.get("request_uri_parameter_supported").asBoolean()).isFalse();
        assertThat(metadata.has("registration_endpoint")).isFalse();
        assertThat(metadata.toString()).doesNotContain("HS256", "implicit", "plain", "fragment");
    }
}
