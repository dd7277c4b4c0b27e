package dev.gatehouse.testkit.contract;

import dev.gatehouse.application.port.out.Digests;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.secret.SecretDigest;
import dev.gatehouse.testkit.MovableClock;
import dev.gatehouse.testkit.fake.PlainDigests;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Values that many contracts need. */
final class Samples {
    private static final Digests DIGESTS = new PlainDigests();

    private Samples() {}

    /** A digest of the right length, the same for the same text. */
    static SecretDigest digest(String secret) {
        return DIGESTS.digest(Digests.Purpose.API_SECRET, Secret.of(secret));
    }

    /** So many seconds after the beginning of the test, or before it. */
    static Instant at(long second) {
        return MovableClock.START.plus(Duration.ofSeconds(second));
    }

    /** The samples, if there is one of every kind that the sealed type permits. */
    static <T> List<T> complete(Class<T> sealedType, List<? extends T> samples) {
        for (var kind : sealedType.getPermittedSubclasses()) {
            if (samples.stream().noneMatch(kind::isInstance)) {
                throw new AssertionError("a test needs a sample of " + sealedType.getSimpleName() + "."
                        + kind.getSimpleName() + ", a kind that is new");
            }
        }
        return List.copyOf(samples);
    }
}
