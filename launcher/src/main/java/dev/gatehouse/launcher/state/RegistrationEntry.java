package dev.gatehouse.launcher.state;

import dev.gatehouse.application.port.in.ApplyState.DesiredRegistration;
import dev.gatehouse.domain.admin.Edit;
import dev.gatehouse.domain.client.ApiKey;
import dev.gatehouse.domain.oauth.Grant;
import dev.gatehouse.domain.oauth.ScopeText;
import dev.gatehouse.domain.registration.ClientKeys;
import dev.gatehouse.domain.registration.ClientMethod;
import dev.gatehouse.domain.registration.ClientTrait;
import dev.gatehouse.domain.registration.RedirectUri;
import dev.gatehouse.domain.registration.Registration;
import dev.gatehouse.domain.registration.RegistrationEdit;
import dev.gatehouse.domain.registration.Resource;
import dev.gatehouse.domain.token.Scopes;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads what an API client is registered for with OAuth. */
final class RegistrationEntry {
    private static final String NO_REDIRECT =
            "can be no redirect URI: https with a host, or http on a loopback address; no fragment, user or wildcard";

    private RegistrationEntry() {}

    static DesiredRegistration read(Entry entry) {
        var members = entry.members(
                "clientId",
                "method",
                "grants",
                "redirectUris",
                "postLogoutRedirectUris",
                "scopes",
                "resources",
                "jwks",
                "backchannelLogoutUri",
                "idTokenAlgorithm",
                "trusted",
                "requirePkce",
                "requireDpop",
                "requirePushedRequests",
                "requireFormPost",
                "keepRefreshToken",
                "secret",
                "state");
        return new DesiredRegistration(
                edit(members),
                members.read("secret", secret -> secret.choice("generate", true, "none", false))
                        .orElse(false),
                members.isAbsent());
    }

    private static RegistrationEdit edit(Members members) {
        return new RegistrationEdit(
                members.read("clientId", id -> id.parsed(ApiKey::parse, "can be no client id")),
                members.read(
                        "method",
                        word -> word.parsed(ClientMethod::of, "is none of client_secret, private_key_jwt, none")),
                each(members, "grants", Grant::of, "is no grant type such as authorization_code")
                        .map(Set::copyOf),
                each(members, "redirectUris", RedirectUri::parse, NO_REDIRECT),
                each(members, "postLogoutRedirectUris", RedirectUri::parse, NO_REDIRECT),
                each(members, "scopes", RegistrationEntry::scope, "is no word of a scope")
                        .map(Scopes::new),
                each(members, "resources", Resource::parse, "is no absolute URI without a fragment"),
                members.read("jwks", RegistrationEntry::keys).orElseGet(Edit.Kept::new),
                members.read("backchannelLogoutUri", RegistrationEntry::logoutUri)
                        .orElseGet(Edit.Kept::new),
                members.read(
                        "idTokenAlgorithm",
                        word -> word.parsed(RegistrationEntry::algorithm, "is neither ES256 nor RS256")),
                traits(members));
    }

    private static <T> Optional<List<T>> each(
            Members members, String name, Function<String, Optional<T>> parser, String otherwise) {
        return members.read(
                name,
                list -> list.elements().stream()
                        .map(one -> one.parsed(parser, otherwise))
                        .toList());
    }

    private static Optional<String> scope(String text) {
        return Optional.of(text).filter(ScopeText::isWord);
    }

    private static Optional<String> algorithm(String text) {
        return Optional.of(text).filter(Registration.IDENTITY_ALGORITHMS::contains);
    }

    /** {@code none}, or a JWK set. */
    private static Edit<String> keys(Entry entry) {
        return new Edit.To<>(entry.isText("none") ? Optional.empty() : Optional.of(keySet(entry)));
    }

    private static String keySet(Entry entry) {
        var keys = entry.members("keys").need("keys").elements().stream()
                .map(Entry::texts)
                .toList();
        return ClientKeys.parse(keys)
                .orElseThrow(() -> entry.bad("is no set of 1 to " + ClientKeys.MOST
                        + " public keys for signatures, EC on P-256 or RSA of 2,048 to 4,096 bits"));
    }

    /** {@code none}, or where to tell it. */
    private static Edit<RedirectUri> logoutUri(Entry entry) {
        return new Edit.To<>(
                entry.isText("none") ? Optional.empty() : Optional.of(entry.parsed(RedirectUri::parse, NO_REDIRECT)));
    }

    private static Map<ClientTrait, Boolean> traits(Members members) {
        var traits = new EnumMap<ClientTrait, Boolean>(ClientTrait.class);
        members.read("trusted", Entry::yesOrNo).ifPresent(is -> traits.put(ClientTrait.TRUSTED, is));
        members.read("requirePkce", Entry::yesOrNo).ifPresent(is -> traits.put(ClientTrait.UNCHALLENGED, !is));
        members.read("requireDpop", Entry::yesOrNo).ifPresent(is -> traits.put(ClientTrait.BOUND, is));
        members.read("requirePushedRequests", Entry::yesOrNo).ifPresent(is -> traits.put(ClientTrait.PUSHED, is));
        members.read("requireFormPost", Entry::yesOrNo).ifPresent(is -> traits.put(ClientTrait.POSTED, is));
        members.read("keepRefreshToken", Entry::yesOrNo).ifPresent(is -> traits.put(ClientTrait.KEEPING, is));
        return traits;
    }
}
