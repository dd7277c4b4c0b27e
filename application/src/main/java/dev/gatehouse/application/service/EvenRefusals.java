package dev.gatehouse.application.service;

import dev.gatehouse.application.port.in.Settings;
import dev.gatehouse.application.port.out.Pause;
import dev.gatehouse.application.port.out.Ports;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Lets the refusal of a wrong secret take a set time: of somebody known more is read and written than of nobody, and that it
 * takes longer would tell who is known (C4).
 */
final class EvenRefusals {
    private final Duration least;
    private final InstantSource clock;
    private final LongSupplier nanoTime;
    private final Pause pause;

    private EvenRefusals(Duration least, InstantSource clock, LongSupplier nanoTime, Pause pause) {
        this.least = least;
        this.clock = clock;
        this.nanoTime = nanoTime;
        this.pause = pause;
    }

    static EvenRefusals of(Ports ports, Settings settings) {
        return new EvenRefusals(settings.refusalTime(), ports.clock(), ports.nanoTime(), ports.pause());
    }

    /** Does the work, and goes on with what came of it once the time is over that begins now. */
    <T> T after(Supplier<T> work) {
        return within(least, work);
    }

    /** The same for a time that began before: what was looked up since takes longer for somebody known, too. */
    <T> T since(Instant begun, Supplier<T> work) {
        var left = least.minus(Duration.between(begun, clock.instant()));
        return within(left.compareTo(least) < 0 ? left : least, work);
    }

    private <T> T within(Duration left, Supplier<T> work) {
        long end = nanoTime.getAsLong() + left.toNanos();
        var done = work.get();
        pause.until(end);
        return done;
    }
}
