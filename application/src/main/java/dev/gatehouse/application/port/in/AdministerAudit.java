package dev.gatehouse.application.port.in;

import dev.gatehouse.application.port.out.Page;
import dev.gatehouse.application.port.out.Page.Cursor;
import dev.gatehouse.domain.audit.AuditQuery;
import dev.gatehouse.domain.audit.Checkpoint;
import dev.gatehouse.domain.audit.Flaw;
import dev.gatehouse.domain.audit.Recorded;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Lets an administrator read the audit, and find out whether it is what was written. Whoever may read it may read all. */
public interface AdministerAudit {
    /** A page of the entries that are asked for, newest first. */
    Page<Recorded> list(AuditQuery query, Optional<Cursor> after, int size);

    /** Shows every entry that is asked for, newest first, a few at a time. */
    void each(AuditQuery query, Consumer<Recorded> reader);

    /** Compares all that is kept with its seals, and these with one that was noted elsewhere. */
    Verification verify(Optional<Checkpoint> noted);

    /** What the audit takes of the disk. */
    Volume volume();

    /**
     * What was found.
     *
     * @param seals how many were checked
     * @param entries how many they cover
     * @param unsealed entries behind the newest seal, of which nothing can be said yet
     * @param newest the last seal, to be noted elsewhere
     * @param flaws the first of them; none if all is as it was written
     */
    record Verification(long seals, long entries, long unsealed, Optional<Checkpoint> newest, List<Flaw> flaws) {
        /** Takes its own copy. */
        public Verification {
            flaws = List.copyOf(flaws);
        }
    }

    /**
     * A forecast.
     *
     * @param entriesPerDay those of the last day
     * @param bytesPerDay what they take, indexes included; an estimate
     * @param bytesInTheEnd what all that is kept will take if each day is like the last
     */
    record Volume(long entriesPerDay, long bytesPerDay, long bytesInTheEnd) {}
}
