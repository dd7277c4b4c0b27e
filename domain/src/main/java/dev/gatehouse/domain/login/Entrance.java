package dev.gatehouse.domain.login;

import dev.gatehouse.domain.session.DialectName;
import dev.gatehouse.domain.token.Subject;
import dev.gatehouse.domain.token.TokenProfile;
import dev.gatehouse.domain.user.User;
import java.util.Optional;

/**
 * One dialect's way in, as data.
 *
 * @param kind whose logins it takes
 * @param verifiedEmailRequired whether a user needs a verified e-mail address
 * @param forcedReset what happens to a user who must change the password
 * @param rate how many requests one source may make; empty means no limit beyond that on failures
 * @param secondFactor what users meet who have a second factor
 * @param version of the dialect that was asked for, where it has several and one was
 */
public record Entrance(
        DialectName dialect,
        Kind kind,
        TokenProfile tokens,
        boolean verifiedEmailRequired,
        ForcedReset forcedReset,
        Optional<RateLimit> rate,
        FactorPolicy secondFactor,
        Optional<String> version) {
    /** One that has no place for a second factor, and so does not let in who has one. */
    public Entrance(
            DialectName dialect,
            Kind kind,
            TokenProfile tokens,
            boolean verifiedEmailRequired,
            ForcedReset forcedReset,
            Optional<RateLimit> rate) {
        this(
                dialect,
                kind,
                tokens,
                verifiedEmailRequired,
                forcedReset,
                rate,
                new FactorPolicy.Refuse(),
                Optional.empty());
    }

    /** The same with another policy for users who have a second factor. */
    public Entrance withSecondFactor(FactorPolicy policy) {
        return new Entrance(dialect, kind, tokens, verifiedEmailRequired, forcedReset, rate, policy, version);
    }

    /** The same, of whoever asked for that version. */
    public Entrance inVersion(Optional<String> asked) {
        return new Entrance(dialect, kind, tokens, verifiedEmailRequired, forcedReset, rate, secondFactor, asked);
    }

    /** Whose logins an entrance takes. */
    public enum Kind {
        /** Of people by name or e-mail address, with a password. */
        OF_USERS,
        /** Of people by e-mail address alone, with a password. */
        OF_ADDRESSES,
        /** Of API clients, by a key and secret or a long-lived token. */
        OF_CLIENTS
    }

    /** What happens to a user who must change the password. */
    public enum ForcedReset {
        /** Refused: the dialect has no words for a login that may only change the password. */
        REFUSE,
        /** Let in with tokens that may do nothing else. */
        RESTRICT
    }

    /** Whether the subject could log in there at all. */
    public boolean isFor(Subject subject) {
        return switch (subject) {
            case Subject.OfUser user -> isForPeople();
            case Subject.OfClient client -> !isForPeople();
        };
    }

    /** Whether it takes logins of people. */
    public boolean isForPeople() {
        return switch (kind) {
            case OF_USERS, OF_ADDRESSES -> true;
            case OF_CLIENTS -> false;
        };
    }

    /** Whether the user has what one logs in with there. */
    public boolean isNamedAt(User user) {
        return kind != Kind.OF_ADDRESSES || user.email().isPresent();
    }
}
