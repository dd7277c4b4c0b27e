package dev.gatehouse.launcher.configuration;

import dev.gatehouse.application.port.in.Settings;
import dev.gatehouse.crypto.Argon2Parameters;
import dev.gatehouse.crypto.LeakedPasswordFile;
import dev.gatehouse.domain.user.CommonPasswords;
import dev.gatehouse.domain.user.LeakedPasswords;
import dev.gatehouse.domain.user.PasswordRules;
import io.dropwizard.util.DataSize;
import io.dropwizard.util.Duration;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/**
 * What new passwords must satisfy, and what hashing them may cost.
 *
 * @param minimumLength shortest new password in characters
 * @param minimumLengthWithFactor the same for users who have a second factor
 * @param leakedList a file that {@code leaked-passwords} made, against which new passwords are held too
 * @param argon2 the cost of one hash
 * @param queue who waits while all permits are taken
 */
public record PasswordConfiguration(
        int minimumLength, int minimumLengthWithFactor, Optional<String> leakedList, Argon2 argon2, Queue queue) {
    private static final String PRODUCT = "gatehouse";
    private static final int PLACES_PER_PERMIT = 16;

    /** Nobody has to choose a longer one; it fits into the most that a password may have, whatever its characters are. */
    private static final int MOST_LENGTH = 128;

    /** Refuses a minimum under the floor, and one that a second factor would raise. */
    public PasswordConfiguration {
        Check.atLeast(PasswordRules.FLOOR, minimumLength, "minimumLength");
        Check.atMost(MOST_LENGTH, minimumLength, "minimumLength");
        Check.atLeast(PasswordRules.FLOOR, minimumLengthWithFactor, "minimumLengthWithFactor");
        Check.that(minimumLengthWithFactor <= minimumLength, "minimumLengthWithFactor is at most minimumLength");
    }

    /**
     * The cost of one Argon2id hash.
     *
     * @param memory memory of one hash
     * @param iterations passes over the memory
     * @param parallelism lanes
     */
    public record Argon2(DataSize memory, int iterations, int parallelism) {
        private static final long MOST = 256L * 1024 * 1024;
        private static final int MOST_ITERATIONS = 64;

        /** Refuses what no login could wait for, and what is weaker than the known good settings. */
        public Argon2 {
            Check.that(memory.toBytes() > 0 && memory.toBytes() <= MOST, "memory is at most 256 MiB");
            Check.that(iterations >= 1 && iterations <= MOST_ITERATIONS, "iterations is 1 to " + MOST_ITERATIONS);
            Check.that(parallelism == 1, "parallelism is 1");
            var unused = parameters(memory, iterations, parallelism);
        }

        /** The same in the words of the room that seals. */
        public Argon2Parameters parameters() {
            return parameters(memory, iterations, parallelism);
        }

        private static Argon2Parameters parameters(DataSize memory, int iterations, int parallelism) {
            return new Argon2Parameters((int) memory.toKibibytes(), iterations, parallelism);
        }
    }

    /**
     * How many passwords are hashed at once, and who waits.
     *
     * @param permits hashes at once; empty means as many as processors
     * @param places how many may wait; empty means 16 for each permit
     * @param maxWait how long one may wait
     * @param perSource how many of one source may wait once the queue is over half full
     * @param perAccount how many of one account may wait once the queue is over half full
     */
    public record Queue(
            Optional<Integer> permits, Optional<Integer> places, Duration maxWait, int perSource, int perAccount) {
        private static final int MOST_PERMITS = 1_024;
        private static final int MOST_PLACES = 1_000_000;

        /** Refuses a queue in which nobody ever gets anywhere. */
        public Queue {
            permits.ifPresent(said -> Check.atLeast(1, said, "permits"));
            permits.ifPresent(said -> Check.atMost(MOST_PERMITS, said, "permits"));
            places.ifPresent(said -> Check.atLeast(0, said, "places"));
            places.ifPresent(said -> Check.atMost(MOST_PLACES, said, "places"));
            Check.positive(maxWait, "maxWait");
            Check.atLeast(1, perSource, "perSource");
            Check.atLeast(1, perAccount, "perAccount");
        }
    }

    /** The same in the words of the application. */
    public Settings.Hashing hashing() {
        int permits = queue.permits().orElse(Runtime.getRuntime().availableProcessors());
        return new Settings.Hashing(
                permits,
                queue.places().orElse(PLACES_PER_PERMIT * permits),
                queue.maxWait().toJavaDuration(),
                queue.perSource(),
                queue.perAccount());
    }

    /** What new passwords must satisfy in a house of that name. */
    PasswordRules rules(String house) {
        return new PasswordRules(
                minimumLength,
                minimumLengthWithFactor,
                CommonPasswords.load(),
                leakedList.map(PasswordConfiguration::leaked).orElse(LeakedPasswords.NONE),
                Set.of(PRODUCT, house));
    }

    private static LeakedPasswords leaked(String list) {
        try {
            return LeakedPasswordFile.open(Path.of(list));
        } catch (IOException | InvalidPathException broken) {
            throw new Refused("passwords.leakedList is no file that leaked-passwords made: " + list, broken);
        }
    }
}
