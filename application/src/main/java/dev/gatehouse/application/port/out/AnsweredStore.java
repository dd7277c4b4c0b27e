package dev.gatehouse.application.port.out;

import java.time.Instant;
import java.util.Optional;

/** Remembers for a while what was answered to requests that name themselves, so that a repeated one is not done again. */
public interface AnsweredStore {
    /**
     * A request that named itself.
     *
     * @param caller who asks; a name is one caller's own
     * @param fingerprint what was asked
     * @param answer sealed; empty while it is being worked out
     */
    record Answered(String caller, String name, String fingerprint, Optional<String> answer, Instant at) {}

    /**
     * Takes the name for the request; false if it was taken before, unless that was before the given time and never answered. Of any
     * number of callers one is told true.
     */
    boolean claim(Answered request, Instant lapsed);

    /** The request of that name. */
    Optional<Answered> find(String caller, String name);

    /** Keeps the answer to the request of that name. */
    void answer(String caller, String name, String sealed);

    /** Gives the name back, for nothing came of the request. */
    void release(String caller, String name);

    /** Removes up to that many that were claimed before the given time; how many. */
    int purge(Instant before, int limit);
}
