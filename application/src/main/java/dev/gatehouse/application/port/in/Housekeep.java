package dev.gatehouse.application.port.in;

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
}
