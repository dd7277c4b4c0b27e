package dev.gatehouse.http.admin;

import static dev.gatehouse.http.admin.Operation.operation;

import dev.gatehouse.domain.oauth.Grant;
import dev.gatehouse.domain.registration.Registration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What is said of OAuth registrations: each route, and what it takes and shows. */
final class RegistrationDescription {
    private static final String PATH = "/admin/v1/clients/{number}/oauth";
    private static final Map<String, Object> METHOD = Schema.words(
            List.of("client_secret", "client_secret_basic", "client_secret_post", "private_key_jwt", "none"));
    private static final Map<String, Object> GRANT =
            Schema.words(Stream.of(Grant.values()).map(Grant::word).toList());
    private static final Map<String, Object> ALGORITHM =
            Schema.words(Registration.IDENTITY_ALGORITHMS.stream().sorted().toList());
    private static final Map<String, Object> URI = Schema.text(2000);

    private RegistrationDescription() {}

    static Map<String, Operation> operations() {
        var all = new LinkedHashMap<String, Operation>();
        all.put(
                "GET " + PATH,
                operation("getRegistration", "What the client registered for with OAuth.")
                        .shows("Registration")
                        .tagged());
        all.put(
                "PUT " + PATH,
                operation(
                                "putRegistration",
                                "Puts another registration in its place, or the first, which needs no tag.")
                        .ofAnyVersion()
                        .refuses(428)
                        .takes("RegistrationDraft")
                        .shows("Registration")
                        .orMakes()
                        .tagged()
                        .conflicts());
        all.put(
                "DELETE " + PATH,
                operation("removeRegistration", "Removes it, with all that was granted to the client.")
                        .ofAnyVersion());
        return all;
    }

    static Map<String, Object> schemas() {
        var all = new LinkedHashMap<String, Object>();
        all.put(
                "RegistrationDraft",
                new Form()
                        .may("clientId", Schema.text(128))
                        .needs("method", METHOD)
                        .needs("grants", Schema.list(GRANT))
                        .may("redirectUris", Schema.list(URI))
                        .may("postLogoutRedirectUris", Schema.list(URI))
                        .may("scopes", Schema.list(Schema.text(2048)))
                        .may("resources", Schema.list(Schema.text(512)))
                        .may("jwks", Schema.of("KeysDraft"))
                        .may("backchannelLogoutUri", URI)
                        .may("idTokenAlgorithm", ALGORITHM)
                        .may("trusted", Schema.flag())
                        .may("requirePkce", Schema.flag())
                        .may("requireDpop", Schema.flag())
                        .may("requirePushedRequests", Schema.flag())
                        .may("requireFormPost", Schema.flag())
                        .may("keepRefreshToken", Schema.flag())
                        .schema());
        all.put(
                "KeysDraft",
                new Form().needs("keys", Schema.list(Schema.of("KeyDraft"))).schema());
        all.put("KeyDraft", key());
        return all;
    }

    /** What is kept of a key; whatever else a JWK has says nothing (RFC 7517 section 4), but for what makes it private. */
    private static Map<String, Object> key() {
        var form = new Form().needs("kty", Schema.words(List.of("EC", "RSA")));
        List.of("crv", "x", "y", "n", "e", "kid", "use", "alg").forEach(name -> form.takes(name, Schema.text()));
        return form.schema();
    }

    static void show(RecordSchemas all) {
        all.as("Registration", RegistrationMessages.Shown.class)
                .as("RegisteredKeys", RegistrationMessages.Keys.class)
                .as("RegisteredKey", RegistrationMessages.Key.class);
    }
}
