package dev.gatehouse.launcher.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.AuthorizationGrant;
import com.nimbusds.oauth2.sdk.AuthorizationRequest;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.PushedAuthorizationRequest;
import com.nimbusds.oauth2.sdk.PushedAuthorizationResponse;
import com.nimbusds.oauth2.sdk.RefreshTokenGrant;
import com.nimbusds.oauth2.sdk.TokenErrorResponse;
import com.nimbusds.oauth2.sdk.dpop.DefaultDPoPProofFactory;
import com.nimbusds.oauth2.sdk.token.DPoPAccessToken;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.Prompt;
import com.nimbusds.openid.connect.sdk.UserInfoRequest;
import com.nimbusds.openid.connect.sdk.UserInfoResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/** A client that others wrote binds its tokens to a key (RFC 9449), at every step. */
class NimbusBoundClientTest {
    @TempDir
    static Path directory;

    private static OAuthHouse house;

    private final DefaultDPoPProofFactory factory = new DefaultDPoPProofFactory(NimbusClient.key(), JWSAlgorithm.ES256);
    private NimbusClient open;
    private NimbusClient client;

    NimbusBoundClientTest() throws JOSEException {}

    @BeforeAll
    static void aServer() {
        house = OAuthHouse.openAtItsIssuer(directory, "");
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @BeforeEach
    void aClientWithAKey(TestInfo test) {
        var registered = house.register(
                test.getDisplayName(),
                "{\"method\":\"none\",\"grants\":[\"authorization_code\",\"refresh_token\"],\"redirectUris\":[\""
                        + NimbusClient.BACK + "\"],\"scopes\":[\"openid\",\"profile\",\"offline_access\"]}");
        open = NimbusClient.at(house.issuer(), registered.at("/key"));
        client = open.proving(factory);
    }

    @Test
    void tokensAreBoundToAKey() throws Exception {
        var tokens = client.flow(house.browser(), client.asks(Prompt.Type.CONSENT));
        var bound = (DPoPAccessToken) tokens.getAccessToken();

        assertThat(refused(open, new RefreshTokenGrant(tokens.getRefreshToken())))
                .isEqualTo("invalid_dpop_proof");
        var again = (DPoPAccessToken)
                client.tokens(new RefreshTokenGrant(tokens.getRefreshToken())).getAccessToken();

        assertThat(again).isNotEqualTo(bound);
        assertThat(identityByProof(client, factory, again)).isEqualTo("anna");
    }

    @Test // RFC 9449 section 10.1
    void aProofBesideAPushedRequestBindsTheCode() throws Exception {
        var asked = client.asks(Prompt.Type.CONSENT);
        var place = client.provider().getPushedAuthorizationRequestEndpointURI();
        var push = new PushedAuthorizationRequest(place, asked.request());
        var pushed = PushedAuthorizationResponse.parse(client.proved(place, push::toHTTPRequest))
                .toSuccessResponse();
        var request = new AuthorizationRequest.Builder(pushed.getRequestURI(), client.id())
                .endpointURI(client.provider().getAuthorizationEndpointURI())
                .build();
        var code = client.agreed(house.browser(), request.toURI(), asked.state())
                .toSuccessResponse()
                .getAuthorizationCode();
        var grant = new AuthorizationCodeGrant(code, NimbusClient.BACK, asked.verifier());

        var thief = open.proving(new DefaultDPoPProofFactory(NimbusClient.key(), JWSAlgorithm.ES256));
        assertThat(refused(open, grant)).isEqualTo("invalid_dpop_proof");
        assertThat(refused(thief, grant)).isEqualTo("invalid_dpop_proof");

        assertThat(client.tokens(grant).getAccessToken()).isInstanceOf(DPoPAccessToken.class);
    }

    private static String refused(NimbusClient client, AuthorizationGrant grant) throws ParseException {
        return TokenErrorResponse.parse(client.redeem(grant)).getErrorObject().getCode();
    }

    private static String identityByProof(NimbusClient client, DefaultDPoPProofFactory factory, DPoPAccessToken token)
            throws Exception {
        var uri = client.provider().getUserInfoEndpointURI();
        Nonce nonce = null;
        for (int tries = 0; tries < 2; tries++) {
            var request = new UserInfoRequest(uri, token).toHTTPRequest();
            request.setDPoP(factory.createDPoPJWT("GET", uri, token, nonce));
            var answer = request.send();
            if (answer.indicatesSuccess()) {
                return UserInfoResponse.parse(answer)
                        .toSuccessResponse()
                        .getUserInfo()
                        .getPreferredUsername();
            }
            nonce = answer.getDPoPNonce();
        }
        throw new AssertionError("no nonce was good enough");
    }
}
