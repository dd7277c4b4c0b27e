package dev.gatehouse.application.port.in;

import dev.gatehouse.domain.client.ApiKey;
import dev.gatehouse.domain.decision.DecisionId;
import dev.gatehouse.domain.login.Credentials.KeySecret;
import dev.gatehouse.domain.network.Source;
import dev.gatehouse.domain.oauth.CodeVerifier;
import dev.gatehouse.domain.oauth.Grant;
import dev.gatehouse.domain.oauth.GrantRefusal;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.token.IssuedToken;
import dev.gatehouse.domain.token.Scopes;
import java.util.List;
import java.util.Optional;

/** Gives tokens to clients at the token endpoint (RFC 6749 section 3.2); one door for every grant. */
public interface GrantTokens {
    /** Decides on a request; a refused one uses nothing up, but for a code that is shown a second time. */
    Outcome grant(Request request);

    /**
     * Who asks for what, and from where.
     *
     * @param proof that the client holds a key (RFC 9449), if it shows one
     */
    record Request(ClientProof client, Asked asked, Optional<ShownProof> proof, Source from) {}

    /** How a client shows who it is. */
    sealed interface ClientProof {
        /** By a secret. */
        record BySecret(KeySecret pair) implements ClientProof {}

        /** By a JWT that it signed (RFC 7523); the id beside it, if there is one, must be that of the JWT. */
        record ByAssertion(Optional<ApiKey> clientId, Secret assertion) implements ClientProof {}

        /** By its name alone. */
        record ByName(ApiKey clientId) implements ClientProof {}
    }

    /**
     * A proof of possession, and the request to which it belongs.
     *
     * @param method of HTTP
     * @param uri without query and fragment
     */
    record ShownProof(Secret text, String method, String uri) {}

    /** Of the rights that a grant gives, those that are wished for; empty for all. */
    record Wish(Optional<Scopes> scope, List<String> resources) {
        /** Whatever there is. */
        public static final Wish ALL = new Wish(Optional.empty(), List.of());

        /** Takes its own copy. */
        public Wish {
            resources = List.copyOf(resources);
        }
    }

    /** For what tokens are asked. */
    sealed interface Asked {
        /** For an authorization code. */
        record WithCode(Secret code, Optional<String> redirectUri, Optional<CodeVerifier> verifier, Wish wish)
                implements Asked {}

        /** For the client itself. */
        record ForItself(Wish wish) implements Asked {}

        /** Once more, for a refresh token. */
        record WithRefreshToken(Secret token, Wish wish) implements Asked {}

        /** For a device for which a user agreed. */
        record WithDeviceCode(Secret code) implements Asked {}

        /** For an access token of one of our dialects. */
        record WithToken(Secret token, Wish wish) implements Asked {}

        /** Which grant that is. */
        default Grant grant() {
            return switch (this) {
                case WithCode ignored -> Grant.AUTHORIZATION_CODE;
                case ForItself ignored -> Grant.CLIENT_CREDENTIALS;
                case WithRefreshToken ignored -> Grant.REFRESH_TOKEN;
                case WithDeviceCode ignored -> Grant.DEVICE_CODE;
                case WithToken ignored -> Grant.TOKEN_EXCHANGE;
            };
        }
    }

    /** What came of it. */
    sealed interface Outcome {
        /**
         * Tokens.
         *
         * @param isBound whether the access token is bound to the key that was proved (token type DPoP)
         * @param scope what it may be used for
         */
        record Granted(
                DecisionId decision,
                IssuedToken access,
                boolean isBound,
                Scopes scope,
                Optional<IssuedToken> refresh,
                Optional<Secret> identity)
                implements Outcome {}

        /** No tokens, and what may be said of it. */
        record Refused(DecisionId decision, GrantRefusal why) implements Outcome {}
    }
}
