package dev.gatehouse.verifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a good token is, and until when. */
class GoodTokensTest {
    private final Issuer issuer = new Issuer();
    private final Clock clock = new Clock();
    private final Forge forge = new Forge(issuer.url());

    @AfterEach
    void close() {
        issuer.close();
    }

    @Test
    void tellsWhatTheTokenSays() {
        try (var verifier = verifier().build(new HandRhythm())) {
            var token = accepted(verifier.verify(forge.good()));

            assertThat(token)
                    .isEqualTo(new VerifiedToken(
                            "user:u1",
                            "gh_ak_1",
                            "t1",
                            Set.of("orders"),
                            Set.of("orders:read", "orders:write"),
                            Set.of("admin"),
                            Optional.of("s1"),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Clock.NOW,
                            Clock.NOW.plusSeconds(600)));
            assertThat(token.getName()).isEqualTo("user:u1");
            assertThat(token.hasScope("orders:read")).isTrue();
            assertThat(token.hasScope("orders")).isFalse();
            assertThat(token.hasRole("admin")).isTrue();
        }
    }

    // E6: at exp-1, exp, exp+leeway-1 and exp+leeway, also when the token is known already.
    @Test
    void theTimeOfATokenIsOverALeewayAfterItsEnd() {
        try (var verifier = verifier().leeway(Duration.ofSeconds(30)).build(new HandRhythm())) {
            for (long second : new long[] {599, 600, 629}) {
                assertThat(at(second, verifier)).isInstanceOf(Verification.Verified.class);
            }
            assertThat(at(630, verifier)).isEqualTo(new Verification.Refused(Reason.EXPIRED));
        }
    }

    @Test
    void aTokenOfAFastClockIsGoodWithinTheLeeway() {
        try (var verifier = verifier().leeway(Duration.ofSeconds(5)).build(new HandRhythm())) {
            assertThat(at(-5, verifier)).isInstanceOf(Verification.Verified.class);
            assertThat(at(-6, verifier)).isEqualTo(new Verification.Refused(Reason.NOT_YET_VALID));
        }
    }

    @Test
    void aScopeThatTheServiceRequiresMustBeThere() {
        try (var verifier = verifier().requiring("orders:read", "orders:delete").build(new HandRhythm())) {
            assertThat(verifier.verify(forge.good())).isEqualTo(new Verification.Refused(Reason.INSUFFICIENT_SCOPE));
            assertThat(verifier.verify(forge.good("scope:\"orders:delete orders:read\"")))
                    .isInstanceOf(Verification.Verified.class);
        }
    }

    @Test
    void aBoundTokenIsForCallersThatCheckTheProof() {
        try (var verifier = verifier().checkingProofs().build(new HandRhythm())) {
            assertThat(accepted(verifier.verify(forge.good("cnf:{\"jkt\":\"abc\"}")))
                            .proofKey())
                    .contains("abc");
            assertThat(verifier.verify(forge.good("cnf:{\"x5t#S256\":\"abc\"}")))
                    .isEqualTo(new Verification.Refused(Reason.BOUND));
        }
    }

    @Test
    void anOpaqueTokenIsForThoseWhoIntrospect() {
        try (var verifier = verifier().build(new HandRhythm())) {
            assertThat(verifier.verify("gh_at_abc")).isEqualTo(new Verification.Refused(Reason.OPAQUE));
            assertThat(verifier.feed()).isEqualTo(FeedState.OFF);
        }
    }

    @Test
    void whatMakesNoSenseIsSaidAtOnce() {
        assertThatIllegalArgumentException().isThrownBy(() -> verifier().leeway(Duration.ofSeconds(31)));
        assertThatIllegalArgumentException().isThrownBy(() -> verifier().introspecting(Duration.ofSeconds(31)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> verifier().followingRevocations().build(new HandRhythm()))
                .withMessageContaining("client(id, secret)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> verifier()
                        .client("gh_ak_1", "a:b")
                        .followingRevocations(Duration.ofSeconds(16))
                        .build(new HandRhythm()))
                .withMessageContaining("away");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        TokenVerifier.of("http://id.example.com", "orders").build(new HandRhythm()))
                .withMessageContaining("https");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> verifier().keysAt("ftp://127.0.0.1/keys").build(new HandRhythm()));
    }

    @Test
    void theSecretOfTheServiceIsNeverPrinted() {
        assertThat(BasicAuthorization.of("gh_ak_1", "hush").toString()).isEqualTo("BasicAuthorization[hidden]");
    }

    @Test
    void plainHttpMayBeAllowed() {
        TokenVerifier.of("http://id.example.com", "orders")
                .overPlainHttp()
                .build(new HandRhythm())
                .close();
    }

    private Verification at(long second, TokenVerifier verifier) {
        clock.pass(Duration.between(clock.instant(), Clock.NOW.plusSeconds(second)));
        return verifier.verify(forge.good());
    }

    private TokenVerifierBuilder verifier() {
        return TokenVerifier.of(issuer.url(), Issuer.AUDIENCE).clock(clock);
    }

    private static VerifiedToken accepted(Verification verification) {
        return switch (verification) {
            case Verification.Verified(var token) -> token;
            case Verification.Refused(var why) -> throw new AssertionError(why);
        };
    }
}
