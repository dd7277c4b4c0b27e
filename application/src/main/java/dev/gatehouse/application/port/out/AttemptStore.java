package dev.gatehouse.application.port.out;

import dev.gatehouse.domain.login.AttemptKey;
import dev.gatehouse.domain.login.AttemptLedger;
import dev.gatehouse.domain.token.Subject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Remembers tries at accounts, shared by every node. */
public interface AttemptStore {
    /** The ledger under that key, held against change until the unit ends; an empty one if there is none. */
    AttemptLedger lock(AttemptKey key);

    /** The ledger under that key, only to be looked at; an empty one if there is none. */
    AttemptLedger look(AttemptKey key);

    /** Writes the ledger under that key. */
    void save(AttemptKey key, AttemptLedger ledger);

    /** Forgets every ledger of the account. */
    void clear(String account);

    /** The failures together in those buckets of known sources of the account that last failed after the given time. */
    int knownSourceFailures(String account, Instant since);

    /** Forgets the failures, but not the reservations, in all buckets of known sources of the account. */
    void forgetKnownSourceFailures(String account);

    /** The accounts at which strangers failed that often in a row, the most failures first, after that place, at most that many. */
    List<Failing> failing(int atLeast, Optional<Page.Cursor> after, int limit);

    /** An account, and the ledger of strangers at it. */
    record Failing(Subject account, AttemptLedger ledger) {}

    /** When the subject last logged in from that network, as exactly as it was noted. */
    Optional<Instant> seenFrom(Subject subject, String network);

    /** Notes that the subject logged in from that network. */
    void rememberSource(Subject subject, String network, Instant now);

    /** Removes up to that many ledgers and known sources that were last written before the given time; how many. */
    int purge(Instant before, int limit);
}
