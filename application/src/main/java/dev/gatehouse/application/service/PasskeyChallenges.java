package dev.gatehouse.application.service;

import dev.gatehouse.application.port.in.SealForms;
import dev.gatehouse.application.port.out.Digests;
import dev.gatehouse.application.port.out.SecretSource;
import dev.gatehouse.application.port.out.Stores;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.secret.SecretDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Challenges for authenticators: each is good for one browser, one purpose, a few minutes and one answer; none is stored before that. */
final class PasskeyChallenges {
    private static final Duration LIFE = Duration.ofMinutes(5);
    private static final char BETWEEN = '.';

    private final SealForms seals;
    private final SecretSource secrets;
    private final Digests digests;

    PasskeyChallenges(SealForms seals, SecretSource secrets, Digests digests) {
        this.seals = seals;
        this.secrets = secrets;
        this.digests = digests;
    }

    /** For what an authenticator is asked; an answer for one is never one for the other. */
    enum Purpose {
        LOG_IN,
        NEW_KEY
    }

    /** A challenge that may be answered, once. */
    record Open(SecretDigest what, Instant until) {
        /** True for exactly one of any number of callers, at whatever node. */
        boolean take(Stores stores) {
            return stores.seen().isFirst(what, until);
        }
    }

    String draw(Secret mark, Purpose purpose) {
        var nonce = secrets.nonce();
        return nonce + BETWEEN + seals.seal(mark, sealed(purpose, nonce));
    }

    /** The challenge, if it was drawn for that browser and purpose not long ago. */
    Optional<Open> read(Secret mark, Purpose purpose, String challenge, Instant now) {
        int end = challenge.indexOf(BETWEEN);
        return end < 0
                ? Optional.empty()
                : seals.sealedAt(mark, sealed(purpose, challenge.substring(0, end)), challenge.substring(end + 1))
                        .map(at -> at.plus(LIFE))
                        .filter(now::isBefore)
                        .map(until -> new Open(
                                digests.digest(Digests.Purpose.SEEN_ONCE, Secret.of("passkey " + challenge)), until));
    }

    private static String sealed(Purpose purpose, String nonce) {
        return "passkey " + purpose + " " + nonce;
    }
}
