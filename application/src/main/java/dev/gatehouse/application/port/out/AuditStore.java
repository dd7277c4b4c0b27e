package dev.gatehouse.application.port.out;

import dev.gatehouse.domain.audit.AuditEntry;
import dev.gatehouse.domain.audit.RefusalTally;
import java.util.List;

/** Remembers what happened; nothing is ever changed or removed through this port but by age. */
public interface AuditStore {
    /** Adds an entry; it is kept exactly if the unit is. */
    void append(AuditEntry entry);

    /** Adds to the count of refusals of nobody in particular. */
    void tally(RefusalTally more);

    /** The newest entries, newest first. */
    List<AuditEntry> latest(int limit);

    /** The newest tallies, newest hour first. */
    List<RefusalTally> latestTallies(int limit);
}
