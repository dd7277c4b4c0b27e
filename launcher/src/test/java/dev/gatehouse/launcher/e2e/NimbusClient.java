package dev.gatehouse.launcher.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.AuthorizationGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.dpop.DPoPProofFactory;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.Prompt;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A client that is written with Nimbus' SDK, which finds everything it needs by the issuer alone.
 *
 * @param authentication what it shows at the token endpoint, made anew each time; empty for a client without secrets
 * @param proofs of the key to which its tokens are bound
 */
record NimbusClient(
        OIDCProviderMetadata provider,
        ClientID id,
        Optional<Supplier<ClientAuthentication>> authentication,
        Optional<DPoPProofFactory> proofs) {
    static final URI BACK = URI.create("https://shop.example/cb");
    static final Scope SCOPE = new Scope("openid", "profile", "offline_access");

    static NimbusClient at(String issuer, String id) {
        try {
            return new NimbusClient(
                    OIDCProviderMetadata.resolve(new Issuer(issuer)),
                    new ClientID(id),
                    Optional.empty(),
                    Optional.empty());
        } catch (GeneralException | IOException e) {
            throw new AssertionError(e);
        }
    }

    NimbusClient showing(Supplier<ClientAuthentication> shown) {
        return new NimbusClient(provider, id, Optional.of(shown), proofs);
    }

    NimbusClient proving(DPoPProofFactory factory) {
        return new NimbusClient(provider, id, authentication, Optional.of(factory));
    }

    /** A request for a code, and what its answer is held against. */
    record Asked(AuthenticationRequest request, CodeVerifier verifier, Nonce nonce, State state) {}

    Asked asks(Prompt.Type prompt) {
        var verifier = new CodeVerifier();
        var nonce = new Nonce();
        var state = new State();
        var request = new AuthenticationRequest.Builder(new ResponseType("code"), SCOPE, id, BACK)
                .endpointURI(provider.getAuthorizationEndpointURI())
                .state(state)
                .nonce(nonce)
                .prompt(new Prompt(prompt))
                .codeChallenge(verifier, CodeChallengeMethod.S256)
                .build();
        return new Asked(request, verifier, nonce, state);
    }

    /** What comes back to the client from a browser whose user logs in and agrees. */
    AuthenticationResponse agreed(Browser browser, URI asked, State state) {
        var consent = browser.submit(browser.open(path(asked)), OAuthHouse.ANNA);
        return answered(browser.submit(consent, Map.of("decision", "allow")).location(), state);
    }

    AuthenticationResponse answered(String location, State state) {
        try {
            var answer = AuthenticationResponseParser.parse(URI.create(location));
            assertThat(answer.getIssuer()).isEqualTo(provider.getIssuer());
            assertThat(answer.getState()).isEqualTo(state);
            return answer;
        } catch (ParseException e) {
            throw new AssertionError(location, e);
        }
    }

    static String path(URI address) {
        return address.getRawPath() + "?" + address.getRawQuery();
    }

    /** Tokens by a whole code flow. */
    OIDCTokens flow(Browser browser, Asked asked) {
        var code = agreed(browser, asked.request().toURI(), asked.state())
                .toSuccessResponse()
                .getAuthorizationCode();
        return tokens(new AuthorizationCodeGrant(code, BACK, asked.verifier()));
    }

    OIDCTokens tokens(AuthorizationGrant grant) {
        var response = redeem(grant);
        try {
            assertThat(response.getStatusCode()).as(response.getBody()).isEqualTo(200);
            return OIDCTokenResponse.parse(response).getOIDCTokens();
        } catch (ParseException e) {
            throw new AssertionError(response.getBody(), e);
        }
    }

    /** Asks for tokens. */
    HTTPResponse redeem(AuthorizationGrant grant) {
        var uri = provider.getTokenEndpointURI();
        var request = authentication
                .map(shown -> new TokenRequest.Builder(uri, shown.get(), grant))
                .orElseGet(() -> new TokenRequest.Builder(uri, id, grant))
                .build();
        return proved(uri, request::toHTTPRequest);
    }

    /** Sends a request with a proof beside it, once more where a nonce is wanted for it (RFC 9449 section 8). */
    HTTPResponse proved(URI uri, Supplier<HTTPRequest> request) {
        try {
            var first = request.get();
            first.setDPoP(proof(uri, null));
            var answer = first.send();
            if (answer.getDPoPNonce() == null || answer.indicatesSuccess()) {
                return answer;
            }
            var second = request.get();
            second.setDPoP(proof(uri, answer.getDPoPNonce()));
            return second.send();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A key of a client. */
    static ECKey key() {
        try {
            return new ECKeyGenerator(Curve.P_256)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.ES256)
                    .keyIDFromThumbprint(true)
                    .generate();
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
    }

    private @Nullable SignedJWT proof(URI uri, @Nullable Nonce nonce) {
        try {
            return proofs.isEmpty() ? null : proofs.get().createDPoPJWT("POST", uri, nonce);
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
    }
}
