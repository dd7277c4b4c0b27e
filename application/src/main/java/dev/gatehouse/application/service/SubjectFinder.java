package dev.gatehouse.application.service;

import dev.gatehouse.application.port.in.Principal;
import dev.gatehouse.application.port.out.SessionStore.Sight;
import dev.gatehouse.application.port.out.Stores;
import dev.gatehouse.domain.admin.Permission;
import dev.gatehouse.domain.network.IpPolicy;
import dev.gatehouse.domain.session.Standing;
import dev.gatehouse.domain.token.Subject;
import dev.gatehouse.domain.user.Role;
import java.util.Optional;
import java.util.Set;

/** Looks up whom a token speaks of, and how that subject stands now. */
final class SubjectFinder {
    private SubjectFinder() {}

    static Optional<Principal> find(Stores stores, Subject subject) {
        return switch (subject) {
            case Subject.OfUser user -> stores.users().find(user.id()).map(Principal.Person::new);
            case Subject.OfClient client ->
                stores.clients().find(client.number()).map(Principal.Program::new);
        };
    }

    /** The subject of a session that was seen with it. */
    static Principal seen(Sight sight) {
        return sight.user()
                .<Principal>map(Principal.Person::new)
                .or(() -> sight.client().map(Principal.Program::new))
                .orElseThrow();
    }

    static Standing standing(Principal who, long epoch) {
        return switch (who) {
            case Principal.Person(var user) -> new Standing(user.isActive(), user.credentialVersion(), epoch);
            case Principal.Program(var client) -> new Standing(client.isActive(), client.credentialVersion(), epoch);
        };
    }

    static IpPolicy policy(Principal who) {
        return switch (who) {
            case Principal.Person(var user) -> user.ipPolicy();
            case Principal.Program(var client) -> client.ipPolicy();
        };
    }

    /** What they may do to the house. */
    static Set<Permission> permissions(Principal who) {
        return switch (who) {
            case Principal.Person(var user) -> Role.permissionsOf(user.roles());
            case Principal.Program(var client) -> client.permissions();
        };
    }
}
