package dev.gatehouse.domain.registration;

import dev.gatehouse.domain.client.ApiKey;
import dev.gatehouse.domain.client.ClientNumber;
import dev.gatehouse.domain.oauth.Grant;
import dev.gatehouse.domain.oauth.ScopeText;
import dev.gatehouse.domain.token.Scopes;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A registration as somebody writes it down, whether it holds or not.
 *
 * @param clientId its {@code client_id}; empty for the one that it has, or a key of the client, or a new one
 * @param keys its public keys as {@link ClientKeys} writes them
 */
public record RegistrationDraft(
        Optional<ApiKey> clientId,
        ClientMethod method,
        Set<Grant> grants,
        List<RedirectUri> redirectUris,
        List<RedirectUri> afterLogout,
        Scopes scopes,
        List<Resource> resources,
        Optional<String> keys,
        Optional<RedirectUri> logoutUri,
        String identityAlgorithm,
        Set<ClientTrait> traits) {
    /** What is not said is as narrow as can be. */
    public static final RegistrationDraft BLANK = new RegistrationDraft(
            Optional.empty(),
            ClientMethod.SECRET,
            Set.of(),
            List.of(),
            List.of(),
            Scopes.NONE,
            List.of(),
            Optional.empty(),
            Optional.empty(),
            "ES256",
            Set.of());

    /** The most addresses of one kind. */
    public static final int MOST_URIS = 50;

    /** The most words of a scope. */
    public static final int MOST_SCOPES = 50;

    /** The most audiences. */
    public static final int MOST_RESOURCES = 20;

    private static final int LONGEST_ID = 128;
    /** The first would end the name in HTTP Basic (RFC 7617 section 2); the others quote texts where names are shown. */
    private static final String NEVER_IN_ID = ":\"\\<>";

    /** Takes its own copies; what is named twice counts once. */
    public RegistrationDraft {
        grants = Set.copyOf(grants);
        redirectUris = List.copyOf(new LinkedHashSet<>(redirectUris));
        afterLogout = List.copyOf(new LinkedHashSet<>(afterLogout));
        resources = List.copyOf(new LinkedHashSet<>(resources));
        traits = Set.copyOf(traits);
    }

    /** The registration written down again. */
    public static RegistrationDraft of(Registration registration) {
        return new RegistrationDraft(
                Optional.of(registration.clientId()),
                registration.method(),
                registration.grants(),
                registration.redirectUris(),
                registration.afterLogout(),
                registration.scopes(),
                registration.resources(),
                registration.keys(),
                registration.logoutUri(),
                registration.identityAlgorithm(),
                registration.traits());
    }

    /** Whether the text can be a {@code client_id}: 1 to 128 visible characters of ASCII, none of {@code : " \ < >}. */
    public static boolean canBeClientId(ApiKey key) {
        var text = key.value();
        return text.length() <= LONGEST_ID
                && text.chars().allMatch(c -> c > ' ' && c < 0x7F && NEVER_IN_ID.indexOf(c) < 0);
    }

    /** Everything that stands against it, in the order of the members; nothing if it holds. */
    public List<RegistrationObjection> objections() {
        var objections = new ArrayList<RegistrationObjection>();
        note(objections, clientId.filter(id -> !canBeClientId(id)).isPresent(), RegistrationObjection.CLIENT_ID_UNFIT);
        note(objections, grants.isEmpty(), RegistrationObjection.NO_GRANT);
        note(objections, has(Grant.REFRESH_TOKEN) && !beginsWithAUser(), RegistrationObjection.NOTHING_TO_REFRESH);
        note(objections, isPublic() && actsByItself(), RegistrationObjection.GRANT_NEEDS_A_SECRET);
        note(
                objections,
                has(Grant.AUTHORIZATION_CODE) && redirectUris.isEmpty(),
                RegistrationObjection.REDIRECT_URI_MISSING);
        note(objections, redirectUris.size() > MOST_URIS, RegistrationObjection.TOO_MANY_REDIRECT_URIS);
        note(objections, afterLogout.size() > MOST_URIS, RegistrationObjection.TOO_MANY_AFTER_LOGOUT);
        note(objections, hasTooManyScopes(), RegistrationObjection.TOO_MANY_SCOPES);
        note(objections, resources.size() > MOST_RESOURCES, RegistrationObjection.TOO_MANY_RESOURCES);
        note(objections, method == ClientMethod.PRIVATE_KEY_JWT && keys.isEmpty(), RegistrationObjection.KEYS_MISSING);
        note(
                objections,
                isPublic() && traits.contains(ClientTrait.UNCHALLENGED),
                RegistrationObjection.CHALLENGE_NEEDED);
        note(objections, isPublic() && traits.contains(ClientTrait.KEEPING), RegistrationObjection.ROTATION_NEEDED);
        return List.copyOf(objections);
    }

    /** The registration of that client under that id; throws on a draft that does not hold. */
    public Registration registration(ClientNumber client, ApiKey id) {
        if (!objections().isEmpty()) {
            throw new IllegalArgumentException("a registration that does not hold: " + objections());
        }
        return new Registration(
                client,
                id,
                method,
                grants,
                redirectUris,
                afterLogout,
                scopes,
                resources,
                keys,
                logoutUri,
                identityAlgorithm,
                traits);
    }

    private static void note(List<RegistrationObjection> to, boolean stands, RegistrationObjection objection) {
        if (stands) {
            to.add(objection);
        }
    }

    private boolean has(Grant grant) {
        return grants.contains(grant);
    }

    private boolean isPublic() {
        return method == ClientMethod.NONE;
    }

    private boolean beginsWithAUser() {
        return has(Grant.AUTHORIZATION_CODE) || has(Grant.DEVICE_CODE) || has(Grant.TOKEN_EXCHANGE);
    }

    private boolean actsByItself() {
        return has(Grant.CLIENT_CREDENTIALS) || has(Grant.TOKEN_EXCHANGE);
    }

    private boolean hasTooManyScopes() {
        return scopes.words().size() > MOST_SCOPES || scopes.text().length() > ScopeText.LONGEST;
    }
}
