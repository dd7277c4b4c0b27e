package dev.gatehouse.launcher.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.AuthorizationRequest;
import com.nimbusds.oauth2.sdk.PushedAuthorizationRequest;
import com.nimbusds.oauth2.sdk.PushedAuthorizationResponse;
import com.nimbusds.oauth2.sdk.RefreshTokenGrant;
import com.nimbusds.oauth2.sdk.TokenErrorResponse;
import com.nimbusds.oauth2.sdk.TokenIntrospectionRequest;
import com.nimbusds.oauth2.sdk.TokenIntrospectionResponse;
import com.nimbusds.oauth2.sdk.TokenRevocationRequest;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.PrivateKeyJWT;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.device.DeviceAuthorizationRequest;
import com.nimbusds.oauth2.sdk.device.DeviceAuthorizationResponse;
import com.nimbusds.oauth2.sdk.device.DeviceCodeGrant;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import com.nimbusds.openid.connect.sdk.Prompt;
import com.nimbusds.openid.connect.sdk.UserInfoRequest;
import com.nimbusds.openid.connect.sdk.UserInfoResponse;
import com.nimbusds.openid.connect.sdk.claims.UserInfo;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import dev.gatehouse.launcher.e2e.Caller.Answer;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A client that others wrote, with no word of ours in it, gets from us whatever it asks for, and understands us. */
class NimbusClientTest {
    private static final URI LEFT = URI.create("https://shop.example/left");
    private static final String GRANTS = "\"grants\":[\"authorization_code\",\"refresh_token\","
            + "\"urn:ietf:params:oauth:grant-type:device_code\"],\"redirectUris\":[\"" + NimbusClient.BACK
            + "\"],\"postLogoutRedirectUris\":[\"" + LEFT
            + "\"],\"scopes\":[\"openid\",\"profile\",\"offline_access\"]";

    @TempDir
    static Path directory;

    private static OAuthHouse house;
    private static Answer secretive;
    private static NimbusClient open;

    @BeforeAll
    static void aServerWithClients() {
        house = OAuthHouse.openAtItsIssuer(directory, "");
        secretive = register(
                "secretive",
                "\"method\":\"client_secret\"",
                ",\"introspect\":true,\"audiences\":[\"" + house.issuer() + "\"]");
        open = NimbusClient.at(
                house.issuer(), register("open", "\"method\":\"none\"", "").at("/key"));
    }

    @AfterAll
    static void close() {
        house.close();
    }

    private static Answer register(String name, String method, String more) {
        return house.register(name, "{" + method + "," + GRANTS + "}" + more);
    }

    private static NimbusClient basic() {
        var id = new ClientID(secretive.at("/key"));
        return NimbusClient.at(house.issuer(), id.getValue())
                .showing(() -> new ClientSecretBasic(id, new Secret(secretive.at("/secret"))));
    }

    private static OIDCTokens flow(NimbusClient client, JWSAlgorithm algorithm) throws Exception {
        var asked = client.asks(Prompt.Type.CONSENT);
        var tokens = client.flow(house.browser(), asked);
        var claims = new IDTokenValidator(
                        client.provider().getIssuer(),
                        client.id(),
                        algorithm,
                        client.provider().getJWKSetURI().toURL())
                .validate(tokens.getIDToken(), asked.nonce());
        assertThat(claims.getSubject()).isEqualTo(identity(client, tokens).getSubject());
        return tokens;
    }

    private static UserInfo identity(NimbusClient client, OIDCTokens tokens) throws Exception {
        var answer = new UserInfoRequest(client.provider().getUserInfoEndpointURI(), tokens.getBearerAccessToken())
                .toHTTPRequest()
                .send();
        return UserInfoResponse.parse(answer).toSuccessResponse().getUserInfo();
    }

    @Test
    void aClientWithoutSecretsLogsItsUserInAndRefreshes() throws Exception {
        var tokens = flow(open, JWSAlgorithm.ES256);

        var again = open.tokens(new RefreshTokenGrant(tokens.getRefreshToken()));

        assertThat(identity(open, again).getPreferredUsername()).isEqualTo("anna");
        assertThat(again.getRefreshToken()).isNotEqualTo(tokens.getRefreshToken());
    }

    @Test
    void aSecretIsShownInEitherWayAndIntrospectsAndRevokes() throws Exception {
        var id = new ClientID(secretive.at("/key"));
        var posting = basic().showing(() -> new ClientSecretPost(id, new Secret(secretive.at("/secret"))));
        flow(posting, JWSAlgorithm.ES256);
        var client = basic();
        var tokens = flow(client, JWSAlgorithm.ES256);
        var shown = client.authentication().orElseThrow();
        assertThat(isActive(client, tokens)).isTrue();

        var revoked = new TokenRevocationRequest(
                        client.provider().getRevocationEndpointURI(), shown.get(), tokens.getRefreshToken())
                .toHTTPRequest()
                .send();

        assertThat(revoked.getStatusCode()).isEqualTo(200);
        assertThat(isActive(client, tokens)).isFalse();
    }

    private static boolean isActive(NimbusClient client, OIDCTokens tokens) throws Exception {
        var answer = new TokenIntrospectionRequest(
                        client.provider().getIntrospectionEndpointURI(),
                        client.authentication().orElseThrow().get(),
                        tokens.getAccessToken())
                .toHTTPRequest()
                .send();
        return TokenIntrospectionResponse.parse(answer).toSuccessResponse().isActive();
    }

    @Test
    void aClientThatSignsShowsItselfByItsKeyAndHasIdTokensByRsa() throws Exception {
        var key = NimbusClient.key();
        var registered = register(
                "signing",
                "\"method\":\"private_key_jwt\",\"idTokenAlgorithm\":\"RS256\",\"jwks\":{\"keys\":["
                        + key.toPublicJWK().toJSONString() + "]}",
                "");
        var client = NimbusClient.at(house.issuer(), registered.at("/key"));
        var signing = client.showing(() -> assertion(client, key));

        assertThat(flow(signing, JWSAlgorithm.RS256).getRefreshToken()).isNotNull();
    }

    private static PrivateKeyJWT assertion(NimbusClient client, ECKey key) {
        try {
            return new PrivateKeyJWT(
                    client.id(),
                    client.provider().getTokenEndpointURI(),
                    JWSAlgorithm.ES256,
                    key.toPrivateKey(),
                    key.getKeyID(),
                    null);
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aPushedRequestLeadsToTheSameCode() throws Exception {
        var client = basic();
        var asked = client.asks(Prompt.Type.CONSENT);
        var pushed = PushedAuthorizationResponse.parse(new PushedAuthorizationRequest(
                                client.provider().getPushedAuthorizationRequestEndpointURI(),
                                client.authentication().orElseThrow().get(),
                                asked.request())
                        .toHTTPRequest()
                        .send())
                .toSuccessResponse();

        var request = new AuthorizationRequest.Builder(pushed.getRequestURI(), client.id())
                .endpointURI(client.provider().getAuthorizationEndpointURI())
                .build();
        var code = client.agreed(house.browser(), request.toURI(), asked.state())
                .toSuccessResponse()
                .getAuthorizationCode();

        assertThat(client.tokens(new AuthorizationCodeGrant(code, NimbusClient.BACK, asked.verifier()))
                        .getIDToken())
                .isNotNull();
    }

    @Test
    void aDeviceWaitsForItsUser() throws Exception {
        var waiting = DeviceAuthorizationResponse.parse(new DeviceAuthorizationRequest(
                                open.provider().getDeviceAuthorizationEndpointURI(), open.id(), NimbusClient.SCOPE)
                        .toHTTPRequest()
                        .send())
                .toSuccessResponse();
        var grant = new DeviceCodeGrant(waiting.getDeviceCode());
        assertThat(TokenErrorResponse.parse(open.redeem(grant)).getErrorObject().getCode())
                .isEqualTo("authorization_pending");

        var browser = house.browser();
        var question =
                browser.submit(browser.open(NimbusClient.path(waiting.getVerificationURIComplete())), OAuthHouse.ANNA);
        browser.submit(question, Map.of("decision", "allow"));

        assertThat(identity(open, open.tokens(grant)).getPreferredUsername()).isEqualTo("anna");
    }

    @Test
    void aClientLogsItsUserOut() throws Exception {
        var browser = house.browser();
        var tokens = open.flow(browser, open.asks(Prompt.Type.CONSENT));
        var leave = new LogoutRequest(
                open.provider().getEndSessionEndpointURI(), tokens.getIDToken(), LEFT, new State("s"));

        assertThat(browser.open(NimbusClient.path(leave.toURI())).location()).isEqualTo(LEFT + "?state=s");
        assertThat(browser.open("/oauth2/login").title()).isEqualTo("Log in");
    }

    @Test // F6
    void errorsAreUnderstoodToo() {
        var asked = open.asks(Prompt.Type.NONE);
        var back = house.browser().open(NimbusClient.path(asked.request().toURI()));

        assertThat(open.answered(back.location(), asked.state())
                        .toErrorResponse()
                        .getErrorObject()
                        .getCode())
                .isEqualTo("login_required");
    }
}
