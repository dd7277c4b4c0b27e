package dev.gatehouse.application.service;

import dev.gatehouse.application.port.in.Principal;
import dev.gatehouse.application.port.out.Stores;
import dev.gatehouse.domain.admin.Administrator;
import dev.gatehouse.domain.network.IpPolicy;
import dev.gatehouse.domain.token.Subject;
import java.time.Instant;
import java.util.Optional;

/** The policies of users and API clients alike, and whom a change of one would touch. */
final class SubjectPolicies {
    private SubjectPolicies() {}

    /** The subject as of now, held for a unit that will write it. */
    static Optional<Principal> lockForChange(Stores stores, Subject whose) {
        return switch (whose) {
            case Subject.OfUser user -> stores.users().lockForChange(user.id()).map(Principal.Person::new);
            case Subject.OfClient client ->
                stores.clients().lockForChange(client.number()).map(Principal.Program::new);
        };
    }

    /** Writes the policy of a subject that is held. */
    static void write(Stores stores, Principal whose, IpPolicy policy) {
        boolean isWritten = switch (whose) {
            case Principal.Person(var user) -> stores.users().update(user.withIpPolicy(policy));
            case Principal.Program(var client) -> stores.clients().update(client.withIpPolicy(policy));
        };
        Plan.require(isWritten, whose.subject().text());
    }

    /** Whose account the administrator uses; whoever stands at the machine uses none. */
    static Optional<Subject> ownOf(Administrator by) {
        return by.isMachine() ? Optional.empty() : Subject.parse(by.actor());
    }

    /** Why the policy refuses the very address from which the administrator asks; empty if it does not. */
    static Optional<String> lockout(Administrator by, IpPolicy policy, Instant now) {
        var decision = policy.decide(by.from(), now);
        return decision.allowed() ? Optional.empty() : Optional.of(decision.why());
    }
}
