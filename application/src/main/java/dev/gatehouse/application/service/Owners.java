package dev.gatehouse.application.service;

import dev.gatehouse.application.port.in.Principal;
import dev.gatehouse.application.port.in.Whose;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.session.Session;
import dev.gatehouse.domain.token.Subject;
import dev.gatehouse.domain.user.User;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Finds the user who does something with the own account: nobody else's client speaks for a user here. */
final class Owners {
    private final TokenReader reader;
    private final Browsers browsers;
    private final Whereabouts whereabouts;
    private final Duration recentLogin;

    Owners(TokenReader reader, Browsers browsers, Whereabouts whereabouts, Duration recentLogin) {
        this.reader = reader;
        this.browsers = browsers;
        this.whereabouts = whereabouts;
        this.recentLogin = recentLogin;
    }

    /** A user, and the living session in which the user is here. */
    record Owner(User user, Session session) {
        Subject subject() {
            return new Subject.OfUser(user.id());
        }
    }

    /** The user who may do anything with the account. */
    Optional<Owner> find(Whose whose, Instant now) {
        return switch (whose) {
            case Whose.Bearer(var token) ->
                reader.read(token, now)
                        .filter(good -> good.isOwn() && !good.isRestricted())
                        .flatMap(Owners::owner);
            case Whose.Browser(var cookie) ->
                browsers.find(cookie, now).map(parent -> new Owner(parent.user(), parent.session()));
        };
    }

    /** The user who may change the password, which may be all that the user may do. */
    Optional<User> findRestricted(Whose whose, Instant now) {
        return switch (whose) {
            case Whose.Bearer(var token) ->
                reader.read(token, now)
                        .filter(good -> good.isRestricted() || good.isOwn())
                        .flatMap(good -> person(good.who()));
            case Whose.Browser(var cookie) -> browsers.find(cookie, now).map(GrantParents.Parent::user);
        };
    }

    /** D7: the refusal for whoever is not where the user may be, whatever shows that it is the user. */
    Optional<Refusal> elsewhere(User user, Decision decision) {
        return whereabouts.refuses(user, decision);
    }

    /** Whether the login is of late (G6). */
    boolean isRecent(Owner owner, Instant now) {
        return now.isBefore(owner.session().authTime().plus(recentLogin));
    }

    private static Optional<Owner> owner(TokenReader.Bearer bearer) {
        return person(bearer.who()).flatMap(user -> bearer.session().map(session -> new Owner(user, session)));
    }

    private static Optional<User> person(Principal who) {
        return switch (who) {
            case Principal.Person(var user) -> Optional.of(user);
            case Principal.Program ignored -> Optional.empty();
        };
    }
}
