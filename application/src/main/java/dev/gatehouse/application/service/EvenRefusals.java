package dev.gatehouse.application.service;

import dev.gatehouse.application.port.in.Settings;
import dev.gatehouse.application.port.out.Pause;
import dev.gatehouse.application.port.out.Ports;
import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Lets what is written of a wrong secret take a set time: of somebody known more is written than of nobody, and that it takes
 * longer would tell who is known.
 */
final class EvenRefusals {
    private final Duration least;
    private final LongSupplier nanoTime;
    private final Pause pause;

    private EvenRefusals(Duration least, LongSupplier nanoTime, Pause pause) {
        this.least = least;
        this.nanoTime = nanoTime;
        this.pause = pause;
    }

    static EvenRefusals of(Ports ports, Settings settings) {
        return new EvenRefusals(settings.refusalTime(), ports.nanoTime(), ports.pause());
    }

    /** Does the work, and goes on with what came of it once the time is over. */
    <T> T after(Supplier<T> work) {
        long end = nanoTime.getAsLong() + least.toNanos();
        var done = work.get();
        pause.until(end);
        return done;
    }
}
