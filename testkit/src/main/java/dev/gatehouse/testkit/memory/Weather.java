package dev.gatehouse.testkit.memory;

import dev.gatehouse.application.port.out.StoreUnavailable;
import java.io.EOFException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/** What a store can be told to do wrong, so that tests see what comes of it. */
public final class Weather {
    private static final long FOR_EVER = Long.MAX_VALUE;

    private final AtomicLong unitsLeft = new AtomicLong(FOR_EVER);
    private final AtomicBoolean losesNextAnswer = new AtomicBoolean();
    private volatile boolean isFull;
    private volatile boolean repeats;

    /** From now on the store cannot be reached. */
    public void goAway() {
        goAwayAfter(0);
    }

    /** The store cannot be reached once it has done that many more units. */
    public void goAwayAfter(int units) {
        unitsLeft.set(units);
    }

    /** From now on the store keeps nothing that is written, and yet can be looked at, as on a full disk. */
    public void fillUp() {
        isFull = true;
    }

    /** The store can be reached again, and written to. */
    public void comeBack() {
        unitsLeft.set(FOR_EVER);
        isFull = false;
    }

    /** Keeps what the next unit writes, and yet says that the store was unavailable, as a connection lost at commit does. */
    public void loseNextAnswer() {
        losesNextAnswer.set(true);
    }

    /** From now on every unit that writes runs twice, the first time in vain, as after a serialization failure. */
    public void repeatUnits() {
        repeats = true;
    }

    boolean repeatsUnits() {
        return repeats;
    }

    void beforeUnit() {
        if (unitsLeft.getAndUpdate(left -> left == FOR_EVER ? left : Math.max(0, left - 1)) == 0) {
            throw new StoreUnavailable("the store is away");
        }
    }

    void beforeCommit() {
        if (isFull) {
            throw new StoreUnavailable("the disk is full");
        }
    }

    void afterCommit() {
        if (losesNextAnswer.getAndSet(false)) {
            throw StoreUnavailable.unanswered("the connection was lost at commit", new EOFException());
        }
    }
}
