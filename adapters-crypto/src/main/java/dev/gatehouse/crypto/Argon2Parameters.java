package dev.gatehouse.crypto;

import java.util.Map;

/**
 * What one password hash costs (Argon2id, RFC 9106); nothing weaker than the list of equal strength of the OWASP Password
 * Storage Cheat Sheet is accepted.
 *
 * @param memoryKiB memory in KiB, outside the heap
 * @param iterations passes over the memory
 * @param parallelism lanes; always 1, for more than one thread a hash gains nothing under load
 */
public record Argon2Parameters(int memoryKiB, int iterations, int parallelism) {
    /** No hash with more memory is ever run, whoever stored it. */
    static final int MOST_MEMORY_KIB = 256 * 1024;

    private static final Map<Integer, Integer> LEAST_KIB_BY_ITERATIONS =
            Map.of(1, 46 * 1024, 2, 19 * 1024, 3, 12 * 1024, 4, 9 * 1024, 5, 7 * 1024);
    private static final int LISTED_ITERATIONS = 5;
    private static final int MOST_ITERATIONS = 100;

    /** 19 MiB, 2 passes: about 25 ms of one core. */
    public static final Argon2Parameters DEFAULT = new Argon2Parameters(19 * 1024, 2, 1);

    /** Refuses everything weaker than the list, and what would never end. */
    public Argon2Parameters {
        if (parallelism != 1) {
            throw new IllegalArgumentException("Argon2 parallelism is 1, not " + parallelism);
        }
        if (iterations < 1 || iterations > MOST_ITERATIONS) {
            throw new IllegalArgumentException("Argon2 iterations are 1 to " + MOST_ITERATIONS + ", not " + iterations);
        }
        int least = LEAST_KIB_BY_ITERATIONS.getOrDefault(Math.min(iterations, LISTED_ITERATIONS), MOST_MEMORY_KIB);
        if (memoryKiB < least || memoryKiB > MOST_MEMORY_KIB) {
            throw new IllegalArgumentException("Argon2 with " + iterations + " iterations needs " + least + " to "
                    + MOST_MEMORY_KIB + " KiB, not " + memoryKiB);
        }
    }
}
