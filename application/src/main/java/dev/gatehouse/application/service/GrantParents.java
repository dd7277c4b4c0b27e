package dev.gatehouse.application.service;

import dev.gatehouse.application.port.in.Principal;
import dev.gatehouse.application.port.out.Stores;
import dev.gatehouse.domain.registration.Registration;
import dev.gatehouse.domain.session.Session;
import dev.gatehouse.domain.token.SessionId;
import dev.gatehouse.domain.user.User;
import java.time.Instant;
import java.util.Optional;

/** Looks up the session in which a user agreed, as it stands now, and whether its user may be where a client asks. */
final class GrantParents {
    private GrantParents() {}

    /** A living session of a person who may use the account. */
    record Parent(Session session, User user) {}

    static Optional<Parent> find(Stores stores, SessionId id, Instant now) {
        return Liveness.look(stores, id, now).flatMap(GrantParents::parent);
    }

    private static Optional<Parent> parent(Liveness.Living living) {
        return switch (living.who()) {
            case Principal.Person(User user) ->
                Optional.of(new Parent(living.session(), user)).filter(ignored -> !user.mustReset());
            case Principal.Program ignored -> Optional.empty();
        };
    }

    /** D7: a client that shows nothing of its own is held to where its user may be, at first as at each refresh. */
    static boolean isElsewhere(Registration registration, User user, Decision decision) {
        return registration.isPublic()
                && !user.ipPolicy().decide(decision.from(), decision.now()).allowed();
    }
}
