package dev.gatehouse.http.oauth;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.gatehouse.domain.oauth.Grant;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * What this server says of itself (RFC 8414 section 2), and only what is true.
 *
 * @param issuer as configured, byte for byte
 * @param responseTypesSupported required by the RFC, and empty: there is no authorization endpoint
 * @param grantTypesSupported stated, because leaving it out would claim the code and implicit grants
 * @param dpopSigningAlgValuesSupported by what proofs of possession may be signed (RFC 9449 section 5.1)
 */
@JsonNaming(SnakeCaseStrategy.class)
record Metadata(
        String issuer,
        String jwksUri,
        Optional<String> tokenEndpoint,
        Optional<List<String>> tokenEndpointAuthMethodsSupported,
        Optional<List<String>> tokenEndpointAuthSigningAlgValuesSupported,
        Optional<List<String>> dpopSigningAlgValuesSupported,
        String userinfoEndpoint,
        String introspectionEndpoint,
        List<String> introspectionEndpointAuthMethodsSupported,
        String revocationEndpoint,
        List<String> revocationEndpointAuthMethodsSupported,
        List<String> responseTypesSupported,
        List<String> grantTypesSupported) {

    /** Where it is found. */
    static final String PATH = "/.well-known/oauth-authorization-server";

    /**
     * The metadata of an issuer whose endpoints lie under it.
     *
     * @param isGranting whether there is a token endpoint
     */
    static Metadata of(String issuer, boolean isGranting) {
        var base = withoutTrailingSlash(issuer) + "/oauth2/";
        return new Metadata(
                issuer,
                base + "jwks",
                only(isGranting, base + "token"),
                only(isGranting, List.of("client_secret_basic", "client_secret_post", "private_key_jwt", "none")),
                only(isGranting, List.of("ES256", "RS256", "PS256")),
                only(isGranting, List.of("ES256", "RS256")),
                base + "userinfo",
                base + "introspect",
                List.of("client_secret_basic", "client_secret_post"),
                base + "revoke",
                List.of("client_secret_basic", "client_secret_post", "none"),
                List.of(),
                isGranting
                        ? List.of(
                                Grant.CLIENT_CREDENTIALS.word(),
                                Grant.REFRESH_TOKEN.word(),
                                Grant.TOKEN_EXCHANGE.word())
                        : List.of());
    }

    private static <T> Optional<T> only(boolean isGranting, T value) {
        return isGranting ? Optional.of(value) : Optional.empty();
    }

    /** What RFC 8414 section 3.1 puts behind {@link #PATH} for an issuer with a path: {@code /tenant}; empty for one without. */
    static String suffix(String issuer) {
        var path = URI.create(withoutTrailingSlash(issuer)).getRawPath();
        return path == null ? "" : path;
    }

    private static String withoutTrailingSlash(String issuer) {
        return issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer;
    }
}
