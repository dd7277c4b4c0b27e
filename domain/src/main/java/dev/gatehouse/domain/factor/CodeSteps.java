package dev.gatehouse.domain.factor;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;

/** The steps of time, each with a code of its own (RFC 6238 section 4.1). */
public final class CodeSteps {
    /** How long a step lasts. */
    public static final Duration STEP = Duration.ofSeconds(30);

    /** RFC 6238 section 5.2: one step for clocks that differ and fingers that are slow. */
    private static final int WINDOW = 1;

    private CodeSteps() {}

    /** The steps whose codes may be shown now: this one, the one before and the next, but none up to the last that was used. */
    public static List<Long> open(Instant now, long lastUsed) {
        long current = Math.floorDiv(now.getEpochSecond(), STEP.toSeconds());
        return LongStream.rangeClosed(current - WINDOW, current + WINDOW)
                .filter(step -> step > lastUsed)
                .boxed()
                .toList();
    }
}
