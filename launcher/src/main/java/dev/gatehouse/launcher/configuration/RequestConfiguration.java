package dev.gatehouse.launcher.configuration;

import io.dropwizard.util.DataSize;
import io.dropwizard.util.Duration;

/**
 * What a request may be like.
 *
 * @param maxBody the largest body that is read; a larger one is answered 413
 * @param bodyTime how long a whole body may take; a slower one is cut off
 */
public record RequestConfiguration(DataSize maxBody, Duration bodyTime) {
    private static final long SMALLEST = 1024;
    private static final long LARGEST = 1024 * 1024;

    private static final Duration SHORTEST = Duration.seconds(1);
    private static final Duration LONGEST = Duration.seconds(30);

    /** Refuses limits that nobody could stay under, and such as are none. */
    public RequestConfiguration {
        Check.that(maxBody.toBytes() >= SMALLEST && maxBody.toBytes() <= LARGEST, "maxBody is 1 KiB to 1 MiB");
        Check.that(bodyTime.compareTo(SHORTEST) >= 0 && bodyTime.compareTo(LONGEST) <= 0, "bodyTime is 1 to 30 s");
    }
}
