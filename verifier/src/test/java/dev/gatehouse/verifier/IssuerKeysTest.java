package dev.gatehouse.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.ECKey;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Keys come and go, and so does the issuer. */
class IssuerKeysTest {
    private static final ECKey NEXT = Issuer.ecKey("key-2");

    private final Issuer issuer = new Issuer();
    private final Clock clock = new Clock();
    private final HandRhythm rhythm = new HandRhythm();
    private final Forge forge = new Forge(issuer.url());
    private final TokenVerifier verifier =
            TokenVerifier.of(issuer.url(), Issuer.AUDIENCE).clock(clock).build(rhythm);

    @AfterEach
    void close() {
        verifier.close();
        issuer.close();
    }

    @Test
    void keysAreFetchedAnewBeforeTheirTimeIsOver() {
        rhythm.beat();

        assertThat(verifier.hasKeys()).isTrue();
        assertThat(rhythm.lastDelay()).isEqualTo(Duration.ofMinutes(4));
        issuer.publish(Issuer.KEY, NEXT);
        rhythm.beat();
        assertThat(verifier.verify(next())).isInstanceOf(Verification.Verified.class);
        assertThat(fetches()).isEqualTo(2);
    }

    @Test
    void theFirstTokenWaitsForTheKeys() {
        assertThat(verifier.verify(forge.good())).isInstanceOf(Verification.Verified.class);
        assertThat(verifier.verify(forge.good("jti:\"t2\""))).isInstanceOf(Verification.Verified.class);
        assertThat(fetches()).isEqualTo(1);
    }

    @Test
    void whoComesWhileTheFirstKeysAreFetchedWaitsForThem() {
        var mayAnswer = issuer.hold("/oauth2/jwks");
        var fetching = CompletableFuture.runAsync(rhythm::beat);
        issuer.awaitAsked("/oauth2/jwks");
        var here = Thread.currentThread();
        var releasing = CompletableFuture.runAsync(() -> {
            while (here.getState() != Thread.State.WAITING && !releasedAnyway(mayAnswer)) {
                Thread.onSpinWait();
            }
            mayAnswer.countDown();
        });

        var verification = verifier.verify(forge.good());
        mayAnswer.countDown();

        assertThat(verification).isInstanceOf(Verification.Verified.class);
        CompletableFuture.allOf(fetching, releasing).join();
        assertThat(fetches()).isEqualTo(1);
    }

    private static boolean releasedAnyway(CountDownLatch latch) {
        return latch.getCount() == 0;
    }

    @Test
    void aKeyThatIsUnknownIsAskedForOnceInTenSeconds() {
        rhythm.beat();
        issuer.publish(Issuer.KEY, NEXT);

        assertThat(verifier.verify(next())).isEqualTo(new Verification.Refused(Reason.UNKNOWN_KEY));
        clock.pass(Duration.ofSeconds(10));
        assertThat(verifier.verify(next())).isInstanceOf(Verification.Verified.class);
        assertThat(fetches()).isEqualTo(2);
    }

    // E2: whoever invents keys makes nobody ask more often.
    @Test
    void aFloodOfUnknownKeysAsksOnce() {
        rhythm.beat();
        clock.pass(Duration.ofMinutes(1));

        IntStream.range(0, 1000)
                .forEach(i ->
                        verifier.verify(Forge.base64("{\"alg\":\"ES256\",\"typ\":\"at+jwt\",\"kid\":\"k" + i + "\"}")
                                + "." + Forge.base64("{}") + ".AA"));

        assertThat(fetches()).isEqualTo(2);
    }

    @Test
    void theIssuerMayBeAwayForTokensOfKnownKeys() {
        rhythm.beat();
        issuer.close();
        rhythm.beat();
        clock.pass(Duration.ofMinutes(9));

        assertThat(rhythm.lastDelay()).isEqualTo(Duration.ofSeconds(10));
        assertThat(verifier.verify(forge.good("jti:\"new\""))).isInstanceOf(Verification.Verified.class);
    }

    @Test
    void brokenAnswersKeepTheKeys() {
        rhythm.beat();
        for (var broken : new String[] {
            "",
            "hello",
            "{\"keys\":[]}",
            "{\"keys\":7}",
            "{\"keys\":[{}]}",
            "[]",
            "{\"x\":\"" + "x".repeat(300_000) + "\"}"
        }) {
            issuer.say("/oauth2/jwks", broken);
            rhythm.beat();
            assertThat(verifier.verify(forge.good())).isInstanceOf(Verification.Verified.class);
        }
        issuer.fail("/oauth2/jwks", 500);
        rhythm.beat();
        assertThat(verifier.verify(forge.good())).isInstanceOf(Verification.Verified.class);
    }

    @Test
    void withoutAnyKeysTheFaultIsNotTheTokens() {
        issuer.fail("/oauth2/jwks", 503);

        assertThat(verifier.verify(forge.good())).isEqualTo(new Verification.Refused(Reason.KEYS_AWAY));
        assertThat(Reason.KEYS_AWAY.isTemporary()).isTrue();
        assertThat(verifier.hasKeys()).isFalse();
        issuer.publish(Issuer.KEY);
        clock.pass(Duration.ofSeconds(1));
        assertThat(verifier.verify(forge.good())).isInstanceOf(Verification.Verified.class);
    }

    @Test
    void aTokenThatIsRememberedDiesWithItsKey() {
        rhythm.beat();
        assertThat(verifier.verify(forge.good())).isInstanceOf(Verification.Verified.class);
        issuer.publish(NEXT);
        rhythm.beat();

        assertThat(verifier.verify(forge.good())).isEqualTo(new Verification.Refused(Reason.UNKNOWN_KEY));
    }

    @Test
    void anotherKeyUnderTheSameIdIsAnotherKey() {
        rhythm.beat();
        assertThat(verifier.verify(forge.good())).isInstanceOf(Verification.Verified.class);
        issuer.publish(Issuer.ecKey("key-1"));
        rhythm.beat();

        assertThat(verifier.verify(forge.good())).isEqualTo(new Verification.Refused(Reason.WRONG_SIGNATURE));
    }

    @Test
    void theMetadataOfAnotherIssuerLeadsNowhere() {
        issuer.say(
                "/.well-known/oauth-authorization-server",
                "{\"issuer\":\"https://evil.example\",\"jwks_uri\":\"" + issuer.url() + "/oauth2/jwks\"}");

        assertThat(verifier.verify(forge.good())).isEqualTo(new Verification.Refused(Reason.KEYS_AWAY));
        assertThat(fetches()).isZero();
    }

    @Test
    void keysMayLieWhereNoMetadataSays() {
        issuer.fail("/.well-known/oauth-authorization-server", 404);
        issuer.say("/keys", Issuer.keySet(Issuer.KEY), Map.of());
        try (var other = TokenVerifier.of(issuer.url(), Issuer.AUDIENCE)
                .keysAt(issuer.url() + "/keys")
                .clock(clock)
                .build(rhythm)) {
            assertThat(other.verify(forge.good())).isInstanceOf(Verification.Verified.class);
        }
    }

    @Test
    void keysForOtherUsesAreNotUsed() {
        issuer.say("/oauth2/jwks", Issuer.keySet(Issuer.KEY, NEXT).replace("\"use\":\"sig\",", ""), Map.of());
        assertThat(verifier.verify(forge.good())).isInstanceOf(Verification.Verified.class);
        issuer.say("/oauth2/jwks", Issuer.keySet(Issuer.KEY, Issuer.RSA).replaceFirst("sig", "enc"), Map.of());
        rhythm.beat();
        assertThat(verifier.verify(forge.good())).isEqualTo(new Verification.Refused(Reason.UNKNOWN_KEY));
    }

    @Test
    void aKeyThatIsNotUnderstoodIsPassedOver() {
        var strange = "{\"keys\":[{\"kid\":\"a\"},{\"kid\":\"b\",\"kty\":\"OKP\"},"
                + "{\"kid\":\"c\",\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"!\",\"y\":\"AQ\"},";
        issuer.say("/oauth2/jwks", strange + Issuer.keySet(Issuer.KEY).substring("{\"keys\":[".length()));

        assertThat(verifier.verify(forge.good())).isInstanceOf(Verification.Verified.class);
    }

    @Test
    void aClosedVerifierDoesNoMoreInTheBackground() {
        rhythm.beat();
        verifier.close();
        assertThat(rhythm.isIdle()).isTrue();
    }

    private String next() {
        return Forge.signed(NEXT, JWSAlgorithm.ES256, Forge.header("").replace("key-1", "key-2"), forge.payload());
    }

    private int fetches() {
        return issuer.asked("/oauth2/jwks").size();
    }
}
