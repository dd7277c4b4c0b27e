package dev.gatehouse.testkit.contract;

import dev.gatehouse.application.port.out.Digests;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.secret.SecretDigest;
import dev.gatehouse.testkit.MovableClock;
import dev.gatehouse.testkit.fake.PlainDigests;
import java.time.Duration;
import java.time.Instant;

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
}
