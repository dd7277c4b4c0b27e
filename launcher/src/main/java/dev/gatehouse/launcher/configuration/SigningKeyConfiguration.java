package dev.gatehouse.launcher.configuration;

import dev.gatehouse.application.port.in.Settings;
import io.dropwizard.util.Duration;
import java.util.Set;

/**
 * How signing keys live.
 *
 * @param algorithm {@code ES256} or {@code RS256}
 * @param publishFirst how long a key is published before it may sign
 * @param rotateEvery how long it signs
 * @param leeway how long a token is still taken after its end, for clocks that differ
 */
public record SigningKeyConfiguration(String algorithm, Duration publishFirst, Duration rotateEvery, Duration leeway) {
    /** How long verifiers may keep the published keys, as their Cache-Control says. */
    private static final java.time.Duration JWKS_MAX_AGE = java.time.Duration.ofMinutes(5);

    private static final java.time.Duration MOST_LEEWAY = java.time.Duration.ofSeconds(30);

    /** Refuses an algorithm that we do not have, and a key that verifiers could meet before they know it. */
    public SigningKeyConfiguration {
        Check.that(Set.of("ES256", "RS256").contains(algorithm), "algorithm is ES256 or RS256");
        Check.that(leeway.toJavaDuration().compareTo(MOST_LEEWAY) <= 0, "leeway is 0 to 30 s");
        Check.that(
                publishFirst.toJavaDuration().compareTo(JWKS_MAX_AGE.multipliedBy(2)) >= 0,
                "publishFirst is at least 10 minutes, twice as long as verifiers may keep the published keys");
        Check.positive(rotateEvery, "rotateEvery");
        Check.that(rotateEvery.compareTo(publishFirst) > 0, "rotateEvery is more than publishFirst");
    }

    /** The same in the words of the application; a key stays published until its last token and the last copy of it are gone. */
    Settings.Keys keys(java.time.Duration longestToken) {
        return new Settings.Keys(
                algorithm,
                publishFirst.toJavaDuration(),
                rotateEvery.toJavaDuration(),
                longestToken.plus(JWKS_MAX_AGE));
    }
}
