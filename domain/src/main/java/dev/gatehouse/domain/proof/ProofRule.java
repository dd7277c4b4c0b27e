package dev.gatehouse.domain.proof;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Whether a proof is of the request that it came with (RFC 9449 section 4.3); its key, its nonce, and that it is shown
 * for the first time, must be seen besides.
 */
public final class ProofRule {
    private static final Duration OLDEST = Duration.ofMinutes(5);
    private static final Duration LEEWAY = Duration.ofSeconds(30);

    private ProofRule() {}

    /**
     * What the proof came with.
     *
     * @param uri as the client must have called us, whatever proxies made of it
     * @param accessTokenHash the {@code ath} of the access token, where one was shown
     */
    public record Request(String method, String uri, Optional<String> accessTokenHash) {}

    /** What a proof came to. */
    public sealed interface Verdict {
        /**
         * Good, if it was not shown before.
         *
         * @param name of that key's proof and of no other
         * @param until how long it must be remembered
         */
        record Good(String name, Instant until) implements Verdict {}

        /** It was made for another method or address. */
        record AnotherRequest() implements Verdict {}

        /** It is too old, or of the future. */
        record WrongTime() implements Verdict {}

        /** It was made for another access token, or for none. */
        record AnotherToken() implements Verdict {}
    }

    /** Judges it. */
    public static Verdict judge(Proof proof, Request request, Instant now) {
        if (!proof.method().equals(request.method()) || !PlainUri.areSame(proof.uri(), request.uri())) {
            return new Verdict.AnotherRequest();
        }
        if (proof.issuedAt().isBefore(now.minus(OLDEST)) || proof.issuedAt().isAfter(now.plus(LEEWAY))) {
            return new Verdict.WrongTime();
        }
        if (request.accessTokenHash().isPresent() && !request.accessTokenHash().equals(proof.accessTokenHash())) {
            return new Verdict.AnotherToken();
        }
        var until = proof.issuedAt().plus(OLDEST).plus(LEEWAY);
        return new Verdict.Good(proof.thumbprint() + " " + proof.id(), until);
    }
}
