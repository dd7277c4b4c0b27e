package dev.gatehouse.application.service;

import dev.gatehouse.application.port.in.ClientOutcome.Why;
import dev.gatehouse.domain.admin.Administrator;
import dev.gatehouse.domain.admin.Permission;
import dev.gatehouse.domain.client.Client;
import dev.gatehouse.domain.oauth.ScopeText;
import dev.gatehouse.domain.registration.ClientTrait;
import dev.gatehouse.domain.registration.RegistrationDraft;
import java.util.Optional;
import java.util.Set;

/** What an administrator may do to an API client, by what both of them hold; empty means that it is allowed. */
final class ClientRights {
    private ClientRights() {}

    /** To make a client that holds these permissions, and be shown its secret. */
    static Optional<Why> toMake(Administrator by, Set<Permission> permissions) {
        return toGrant(by, Set.of(), permissions).or(() -> deny(!by.isRecent(), Why.NOT_RECENT));
    }

    /** To touch a client at all: whoever holds less could make it act for them. */
    static Optional<Why> toTouch(Administrator by, Client client) {
        return deny(!by.isNoLessThan(client.permissions()), Why.HOLDS_MORE);
    }

    /** To be shown a new secret of a client, and so to act for it. */
    static Optional<Why> toHoldASecret(Administrator by, Client client) {
        return toTouch(by, client).or(() -> deny(!by.isRecent(), Why.NOT_RECENT));
    }

    /** To give a client these permissions instead of those. */
    static Optional<Why> toGrant(Administrator by, Set<Permission> before, Set<Permission> after) {
        return before.equals(after)
                ? Optional.empty()
                : deny(!by.may(Permission.ROLES_GRANT), Why.MAY_NOT_GRANT)
                        .or(() -> deny(!by.isNoLessThan(after), Why.HOLDS_MORE))
                        .or(() -> deny(!by.isRecent(), Why.NOT_RECENT));
    }

    /**
     * To write such a registration: who asks nobody and is given the scope {@code account} acts for whoever has logged in,
     * administrators too, so nobody writes it who holds less than they may.
     */
    static Optional<Why> toRegister(Administrator by, RegistrationDraft draft) {
        boolean actsUnasked = draft.traits().contains(ClientTrait.TRUSTED)
                && draft.scopes().words().contains(ScopeText.ACCOUNT);
        return deny(actsUnasked && !by.holdsEverything(), Why.HOLDS_MORE);
    }

    private static Optional<Why> deny(boolean isDenied, Why why) {
        return isDenied ? Optional.of(why) : Optional.empty();
    }
}
