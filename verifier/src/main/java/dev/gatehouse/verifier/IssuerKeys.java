package dev.gatehouse.verifier;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The keys of the issuer, fetched anew before their time is over. Looking for a known key takes no lock and asks nobody;
 * while the issuer is away the keys that were had last stay.
 */
final class IssuerKeys {
    /** How often an unknown key may make us ask. */
    static final Duration ASKED_AT_MOST_EVERY = Duration.ofSeconds(10);

    private static final Duration FIRST_TRIES_EVERY = Duration.ofSeconds(1);

    private final KeyAddress address;
    private final Web web;
    private final InstantSource clock;
    private final ReentrantLock asking = new ReentrantLock();
    private volatile KeySet keys = KeySet.NONE;
    private volatile Instant askedAt = Instant.MIN;

    IssuerKeys(KeyAddress address, Web web, InstantSource clock) {
        this.address = address;
        this.web = web;
        this.clock = clock;
    }

    /** The key of that id, asking the issuer for one that is unknown; throws {@link TokenRefused} if there is none. */
    VerificationKey find(String keyId) {
        return keys.find(keyId)
                .or(() -> lookAgain(keyId))
                .orElseThrow(() -> new TokenRefused(keys.isEmpty() ? Reason.KEYS_AWAY : Reason.UNKNOWN_KEY));
    }

    /** Whether the very key is among the keys as they are now. */
    boolean holds(String keyId, VerificationKey key) {
        return keys.find(keyId).filter(now -> now == key).isPresent();
    }

    /** Whether there are keys at all. */
    boolean arePresent() {
        return !keys.isEmpty();
    }

    /** Before the first keys everybody waits for them; later one asks, and nobody waits for what may well not exist. */
    private Optional<VerificationKey> lookAgain(String keyId) {
        if (keys.isEmpty()) {
            asking.lock();
        } else if (!mayAsk() || !asking.tryLock()) {
            return Optional.empty();
        }
        try {
            if (mayAsk() && keys.find(keyId).isEmpty()) {
                var unused = refresh();
            }
            return keys.find(keyId);
        } finally {
            asking.unlock();
        }
    }

    private boolean mayAsk() {
        return !clock.instant().isBefore(askedAt.plus(keys.isEmpty() ? FIRST_TRIES_EVERY : ASKED_AT_MOST_EVERY));
    }

    /** Fetches the keys; for how long they are good, or empty if they could not be had. */
    Optional<Duration> refresh() {
        asking.lock();
        try {
            var answer = web.get(jwks());
            if (answer.statusCode() != 200) {
                throw new IOException("the issuer answers " + answer.statusCode());
            }
            keys = KeySet.read(answer.body(), keys);
            return Optional.of(MaxAge.of(answer.headers()));
        } catch (IOException | TokenRefused | IllegalArgumentException away) {
            address.forget();
            return Optional.empty();
        } finally {
            // Told from its end, so that those who waited for it do not ask again one by one.
            askedAt = clock.instant();
            asking.unlock();
        }
    }

    private URI jwks() throws IOException {
        return address.find(web);
    }
}
