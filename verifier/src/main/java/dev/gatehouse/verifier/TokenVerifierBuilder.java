package dev.gatehouse.verifier;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;

/** What a verifier is to do; what is not said has a default that is safe. */
public final class TokenVerifierBuilder {
    private static final Duration MOST_LEEWAY = Duration.ofSeconds(30);
    private static final Duration MOST_BELIEF = Duration.ofSeconds(30);

    private final String issuer;
    private final String audience;
    private Optional<String> address = Optional.empty();
    private Optional<String> keyAddress = Optional.empty();
    private Optional<BasicAuthorization> client = Optional.empty();
    private Set<String> scopes = Set.of();
    private boolean checksProofs;
    private boolean plainHttp;
    private Duration leeway = Duration.ofSeconds(10);
    private Optional<Duration> introspection = Optional.empty();
    private Optional<Duration> polled = Optional.empty();
    private Duration bound = Duration.ofSeconds(30);
    private WhenAway whenAway = WhenAway.GO_ON;
    private int remembered = 10_000;
    private InstantSource clock = InstantSource.system();

    TokenVerifierBuilder(String issuer, String audience) {
        this.issuer = issuer;
        this.audience = audience;
    }

    /** Takes the keys from this address and does not ask the issuer's metadata (RFC 8414). */
    public TokenVerifierBuilder keysAt(String jwksUri) {
        keyAddress = Optional.of(jwksUri);
        return this;
    }

    /** Where the issuer is reached from here, if that is not the address that it has as an issuer. */
    public TokenVerifierBuilder reachedAt(String base) {
        address = Optional.of(base);
        return this;
    }

    /** Refuses tokens that lack one of these scopes. */
    public TokenVerifierBuilder requiring(String... all) {
        scopes = Set.of(all);
        return this;
    }

    /** By how much the clocks of issuer and service may differ: 10 s unless said otherwise, 30 s at most. */
    public TokenVerifierBuilder leeway(Duration most) {
        leeway = within(most, MOST_LEEWAY);
        return this;
    }

    /** Says that the caller checks the proof of a token with a {@code proofKey}, which is refused otherwise. */
    public TokenVerifierBuilder checkingProofs() {
        checksProofs = true;
        return this;
    }

    /** Allows plain HTTP to other machines than this one: for networks that nobody else can listen to. */
    public TokenVerifierBuilder overPlainHttp() {
        plainHttp = true;
        return this;
    }

    /** Who this service is at the issuer; {@link #introspecting} and {@link #followingRevocations} need it. */
    public TokenVerifierBuilder client(String clientId, String secret) {
        client = Optional.of(BasicAuthorization.of(clientId, secret));
        return this;
    }

    /** Asks the issuer about opaque tokens, and believes a yes for that long, 30 s at most. */
    public TokenVerifierBuilder introspecting(Duration believed) {
        introspection = Optional.of(within(believed, MOST_BELIEF));
        return this;
    }

    /** Reads every two seconds what was revoked. */
    public TokenVerifierBuilder followingRevocations() {
        return followingRevocations(Duration.ofSeconds(2));
    }

    /** Reads at that interval what was revoked. */
    public TokenVerifierBuilder followingRevocations(Duration every) {
        if (every.toMillis() < 1) {
            throw new IllegalArgumentException("an interval is longer than nothing");
        }
        polled = Optional.of(every);
        return this;
    }

    /** What to do when revocations could not be read for longer than the bound: go on after 30 s unless said otherwise. */
    public TokenVerifierBuilder whenRevocationsAreAway(Duration longerThan, WhenAway doThis) {
        bound = longerThan;
        whenAway = doThis;
        return this;
    }

    /** How many good tokens are remembered at most: 10,000 unless said otherwise. */
    public TokenVerifierBuilder remembering(int most) {
        if (most < 0) {
            throw new IllegalArgumentException("nobody remembers fewer than none");
        }
        remembered = most;
        return this;
    }

    /** Another clock than that of this machine. */
    public TokenVerifierBuilder clock(InstantSource other) {
        clock = other;
        return this;
    }

    /** The verifier, which begins at once to fetch keys in the background; an error if what was said makes no sense. */
    public TokenVerifier build() {
        return build(new DaemonRhythm());
    }

    TokenVerifier build(Rhythm rhythm) {
        if (polled.filter(every -> bound.compareTo(every.multipliedBy(2)) < 0).isPresent()) {
            throw new IllegalArgumentException(
                    "revocations that are read less often than twice in the time allowed without them are always away");
        }
        var rules = new Rules(issuer, audience, scopes, checksProofs, leeway);
        var web = new Web(plainHttp);
        var base = web.allowed(address.orElse(issuer)).toString();
        var endpoints = base.endsWith("/") ? base + "oauth2/" : base + "/oauth2/";
        Optional<URI> given =
                keyAddress.or(() -> address.map(here -> endpoints + "jwks")).map(web::allowed);
        var keys = new IssuerKeys(new KeyAddress(issuer, given), web, clock);
        var asked = introspection.map(believed ->
                new Introspection(rules, web, URI.create(endpoints + "introspect"), self(), believed, remembered));
        var feed = polled.map(every -> new RevocationFeed(
                web, endpoints + "revocations", self(), new Patience(bound, whenAway), leeway, clock));
        var jwts = new JwtVerifier(rules, keys, remembered);
        var verifier = new TokenVerifier(jwts, keys, asked, feed, clock, rhythm, web);
        rhythm.in(Duration.ZERO, verifier::tendKeys);
        feed.ifPresent(following -> rhythm.in(Duration.ZERO, () -> verifier.tendFeed(following, polled.orElseThrow())));
        return verifier;
    }

    private BasicAuthorization self() {
        return client.orElseThrow(() -> new IllegalArgumentException(
                "to introspect and to follow revocations the issuer must know who asks: say client(id, secret)"));
    }

    private static Duration within(Duration asked, Duration most) {
        if (asked.isNegative() || asked.compareTo(most) > 0) {
            throw new IllegalArgumentException("no more than " + most.toSeconds() + " s");
        }
        return asked;
    }
}
