package dev.gatehouse.application.port.out;

import dev.gatehouse.domain.audit.AuditEntry;
import dev.gatehouse.domain.audit.AuditQuery;
import dev.gatehouse.domain.audit.Recorded;
import dev.gatehouse.domain.audit.RefusalTally;
import dev.gatehouse.domain.token.Subject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Remembers what happened; through this port no entry is ever changed or removed, and counts are removed by age alone. */
public interface AuditStore {
    /** Adds entries, in their order; they are kept exactly if the unit is. */
    void append(List<AuditEntry> entries);

    /** Adds one. */
    default void append(AuditEntry entry) {
        append(List.of(entry));
    }

    /** Adds to the count of refusals of nobody in particular. */
    void tally(RefusalTally more);

    /**
     * From where a subject came since the given time: one line for each address, those that were let in most often first, at
     * most that many.
     */
    List<SourceUse> sourcesOf(Subject subject, Instant since, int limit);

    /**
     * One address in the logins and refreshes of a subject, and in the tokens that a client was given for itself.
     *
     * @param source as the audit tells it
     * @param admitted how many were let in
     * @param refused how many were not
     */
    record SourceUse(String source, long admitted, long refused, Instant lastAt) {}

    /** The newest entries, newest first. */
    List<AuditEntry> latest(int limit);

    /** A page of the entries that are asked for, newest first; a place is a time and an ordinal. */
    Page<Recorded> find(AuditQuery query, Optional<Page.Cursor> after, int size);

    /** The ordinal of the first entry at or after that time; empty if there is none. */
    Optional<Long> firstSince(Instant time);

    /** The newest tallies, newest hour first. */
    List<RefusalTally> latestTallies(int limit);

    /** Removes up to that many tallies of hours before the given time; how many. */
    int purgeTallies(Instant before, int limit);
}
