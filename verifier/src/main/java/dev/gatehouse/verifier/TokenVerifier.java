package dev.gatehouse.verifier;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Verifies access tokens of one issuer for one audience: {@code TokenVerifier.of(issuer, audience).build()}, once for a
 * service. For any number of threads; with known keys it takes no lock and asks nobody.
 */
public final class TokenVerifier implements AutoCloseable {
    private static final String OPAQUE = "gh_at_";
    private static final int LONGEST = 8192;
    private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(10);

    private final JwtVerifier jwts;
    private final IssuerKeys keys;
    private final Optional<Introspection> introspection;
    private final Optional<RevocationFeed> feed;
    private final InstantSource clock;
    private final Rhythm rhythm;
    private final Web web;

    TokenVerifier(
            JwtVerifier jwts,
            IssuerKeys keys,
            Optional<Introspection> introspection,
            Optional<RevocationFeed> feed,
            InstantSource clock,
            Rhythm rhythm,
            Web web) {
        this.jwts = jwts;
        this.keys = keys;
        this.introspection = introspection;
        this.feed = feed;
        this.clock = clock;
        this.rhythm = rhythm;
        this.web = web;
    }

    /** Begins a verifier that trusts this issuer, whose name is compared byte for byte, with tokens for this audience. */
    public static TokenVerifierBuilder of(String issuer, String audience) {
        return new TokenVerifierBuilder(issuer, audience);
    }

    /** Decides on a token as it stood in a request, without the word {@code Bearer}. */
    public Verification verify(String token) {
        try {
            return new Verification.Verified(good(token));
        } catch (TokenRefused refused) {
            return new Verification.Refused(refused.why());
        }
    }

    /** How well it knows what was revoked: a fact for a health check. */
    public FeedState feed() {
        return feed.map(following -> following.state(clock.instant())).orElse(FeedState.OFF);
    }

    /** Whether it ever had the keys of the issuer: a fact for a readiness check. */
    public boolean hasKeys() {
        return keys.arePresent();
    }

    /** Reads keys and revocations now, as a service may wish to before it begins; whether all of it could be had. */
    public boolean catchUp() {
        boolean hasRead = feed.map(RevocationFeed::poll).orElse(true);
        return keys.refresh().isPresent() && hasRead;
    }

    /** Ends the background work. */
    @Override
    public void close() {
        rhythm.close();
        web.close();
    }

    private VerifiedToken good(String token) {
        if (token.length() > LONGEST) {
            throw new TokenRefused(Reason.MALFORMED);
        }
        var now = clock.instant();
        var digest = Digest.of(token);
        var good = token.startsWith(OPAQUE)
                ? introspection
                        .orElseThrow(() -> new TokenRefused(Reason.OPAQUE))
                        .verify(token, digest, now)
                : jwts.verify(token, digest, now);
        feed.ifPresent(following -> following.check(good, now));
        return good;
    }

    /** Keys are had anew when four fifths of their time are over. */
    void tendKeys() {
        var next = AFTER_A_FAILURE;
        try {
            next = keys.refresh().map(age -> age.multipliedBy(4).dividedBy(5)).orElse(AFTER_A_FAILURE);
        } finally {
            rhythm.in(next, this::tendKeys);
        }
    }

    void tendFeed(RevocationFeed following, Duration every) {
        try {
            var unused = following.poll();
        } finally {
            rhythm.in(every, () -> tendFeed(following, every));
        }
    }
}
