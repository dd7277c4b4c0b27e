package dev.gatehouse.application.port.in;

import dev.gatehouse.domain.audit.Checkpoint;
import java.util.Optional;

/** What is done at intervals, on every node, in small portions. */
public interface Housekeep {
    /** Re-reads the signing keys and moves them on when their time has come. */
    void tendKeys();

    /** Removes one portion of what has ended; whether there may be more. */
    boolean purgeSome();

    /** Writes down the refusals that were counted since the last call. */
    void writeTallies();

    /** Adds the failures since the last call to those of the other nodes, learns of theirs, and tells of spraying. */
    void shareFailures();

    /** Seals the entries of the audit before which no other can come any more; the newest seal, if there is a new one. */
    Optional<Checkpoint> sealAudit();
}
