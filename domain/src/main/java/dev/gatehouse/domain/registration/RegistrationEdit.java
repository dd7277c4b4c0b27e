package dev.gatehouse.domain.registration;

import dev.gatehouse.domain.admin.Edit;
import dev.gatehouse.domain.client.ApiKey;
import dev.gatehouse.domain.oauth.Grant;
import dev.gatehouse.domain.token.Scopes;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a partial change says of a registration; what is empty stays.
 *
 * @param traits those that shall be so, or shall not
 */
public record RegistrationEdit(
        Optional<ApiKey> clientId,
        Optional<ClientMethod> method,
        Optional<Set<Grant>> grants,
        Optional<List<RedirectUri>> redirectUris,
        Optional<List<RedirectUri>> afterLogout,
        Optional<Scopes> scopes,
        Optional<List<Resource>> resources,
        Edit<String> keys,
        Edit<RedirectUri> logoutUri,
        Optional<String> identityAlgorithm,
        Map<ClientTrait, Boolean> traits) {
    /** Takes its own copies. */
    public RegistrationEdit {
        grants = grants.map(Set::copyOf);
        redirectUris = redirectUris.map(List::copyOf);
        afterLogout = afterLogout.map(List::copyOf);
        resources = resources.map(List::copyOf);
        traits = Map.copyOf(traits);
    }

    /** The draft after the change. */
    public RegistrationDraft over(RegistrationDraft before) {
        return new RegistrationDraft(
                clientId.or(before::clientId),
                method.orElse(before.method()),
                grants.orElse(before.grants()),
                redirectUris.orElse(before.redirectUris()),
                afterLogout.orElse(before.afterLogout()),
                scopes.orElse(before.scopes()),
                resources.orElse(before.resources()),
                keys.over(before.keys()),
                logoutUri.over(before.logoutUri()),
                identityAlgorithm.orElse(before.identityAlgorithm()),
                traitsOver(before.traits()));
    }

    private Set<ClientTrait> traitsOver(Set<ClientTrait> before) {
        var after = EnumSet.noneOf(ClientTrait.class);
        after.addAll(before);
        traits.forEach((trait, shall) -> {
            if (shall) {
                after.add(trait);
            } else {
                after.remove(trait);
            }
        });
        return after;
    }
}
