package dev.gatehouse.application.service;

import dev.gatehouse.domain.admin.Administrator;
import dev.gatehouse.domain.admin.Permission;
import dev.gatehouse.domain.admin.Unmet;
import dev.gatehouse.domain.network.PolicyDraft;
import java.util.Optional;

/** What whoever brings users or API clients in may not give: why, in words and for the audit. */
record Beyond(String why, Permission asked, Unmet unmet) {

    /** An IP policy needs the permission to set one. */
    static Optional<Beyond> ofPolicy(Administrator by, Optional<PolicyDraft> policy) {
        return policy.isPresent() && !by.may(Permission.POLICIES_WRITE)
                ? Optional.of(new Beyond(
                        "brings an IP policy, which whoever brings them may not set",
                        Permission.POLICIES_WRITE,
                        Unmet.PERMISSION))
                : Optional.empty();
    }
}
