package dev.gatehouse.application.service;

import dev.gatehouse.application.port.in.SealForms;
import dev.gatehouse.application.port.out.Digests;
import dev.gatehouse.application.port.out.SecretSource;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.secret.SecretDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Seals by a keyed digest, so that nothing is stored for a page that never comes back. */
final class SealFormsService implements SealForms {
    static final Duration LIFE = Duration.ofMinutes(30);
    /** By how much the clock of another node may be ahead of this one's. */
    private static final Duration LEEWAY = Duration.ofSeconds(5);

    /** Milliseconds until the year 2286. */
    private static final int MILLIS_DIGITS = 13;

    private static final int DIGEST_DIGITS = 64;

    private final Digests digests;
    private final SecretSource secrets;
    private final InstantSource clock;

    SealFormsService(Digests digests, SecretSource secrets, InstantSource clock) {
        this.digests = digests;
        this.secrets = secrets;
        this.clock = clock;
    }

    @Override
    public Secret mark() {
        return Secret.of(secrets.nonce());
    }

    @Override
    public String seal(Secret mark, String text) {
        var millis = Long.toString(clock.instant().toEpochMilli());
        return millis + "."
                + digests.digest(Digests.Purpose.FORM, sealed(mark, text, millis))
                        .hex();
    }

    @Override
    public Optional<Instant> sealedAt(Secret mark, String text, String seal) {
        if (seal.length() != MILLIS_DIGITS + 1 + DIGEST_DIGITS || !areDigits(seal.substring(0, MILLIS_DIGITS))) {
            return Optional.empty();
        }
        var millis = seal.substring(0, MILLIS_DIGITS);
        var shown = seal.substring(MILLIS_DIGITS + 1);
        var at = Instant.ofEpochMilli(Long.parseLong(millis));
        var now = clock.instant();
        boolean isOurs = isHex(shown)
                && digests.matches(new SecretDigest(shown), Digests.Purpose.FORM, sealed(mark, text, millis));
        return isOurs && !at.isAfter(now.plus(LEEWAY)) && now.isBefore(at.plus(LIFE))
                ? Optional.of(at)
                : Optional.empty();
    }

    private static boolean areDigits(String text) {
        return text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static boolean isHex(String text) {
        return text.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'));
    }

    /** The mark goes in as its digest: of a fixed length, so that no other mark and text read alike. */
    private Secret sealed(Secret mark, String text, String millis) {
        return Secret.of(digests.digest(Digests.Purpose.FORM, mark).hex() + " " + millis + " " + text);
    }
}
