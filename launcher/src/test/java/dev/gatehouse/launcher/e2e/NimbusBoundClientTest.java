package dev.gatehouse.launcher.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.oauth2.sdk.RefreshTokenGrant;
import com.nimbusds.oauth2.sdk.TokenErrorResponse;
import com.nimbusds.oauth2.sdk.dpop.DefaultDPoPProofFactory;
import com.nimbusds.oauth2.sdk.token.DPoPAccessToken;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.Prompt;
import com.nimbusds.openid.connect.sdk.UserInfoRequest;
import com.nimbusds.openid.connect.sdk.UserInfoResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A client that others wrote binds its tokens to a key (RFC 9449), at every step. */
class NimbusBoundClientTest {
    @TempDir
    static Path directory;

    @Test
    void tokensAreBoundToAKey() throws Exception {
        try (var house = OAuthHouse.openAtItsIssuer(directory, "")) {
            bindsAndRefreshes(house);
        }
    }

    private static void bindsAndRefreshes(OAuthHouse house) throws Exception {
        var registered = house.register(
                "open",
                "{\"method\":\"none\",\"grants\":[\"authorization_code\",\"refresh_token\"],\"redirectUris\":[\""
                        + NimbusClient.BACK + "\"],\"scopes\":[\"openid\",\"profile\",\"offline_access\"]}");
        var open = NimbusClient.at(house.issuer(), registered.at("/key"));
        var factory = new DefaultDPoPProofFactory(NimbusClient.key(), JWSAlgorithm.ES256);
        var client = open.proving(factory);
        var tokens = client.flow(house.browser(), client.asks(Prompt.Type.CONSENT));
        var bound = (DPoPAccessToken) tokens.getAccessToken();

        assertThat(TokenErrorResponse.parse(open.redeem(new RefreshTokenGrant(tokens.getRefreshToken())))
                        .getErrorObject()
                        .getCode())
                .startsWith("invalid_");
        var again = (DPoPAccessToken)
                client.tokens(new RefreshTokenGrant(tokens.getRefreshToken())).getAccessToken();

        assertThat(again).isNotEqualTo(bound);
        assertThat(identityByProof(client, factory, again)).isEqualTo("anna");
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
