package dev.gatehouse.testkit.fake;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/** Holds threads up until it is opened, and tells how many stand before it; nobody waits longer than a minute. */
public final class Gate {
    private static final long PATIENCE_NANOS = TimeUnit.MINUTES.toNanos(1);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private boolean closed;
    private int tickets;
    private int held;

    /** Holds everybody up who comes from now on. */
    public void close() {
        set(true);
    }

    /** Lets everybody through. */
    public void open() {
        set(false);
    }

    /** Lets that many through, those who stand there or come next, and holds up the others. */
    public void letThrough(int many) {
        lock.lock();
        try {
            tickets += many;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits until at least that many stand before the gate. */
    public void awaitHeld(int many) {
        lock.lock();
        try {
            await(() -> held >= many);
        } finally {
            lock.unlock();
        }
    }

    void pass() {
        lock.lock();
        try {
            held++;
            changed.signalAll();
            await(() -> !closed || tickets > 0);
            if (closed) {
                tickets--;
            }
            held--;
        } finally {
            lock.unlock();
        }
    }

    private void set(boolean toClosed) {
        lock.lock();
        try {
            closed = toClosed;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void await(BooleanSupplier done) {
        var nanos = PATIENCE_NANOS;
        while (!done.getAsBoolean()) {
            if (nanos <= 0) {
                throw new IllegalStateException("waited a minute at the gate");
            }
            try {
                nanos = changed.awaitNanos(nanos);
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted at the gate", stop);
            }
        }
    }
}
