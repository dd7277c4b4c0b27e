package dev.gatehouse.crypto;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/** The parameters that an Argon2id hash in PHC form says about itself, read without running it. */
record PhcString(int memoryKiB, int iterations, int parallelism) {
    private static final String PREFIX = "$argon2id$v=19$m=";
    private static final int MOST_DIGITS = 9;

    /** A hash of that cost that no password has: salt and hash are random, and as long as those of every other. */
    static String ofNobody(Argon2Parameters cost, int saltBytes, int hashBytes) {
        return PREFIX + cost.memoryKiB() + ",t=" + cost.iterations() + ",p=" + cost.parallelism() + "$"
                + random(saltBytes) + "$" + random(hashBytes);
    }

    private static String random(int length) {
        var bytes = new byte[length];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Empty if the text is no Argon2id hash of version 1.3. */
    static Optional<PhcString> parse(String hash) {
        if (!hash.startsWith(PREFIX)) {
            return Optional.empty();
        }
        var end = hash.indexOf('$', PREFIX.length());
        var parts =
                hash.substring(PREFIX.length(), Math.max(end, PREFIX.length())).split(",", -1);
        if (parts.length != 3 || !parts[1].startsWith("t=") || !parts[2].startsWith("p=")) {
            return Optional.empty();
        }
        var memory = number(parts[0]);
        var iterations = number(parts[1].substring(2));
        var parallelism = number(parts[2].substring(2));
        return memory > 0 && iterations > 0 && parallelism > 0
                ? Optional.of(new PhcString(memory, iterations, parallelism))
                : Optional.empty();
    }

    /** Whether running it would take no more memory than any hash of ours may. */
    boolean isBearable() {
        return memoryKiB <= Argon2Parameters.MOST_MEMORY_KIB;
    }

    /** Whether it cost what a new hash costs. */
    boolean isOf(Argon2Parameters parameters) {
        return memoryKiB == parameters.memoryKiB()
                && iterations == parameters.iterations()
                && parallelism == parameters.parallelism();
    }

    /** The number, or 0 if it is none. */
    private static int number(String digits) {
        boolean isNumber = !digits.isEmpty()
                && digits.length() <= MOST_DIGITS
                && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return isNumber ? Integer.parseInt(digits) : 0;
    }
}
