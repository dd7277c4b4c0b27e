package dev.gatehouse.launcher.configuration;

import io.dropwizard.util.DataSize;
import io.dropwizard.util.Duration;

/**
 * What a request may be like.
 *
 * @param maxBody the largest body that is read; a larger one is answered 413
 * @param bodyTime how long a whole body may take; a slower one is cut off, and so is the rest of one that is refused
 * @param headTime how long the first head of a connection may take; a slower one is cut off
 */
public record RequestConfiguration(DataSize maxBody, Duration bodyTime, Duration headTime) {
    private static final long SMALLEST = 1024;
    private static final long LARGEST = 1024 * 1024;

    private static final Duration SHORTEST = Duration.seconds(1);
    private static final Duration LONGEST = Duration.seconds(30);

    /** Refuses limits that nobody could stay under, and such as are none. */
    public RequestConfiguration {
        Check.that(maxBody.toBytes() >= SMALLEST && maxBody.toBytes() <= LARGEST, "maxBody is 1 KiB to 1 MiB");
        Check.that(isBearable(bodyTime), "bodyTime is 1 to 30 s");
        Check.that(isBearable(headTime), "headTime is 1 to 30 s");
    }

    private static boolean isBearable(Duration time) {
        return time.compareTo(SHORTEST) >= 0 && time.compareTo(LONGEST) <= 0;
    }
}
