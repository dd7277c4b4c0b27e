package dev.gatehouse.domain.registration;

import dev.gatehouse.domain.client.ApiKey;
import dev.gatehouse.domain.client.ClientNumber;
import dev.gatehouse.domain.oauth.Grant;
import dev.gatehouse.domain.oauth.ResponseMode;
import dev.gatehouse.domain.oauth.ScopeText;
import dev.gatehouse.domain.token.Scopes;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What an API client registered for with OAuth (RFC 7591 section 2 names the parts); what is not in here is not granted.
 *
 * @param clientId the {@code client_id}: the key of its API credential, or a name of its own where it has no secret
 * @param grants for what it may ask tokens
 * @param redirectUris where browsers may be sent back to after a login
 * @param afterLogout where browsers may be sent back to after a logout
 * @param scopes the words that it may ask for
 * @param resources for whom its tokens may be meant, the first unless it asks for another; none: for ourselves
 * @param keys its public keys as a JWK set, where it signs or wants tokens bound
 * @param logoutUri where it wants to be told that a session ended (OpenID Connect Back-Channel Logout)
 * @param identityAlgorithm by what its ID tokens are signed: {@code ES256} or {@code RS256}
 */
public record Registration(
        ClientNumber client,
        ApiKey clientId,
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
    /** The algorithms by which ID tokens may be signed. */
    public static final Set<String> IDENTITY_ALGORITHMS = Set.of("ES256", "RS256");

    /** Takes its own copies; refuses an algorithm that nobody has. */
    public Registration {
        grants = Set.copyOf(grants);
        redirectUris = List.copyOf(redirectUris);
        afterLogout = List.copyOf(afterLogout);
        resources = List.copyOf(resources);
        traits = Set.copyOf(traits);
        if (!IDENTITY_ALGORITHMS.contains(identityAlgorithm)) {
            throw new IllegalArgumentException("ID tokens are signed by ES256 or RS256");
        }
    }

    /** Whether it cannot keep a secret (RFC 6749 section 2.1). */
    public boolean isPublic() {
        return method == ClientMethod.NONE;
    }

    /** Whether it may ask for that. */
    public boolean may(Grant grant) {
        return grants.contains(grant);
    }

    /** Whether it has that trait. */
    public boolean is(ClientTrait trait) {
        return traits.contains(trait);
    }

    /** How it is answered, where it asks for that way or for none; empty if it may not be answered so. */
    public Optional<ResponseMode> answer(Optional<ResponseMode> asked) {
        var least = is(ClientTrait.POSTED) ? ResponseMode.FORM_POST : ResponseMode.QUERY;
        return Optional.of(asked.orElse(least)).filter(mode -> mode.compareTo(least) >= 0);
    }

    /** The registered URI that a request means, if it means any. */
    public Optional<String> redirectTo(String requested) {
        return redirectUris.stream()
                .filter(registered -> registered.admits(requested))
                .findFirst()
                .map(registered -> requested);
    }

    /** Whether a browser may be sent there after a logout: registered to the letter, the port of a loopback address too. */
    public boolean leavesTo(String requested) {
        return afterLogout.stream().anyMatch(registered -> registered.value().equals(requested));
    }

    /**
     * What is asked for, if the client may; what is not said is whatever it registered for, but no more than the session in the browser.
     * Empty if a word is not the client's to ask for, or nothing is left to ask for.
     */
    public Optional<Scopes> scope(Optional<Scopes> asked) {
        return Optional.of(asked.orElseGet(() -> ScopeText.without(scopes, List.of(ScopeText.OFFLINE))))
                .filter(scope -> !scope.words().isEmpty() && ScopeText.isWithin(scope, scopes));
    }

    /**
     * For whom a token is meant: of the resources that are asked for and registered the first; where none is asked for, the first that is
     * registered, or the house itself. Empty if one is asked for that is not registered (RFC 8707 section 2).
     *
     * @param house the issuer
     */
    public Optional<String> audience(List<String> asked, String house) {
        var known = resources.stream().map(Resource::value).toList();
        if (asked.isEmpty()) {
            return Optional.of(known.isEmpty() ? house : known.getFirst());
        }
        boolean areKnown =
                asked.stream().allMatch(one -> known.contains(one) || (known.isEmpty() && one.equals(house)));
        return areKnown ? Optional.of(asked.getFirst()) : Optional.empty();
    }
}
