package dev.gatehouse.http.admin;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.application.port.in.AdministerRegistrations.Written;
import dev.gatehouse.domain.client.ApiKey;
import dev.gatehouse.domain.oauth.Grant;
import dev.gatehouse.domain.oauth.ScopeText;
import dev.gatehouse.domain.registration.ClientMethod;
import dev.gatehouse.domain.registration.ClientTrait;
import dev.gatehouse.domain.registration.RedirectUri;
import dev.gatehouse.domain.registration.Registration;
import dev.gatehouse.domain.registration.RegistrationDraft;
import dev.gatehouse.domain.registration.Resource;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.token.Scopes;
import dev.gatehouse.http.wire.KeySets;
import dev.gatehouse.http.wire.StrictJson;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What clients registered for with OAuth, as it is asked for and shown. */
final class RegistrationMessages {
    private static final String JWKS = "jwks";
    private static final String TRUSTED = "trusted";
    private static final String REQUIRE_PKCE = "requirePkce";
    private static final String REQUIRE_DPOP = "requireDpop";
    private static final String REQUIRE_PUSHED = "requirePushedRequests";
    private static final String REQUIRE_FORM_POST = "requireFormPost";
    private static final String KEEP_REFRESH_TOKEN = "keepRefreshToken";

    private RegistrationMessages() {}

    /** A public key; a member that this kind of key has not is left out. */
    record Key(
            String kty,
            Optional<String> crv,
            Optional<String> x,
            Optional<String> y,
            Optional<String> n,
            Optional<String> e,
            Optional<String> kid,
            Optional<String> use,
            Optional<String> alg) {}

    /** A JWK set. */
    record Keys(List<Key> keys) {}

    /**
     * A registration.
     *
     * @param secret left out unless one was just made for it, and shown this once
     */
    record Shown(
            String clientId,
            String method,
            List<String> grants,
            List<String> redirectUris,
            List<String> postLogoutRedirectUris,
            List<String> scopes,
            List<String> resources,
            Optional<Keys> jwks,
            Optional<String> backchannelLogoutUri,
            String idTokenAlgorithm,
            boolean trusted,
            boolean requirePkce,
            boolean requireDpop,
            boolean requirePushedRequests,
            boolean requireFormPost,
            boolean keepRefreshToken,
            Optional<Secret> secret) {}

    static Shown shown(Written written) {
        return shown(written.held().registration(), written.secret());
    }

    static Shown shown(Registration registration, Optional<Secret> secret) {
        return new Shown(
                registration.clientId().value(),
                registration.method().word(),
                registration.grants().stream().map(Grant::word).sorted().toList(),
                registration.redirectUris().stream().map(RedirectUri::value).toList(),
                registration.afterLogout().stream().map(RedirectUri::value).toList(),
                registration.scopes().words(),
                registration.resources().stream().map(Resource::value).toList(),
                registration.keys().map(RegistrationMessages::keys),
                registration.logoutUri().map(RedirectUri::value),
                registration.identityAlgorithm(),
                registration.is(ClientTrait.TRUSTED),
                !registration.is(ClientTrait.UNCHALLENGED),
                registration.is(ClientTrait.BOUND),
                registration.is(ClientTrait.PUSHED),
                registration.is(ClientTrait.POSTED),
                registration.is(ClientTrait.KEEPING),
                secret);
    }

    private static Keys keys(String text) {
        var set = StrictJson.read(text.getBytes(StandardCharsets.UTF_8)).orElseThrow();
        return new Keys(
                set.path("keys").valueStream().map(RegistrationMessages::key).toList());
    }

    private static Key key(JsonNode key) {
        return new Key(
                key.path("kty").textValue(),
                text(key, "crv"),
                text(key, "x"),
                text(key, "y"),
                text(key, "n"),
                text(key, "e"),
                text(key, "kid"),
                text(key, "use"),
                text(key, "alg"));
    }

    private static Optional<String> text(JsonNode key, String name) {
        return Optional.ofNullable(key.path(name).textValue());
    }

    /** A registration that shall be; how the client shows who it is and for what it asks must be said. */
    static RegistrationDraft draft(AdminBody body) {
        var draft = new RegistrationDraft(
                body.meaning("clientId", ApiKey::parse),
                body.need("method", ClientMethod::of).orElse(ClientMethod.SECRET),
                Set.copyOf(body.list("grants", Grant::of).orElse(List.of())),
                body.list("redirectUris", RedirectUri::parse).orElse(List.of()),
                body.list("postLogoutRedirectUris", RedirectUri::parse).orElse(List.of()),
                new Scopes(body.list("scopes", RegistrationMessages::scope).orElse(List.of())),
                body.list("resources", Resource::parse).orElse(List.of()),
                jwks(body),
                body.meaning("backchannelLogoutUri", RedirectUri::parse),
                body.meaning("idTokenAlgorithm", RegistrationMessages::algorithm)
                        .orElse(RegistrationDraft.BLANK.identityAlgorithm()),
                traits(body));
        draft.objections().forEach(objection -> body.flawOfWhole(objection.member(), objection.word()));
        return draft;
    }

    private static Optional<String> scope(String text) {
        return Optional.of(text).filter(ScopeText::isWord);
    }

    private static Optional<String> algorithm(String text) {
        return Optional.of(text).filter(Registration.IDENTITY_ALGORITHMS::contains);
    }

    private static Optional<String> jwks(AdminBody body) {
        return body.value(JWKS).flatMap(set -> {
            var text = KeySets.parse(set);
            if (text.isEmpty()) {
                body.flaw(JWKS, "unfit");
            }
            return text;
        });
    }

    private static Set<ClientTrait> traits(AdminBody body) {
        var traits = EnumSet.noneOf(ClientTrait.class);
        body.flag(TRUSTED).filter(shall -> shall).ifPresent(shall -> traits.add(ClientTrait.TRUSTED));
        body.flag(REQUIRE_PKCE).filter(shall -> !shall).ifPresent(shall -> traits.add(ClientTrait.UNCHALLENGED));
        body.flag(REQUIRE_DPOP).filter(shall -> shall).ifPresent(shall -> traits.add(ClientTrait.BOUND));
        body.flag(REQUIRE_PUSHED).filter(shall -> shall).ifPresent(shall -> traits.add(ClientTrait.PUSHED));
        body.flag(REQUIRE_FORM_POST).filter(shall -> shall).ifPresent(shall -> traits.add(ClientTrait.POSTED));
        body.flag(KEEP_REFRESH_TOKEN).filter(shall -> shall).ifPresent(shall -> traits.add(ClientTrait.KEEPING));
        return traits;
    }
}
