package dev.gatehouse.launcher.configuration;

import io.dropwizard.util.DataSize;

/**
 * What a request may be like.
 *
 * @param maxBody the largest body that is read; a larger one is answered 413
 */
public record RequestConfiguration(DataSize maxBody) {
    private static final long SMALLEST = 1024;
    private static final long LARGEST = 1024 * 1024;

    /** Refuses a limit that nobody could stay under, and one that is none. */
    public RequestConfiguration {
        Check.that(maxBody.toBytes() >= SMALLEST && maxBody.toBytes() <= LARGEST, "maxBody is 1 KiB to 1 MiB");
    }
}
