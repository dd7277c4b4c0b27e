package dev.gatehouse.testkit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;

/** A clock that stands still until it is moved; its monotonic half moves with {@link #advance} alone. */
public final class MovableClock implements InstantSource {
    /** Where every clock of these tests begins. */
    public static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

    private record Reading(Instant instant, long nanos) {}

    private final AtomicReference<Reading> reading;

    /** A clock that shows {@link #START}. */
    public MovableClock() {
        this(START);
    }

    /** A clock that shows the given time. */
    public MovableClock(Instant start) {
        reading = new AtomicReference<>(new Reading(start, 0));
    }

    @Override
    public Instant instant() {
        return reading.get().instant();
    }

    /** Lets time pass. */
    public void advance(Duration by) {
        reading.updateAndGet(was -> new Reading(was.instant().plus(by), was.nanos() + Math.max(0, by.toNanos())));
    }

    /** Sets the wall clock alone, as an administrator or a time server does; it may go back. */
    public void set(Instant now) {
        reading.updateAndGet(was -> new Reading(now, was.nanos()));
    }

    /** Monotonic nanoseconds, which never go back. */
    public LongSupplier nanoTime() {
        return () -> reading.get().nanos();
    }
}
