package dev.gatehouse.http.oauth;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.gatehouse.domain.factor.LoginMeans;
import dev.gatehouse.domain.oauth.Grant;
import dev.gatehouse.domain.oauth.ResponseMode;
import dev.gatehouse.domain.oauth.ScopeText;
import dev.gatehouse.domain.registration.Registration;
import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What this server says of itself (RFC 8414 section 2, OpenID Connect Discovery section 3), and only what is true.
 *
 * @param members by name, the issuer first
 */
record Metadata(@JsonValue Map<String, Object> members) {
    /** Where it is found. */
    static final String PATH = "/.well-known/oauth-authorization-server";

    /** Where clients of OpenID Connect find it. */
    static final String OPENID_PATH = "/.well-known/openid-configuration";

    /** By what proofs of possession may be signed (RFC 9449 section 5.1). */
    static final List<String> PROOF_ALGORITHMS = List.of("ES256", "RS256");

    /** In which languages our pages speak. */
    static final List<String> LANGUAGES = List.of("en", "de");

    private static final List<String> SECRETS = List.of("client_secret_basic", "client_secret_post");
    private static final List<String> PROVED = and(SECRETS, "private_key_jwt");
    private static final List<String> ASSERTION_ALGORITHMS = List.of("ES256", "RS256", "PS256");

    /**
     * The metadata of an issuer whose endpoints lie under it.
     *
     * @param issuer as configured, byte for byte
     * @param isGranting whether tokens are given
     */
    static Metadata of(String issuer, boolean isGranting) {
        var base = withoutTrailingSlash(issuer) + "/oauth2/";
        var members = new LinkedHashMap<String, Object>();
        members.put("issuer", issuer);
        members.put("jwks_uri", base + "jwks");
        members.put("userinfo_endpoint", base + "userinfo");
        members.put("introspection_endpoint", base + "introspect");
        members.put("introspection_endpoint_auth_methods_supported", SECRETS);
        members.put("revocation_endpoint", base + "revoke");
        members.put("revocation_endpoint_auth_methods_supported", and(SECRETS, "none"));
        if (isGranting) {
            tokens(base, members);
            logins(base, members);
            identities(members);
        } else {
            // Left out, they would claim the code and implicit grants.
            members.put("response_types_supported", List.of());
            members.put("grant_types_supported", List.of());
        }
        return new Metadata(members);
    }

    private static void tokens(String base, Map<String, Object> members) {
        members.put("token_endpoint", base + "token");
        methods("token", and(PROVED, "none"), members);
        methods("introspection", PROVED, members);
        methods("revocation", and(PROVED, "none"), members);
        members.put("dpop_signing_alg_values_supported", PROOF_ALGORITHMS);
        members.put(
                "grant_types_supported",
                Arrays.stream(Grant.values()).map(Grant::word).toList());
    }

    /** RFC 8414 section 2: how clients show who they are at that endpoint. */
    private static void methods(String endpoint, List<String> methods, Map<String, Object> members) {
        members.put(endpoint + "_endpoint_auth_methods_supported", methods);
        members.put(endpoint + "_endpoint_auth_signing_alg_values_supported", ASSERTION_ALGORITHMS);
    }

    private static List<String> and(List<String> words, String last) {
        return Stream.concat(words.stream(), Stream.of(last)).toList();
    }

    private static void logins(String base, Map<String, Object> members) {
        members.put("authorization_endpoint", base + "authorize");
        members.put("pushed_authorization_request_endpoint", base + "par");
        members.put("device_authorization_endpoint", base + "device_authorization");
        members.put("response_types_supported", List.of("code"));
        members.put(
                "response_modes_supported",
                Arrays.stream(ResponseMode.values()).map(ResponseMode::word).toList());
        members.put("code_challenge_methods_supported", List.of("S256"));
        members.put("authorization_response_iss_parameter_supported", true);
        members.put("prompt_values_supported", List.of("none", "login", "consent", "select_account"));
        members.put("ui_locales_supported", LANGUAGES);
        members.put("claims_parameter_supported", false);
        members.put("request_parameter_supported", false);
        // Said, because what is not said of this one is true (Discovery section 3).
        members.put("request_uri_parameter_supported", false);
        members.put("end_session_endpoint", base + "logout");
        members.put("backchannel_logout_supported", true);
        members.put("backchannel_logout_session_supported", true);
    }

    private static void identities(Map<String, Object> members) {
        members.put("subject_types_supported", List.of("public"));
        members.put(
                "id_token_signing_alg_values_supported", List.copyOf(new TreeSet<>(Registration.IDENTITY_ALGORITHMS)));
        members.put(
                "acr_values_supported",
                Arrays.stream(LoginMeans.values())
                        .map(LoginMeans::acr)
                        .distinct()
                        .toList());
        members.put(
                "scopes_supported",
                List.of(
                        ScopeText.OPENID,
                        ScopeText.PROFILE,
                        ScopeText.EMAIL,
                        ScopeText.OFFLINE,
                        ScopeText.ROLES,
                        ScopeText.ACCOUNT));
        members.put(
                "claims_supported",
                List.of(
                        "iss",
                        "sub",
                        "aud",
                        "exp",
                        "iat",
                        "auth_time",
                        "nonce",
                        "acr",
                        "amr",
                        "sid",
                        "at_hash",
                        "preferred_username",
                        "email",
                        "email_verified",
                        "roles"));
    }

    /** Where the endpoint of that path is found from outside. */
    static String endpoint(String issuer, String path) {
        return withoutTrailingSlash(issuer) + path;
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
