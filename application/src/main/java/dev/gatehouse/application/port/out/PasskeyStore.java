package dev.gatehouse.application.port.out;

import dev.gatehouse.domain.factor.Passkey;
import dev.gatehouse.domain.user.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Remembers the passkeys of users; each is one user's. */
public interface PasskeyStore {
    /** The key of that id, whose ever it is. */
    Optional<Passkey> find(String id);

    /** The user's keys, the oldest first. */
    List<Passkey> of(UserId user);

    /** Adds a key; false, and nothing done, if there is one of that id. */
    boolean add(Passkey key);

    /**
     * Takes an answer with that counter: it must be higher than that of the answer before, or 0 both times; true for
     * exactly one of any number of callers who show the same counter, where the authenticator counts.
     */
    boolean use(String id, long counter, Instant at);

    /** Removes a key of that user; whether there was one. */
    boolean remove(UserId user, String id);
}
