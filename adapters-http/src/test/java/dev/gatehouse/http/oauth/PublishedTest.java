package dev.gatehouse.http.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.as.AuthorizationServerMetadata;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.openid.connect.sdk.SubjectType;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import dev.gatehouse.http.Bearers;
import dev.gatehouse.http.Served;
import dev.gatehouse.http.dialect.Sharing;
import io.dropwizard.testing.junit5.DropwizardExtensionsSupport;
import io.dropwizard.testing.junit5.ResourceExtension;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(DropwizardExtensionsSupport.class)
class PublishedTest {
    private static final String METADATA = "/.well-known/oauth-authorization-server";
    private static final String EC_KEY = """
            {"kty":"EC","crv":"P-256","kid":"k1","use":"sig","alg":"ES256",
             "x":"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU","y":"x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0",
             "d":"jpsQnnGQmL-YBIffH1136cspYG6-0iY7X1fCE9-E9LI","canary":"x"}""";

    private static final ResourceExtension SERVER = serving("https://id.example/idp");

    private static ResourceExtension serving(String issuer) {
        return Served.with(
                Bearers.never(),
                new OAuth(
                        () -> List.of(EC_KEY),
                        asked -> null,
                        asked -> null,
                        asked -> null,
                        asked -> null,
                        Optional.empty(),
                        issuer,
                        Sharing.NONE));
    }

    // E11
    @Test
    void theKeysAreReadByOthersAndHoldNothingPrivate() throws Exception {
        var answer = get("/oauth2/jwks");

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getHeaderString("Content-Type")).isEqualTo("application/json");
        assertThat(answer.getHeaders().get("Cache-Control")).containsExactly("public, max-age=300");
        var body = answer.readEntity(String.class);
        assertThat(body).startsWith("{\"keys\":[{").doesNotContain("\"d\"", "canary");
        var key = JWKSet.parse(body).getKeyByKeyId("k1");
        assertThat(key.getAlgorithm().getName()).isEqualTo("ES256");
        assertThat(key.getKeyUse()).isEqualTo(KeyUse.SIGNATURE);
        assertThat(key.isPrivate()).isFalse();
    }

    // F7
    @Test
    void theMetadataIsReadByOthersAndClaimsNoGrant() throws Exception {
        var answer = get(METADATA);

        assertThat(answer.getHeaders().get("Cache-Control")).containsExactly("public, max-age=300");
        var read = AuthorizationServerMetadata.parse(answer.readEntity(String.class));
        assertThat(read.getIssuer().getValue()).isEqualTo("https://id.example/idp");
        assertThat(read.getGrantTypes()).isEmpty();
        assertThat(read.getResponseTypes()).isEmpty();
        assertThat(read.getTokenEndpointURI()).isNull();
        assertThat(read.getAuthorizationEndpointURI()).isNull();
        assertThat(read.getJWKSetURI()).isEqualTo(URI.create("https://id.example/idp/oauth2/jwks"));
        assertThat(read.getIntrospectionEndpointAuthMethods())
                .containsExactly(
                        ClientAuthenticationMethod.CLIENT_SECRET_BASIC, ClientAuthenticationMethod.CLIENT_SECRET_POST);
        assertThat(read.getRevocationEndpointAuthMethods()).contains(ClientAuthenticationMethod.NONE);
    }

    // F7
    @Test
    void everyAdvertisedEndpointIsServed() throws Exception {
        var read = AuthorizationServerMetadata.parse(get(METADATA).readEntity(String.class));
        var served = new OAuth(
                        List::of,
                        asked -> null,
                        asked -> null,
                        asked -> null,
                        asked -> null,
                        Optional.empty(),
                        "https://id.example/idp",
                        Sharing.NONE)
                .endpoints();

        var advertised = List.of(
                read.getJWKSetURI(),
                read.getIntrospectionEndpointURI(),
                read.getRevocationEndpointURI(),
                URI.create(read.getCustomParameters().get("userinfo_endpoint").toString()));

        assertThat(advertised)
                .extracting(uri -> uri.getPath().substring("/idp".length()))
                .allSatisfy(path -> {
                    assertThat(served).containsKey(path);
                    var allowed = served.get(path).contains("POST") ? "POST" : "GET";
                    assertThat(SERVER.target(path).request().method(allowed).getStatus())
                            .isNotIn(404, 405, 500);
                });
    }

    // RFC 8414 section 3.1
    @Test
    void anIssuerWithAPathIsFoundUnderBothSpellings() {
        assertThat(get(METADATA + "/idp").readEntity(String.class))
                .isEqualTo(get(METADATA).readEntity(String.class));
        assertThat(get(METADATA + "/other").getStatus()).isEqualTo(404);
        assertThat(new OAuth(
                                List::of,
                                asked -> null,
                                asked -> null,
                                asked -> null,
                                asked -> null,
                                Optional.empty(),
                                "https://id.example/idp",
                                Sharing.NONE)
                        .endpoints())
                .containsKeys(METADATA, METADATA + "/idp");
    }

    // F7
    @ParameterizedTest
    @ValueSource(
            strings = {"https://id.example", "https://id.example/", "http://127.0.0.1:8080", "https://ID.example/a/"})
    void theIssuerIsToldByteForByteAndItsEndpointsLieUnderIt(String issuer) {
        var metadata = Metadata.of(issuer, true);

        assertThat(metadata.members()).containsEntry("issuer", issuer);
        assertThat(metadata.members().get("jwks_uri").toString())
                .startsWith(issuer)
                .doesNotContain("//oauth2");
    }

    @Test
    void anIssuerWithoutAPathAddsNoPlace() {
        assertThat(new OAuth(
                                List::of,
                                asked -> null,
                                asked -> null,
                                asked -> null,
                                asked -> null,
                                Optional.empty(),
                                "https://id.example/",
                                Sharing.NONE)
                        .endpoints()
                        .keySet())
                .filteredOn(path -> path.startsWith(METADATA))
                .containsExactly(METADATA);
    }

    // F7
    @Test
    void whatAnOpenidProviderMustSayIsReadByOthers() throws Exception {
        var metadata = Metadata.of("https://id.example/idp", true).members();
        var read = OIDCProviderMetadata.parse(new ObjectMapper().writeValueAsString(metadata));

        assertThat(read.getIssuer().getValue()).isEqualTo("https://id.example/idp");
        assertThat(read.getAuthorizationEndpointURI()).isEqualTo(URI.create("https://id.example/idp/oauth2/authorize"));
        assertThat(read.getEndSessionEndpointURI()).isEqualTo(URI.create("https://id.example/idp/oauth2/logout"));
        assertThat(read.getResponseTypes()).containsExactly(ResponseType.CODE);
        assertThat(read.getCodeChallengeMethods()).containsExactly(CodeChallengeMethod.S256);
        assertThat(read.getSubjectTypes()).containsExactly(SubjectType.PUBLIC);
        assertThat(read.getIDTokenJWSAlgs()).containsExactly(JWSAlgorithm.ES256, JWSAlgorithm.RS256);
        assertThat(read.getIntrospectionEndpointAuthMethods())
                .containsExactly(
                        ClientAuthenticationMethod.CLIENT_SECRET_BASIC,
                        ClientAuthenticationMethod.CLIENT_SECRET_POST,
                        ClientAuthenticationMethod.PRIVATE_KEY_JWT);
        assertThat(read.getRevocationEndpointAuthMethods())
                .contains(ClientAuthenticationMethod.PRIVATE_KEY_JWT, ClientAuthenticationMethod.NONE);
        assertThat(read.getRevocationEndpointJWSAlgs()).isEqualTo(read.getTokenEndpointJWSAlgs());
        assertThat(read.supportsAuthorizationResponseIssuerParam()).isTrue();
        assertThat(read.supportsBackChannelLogoutSession()).isTrue();
        assertThat(read.supportsRequestURIParam()).isFalse();
        assertThat(read.supportsRequestParam()).isFalse();
    }

    // OpenID Connect Discovery section 4.1, RFC 8414 section 5
    @Test
    void anOpenidProviderIsFoundBeforeAndBehindItsPath() {
        assertThat(WellKnown.of("/idp", true).paths())
                .containsExactlyInAnyOrder(
                        METADATA,
                        METADATA + "/idp",
                        "/.well-known/openid-configuration",
                        "/.well-known/openid-configuration/idp",
                        "/idp/.well-known/openid-configuration");
        assertThat(WellKnown.of("", true).paths())
                .containsExactlyInAnyOrder(METADATA, "/.well-known/openid-configuration");
        assertThat(WellKnown.of("/idp", false).paths()).containsExactlyInAnyOrder(METADATA, METADATA + "/idp");
    }

    // J7
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/oauth2",
                "/oauth2/nope",
                "/oauth2/token",
                "/.well-known/openid-configuration",
                "/idp/.well-known/x"
            })
    void whereThereIsNothingThatIsSaidInJson(String path) {
        var answer = get(path);

        assertThat(answer.getStatus()).isEqualTo(404);
        assertThat(answer.readEntity(String.class))
                .isEqualTo("{\"error\":\"not_found\",\"error_description\":\"there is nothing at this path\"}");
    }

    private Response get(String path) {
        return SERVER.target(path).request().get();
    }
}
