package dev.gatehouse.application.port.out;

import dev.gatehouse.domain.barrier.Barred;
import dev.gatehouse.domain.barrier.Barrier;
import java.time.Instant;
import java.util.List;

/** Remembers what is banned and frozen: one barrier before each thing. */
public interface BarrierStore {
    /** Keeps others who hold them so from setting one until the unit ends: what is counted then stays true. */
    void hold();

    /** Sets the barrier, in the place of an earlier one before the same thing. */
    void put(Barrier barrier);

    /** Takes the barrier away; false if none was there. */
    boolean remove(Barred what);

    /** Every barrier that does not end until after the given time, newest first; none before what is not known here. */
    List<Barrier> standing(Instant now);

    /** Removes up to that many barriers that ended by the given time; how many. */
    int purge(Instant endedBy, int limit);
}
