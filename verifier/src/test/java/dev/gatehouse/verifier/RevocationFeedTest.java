package dev.gatehouse.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was revoked is refused at the next poll. */
class RevocationFeedTest {
    private static final long NOW = Clock.NOW.getEpochSecond();
    private static final String PATH = "/oauth2/revocations";

    private final Issuer issuer = new Issuer();
    private final Clock clock = new Clock();
    private final HandRhythm rhythm = new HandRhythm();
    private final Forge forge = new Forge(issuer.url());
    private final TokenVerifier verifier = verifier(WhenAway.GO_ON);

    @BeforeEach
    void start() {
        says("a");
        rhythm.beat();
    }

    @AfterEach
    void close() {
        verifier.close();
        issuer.close();
    }

    @Test
    void aSessionThatWasEndedIsRefusedAtTheNextPoll() {
        assertThat(verifier.verify(forge.good())).isInstanceOf(Verification.Verified.class);
        says("b", "{\"sid\":\"s1\",\"until\":" + (NOW + 600) + "}");
        rhythm.beat();

        assertThat(verifier.verify(forge.good())).isEqualTo(new Verification.Refused(Reason.REVOKED));
        assertThat(verifier.verify(forge.good("sid:\"s2\""))).isInstanceOf(Verification.Verified.class);
    }

    // E10: by jti, whatever the spelling of the token.
    @Test
    void aTokenThatWasRevokedIsRefused() {
        says("b", "{\"jti\":\"t1\",\"until\":" + (NOW + 600) + "}");
        rhythm.beat();

        assertThat(verifier.verify(forge.good())).isEqualTo(new Verification.Refused(Reason.REVOKED));
        assertThat(verifier.verify(forge.good("jti:\"t2\""))).isInstanceOf(Verification.Verified.class);
    }

    @Test
    void aSignOutEndsTheTokensWithoutASessionThatWereIssuedBefore() {
        says("b", "{\"sub\":\"user:u1\",\"before\":" + (NOW + 1) + ",\"until\":" + (NOW + 600) + "}");
        rhythm.beat();
        clock.pass(Duration.ofSeconds(2));

        assertThat(verifier.verify(forge.good("-sid"))).isEqualTo(new Verification.Refused(Reason.REVOKED));
        assertThat(verifier.verify(forge.good("-sid", "iat:" + (NOW + 1)))).isInstanceOf(Verification.Verified.class);
        assertThat(verifier.verify(forge.good("-sid", "sub:\"user:u2\""))).isInstanceOf(Verification.Verified.class);
        assertThat(verifier.verify(forge.good())).isInstanceOf(Verification.Verified.class);
    }

    @Test
    void everybodyMayBeSignedOut() {
        says("b", "{\"everybody\":true,\"before\":" + (NOW + 1) + ",\"until\":" + (NOW + 600) + "}");
        rhythm.beat();
        clock.pass(Duration.ofSeconds(2));

        assertThat(verifier.verify(forge.good())).isEqualTo(new Verification.Refused(Reason.REVOKED));
        assertThat(verifier.verify(forge.good("iat:" + (NOW + 1)))).isInstanceOf(Verification.Verified.class);
    }

    @Test
    void readsOnFromWhereItStoodAndSaysWhoItIs() {
        rhythm.beat();

        var asked = issuer.asked(PATH);
        assertThat(asked).extracting(Issuer.Asked::uri).containsExactly(PATH, PATH + "?since=a");
        var pair = Base64.getEncoder().encodeToString("gh_ak_1:a%3Ab".getBytes(StandardCharsets.UTF_8));
        assertThat(asked.getLast().authorization()).contains("Basic " + pair);
    }

    @Test
    void readsPageAfterPageAndIsCurrentAtTheLast() {
        issuer.say(PATH, "{\"next\":\"b\",\"more\":true,\"revoked\":[]}");
        clock.pass(Duration.ofSeconds(31));
        rhythm.beat();

        assertThat(issuer.asked(PATH).size()).isGreaterThan(100);
        assertThat(verifier.feed()).isEqualTo(FeedState.AWAY);
        says("c");
        rhythm.beat();
        assertThat(verifier.feed()).isEqualTo(FeedState.CURRENT);
    }

    @Test
    void aPlaceThatTheIssuerForgotIsLeft() {
        issuer.fail(PATH, 400);
        rhythm.beat();
        says("z");
        rhythm.beat();

        assertThat(issuer.asked(PATH)).last().extracting(Issuer.Asked::uri).isEqualTo(PATH);
    }

    @Test
    void whenTheFeedIsAwayTheServiceGoesOnAndSaysSo() {
        issuer.fail(PATH, 503);
        rhythm.beat();
        assertThat(verifier.feed()).isEqualTo(FeedState.CURRENT);
        clock.pass(Duration.ofSeconds(31));

        assertThat(verifier.feed()).isEqualTo(FeedState.AWAY);
        assertThat(verifier.verify(forge.good())).isInstanceOf(Verification.Verified.class);
        says("b");
        rhythm.beat();
        assertThat(verifier.feed()).isEqualTo(FeedState.CURRENT);
    }

    @Test
    void orRefusesIfItWasToldTo() {
        try (var strict = verifier(WhenAway.REFUSE)) {
            assertThat(strict.verify(forge.good())).isEqualTo(new Verification.Refused(Reason.FEED_AWAY));
            rhythm.beat();
            assertThat(strict.verify(forge.good())).isInstanceOf(Verification.Verified.class);
            clock.pass(Duration.ofSeconds(31));
            assertThat(strict.verify(forge.good())).isEqualTo(new Verification.Refused(Reason.FEED_AWAY));
        }
    }

    @Test
    void theBoundMayBeForEver() {
        try (var patient = verifier(ChronoUnit.FOREVER.getDuration(), WhenAway.REFUSE)) {
            rhythm.beat();

            assertThat(patient.feed()).isEqualTo(FeedState.CURRENT);
            assertThat(patient.verify(forge.good())).isInstanceOf(Verification.Verified.class);
        }
    }

    @Test
    void anEntryThatCannotBeObeyedIsNotPassedOver() {
        for (var strange : List.of("{\"tid\":\"t1\",\"until\":1}", "{\"sid\":\"s1\"}", "7")) {
            says("b", strange);
            rhythm.beat();
            clock.pass(Duration.ofSeconds(31));
            assertThat(verifier.feed()).isEqualTo(FeedState.AWAY);
        }
    }

    @Test
    void whatNobodyNeedsAnyMoreIsForgotten() {
        says(
                "b",
                "{\"sid\":\"s1\",\"until\":" + (NOW + 60) + "}",
                "{\"sub\":\"u\",\"before\":1,\"until\":" + (NOW + 60) + "}");
        rhythm.beat();
        says("c");
        clock.pass(Duration.ofSeconds(80));
        rhythm.beat();

        assertThat(verifier.verify(forge.good())).isInstanceOf(Verification.Verified.class);
    }

    private void says(String next, String... revoked) {
        issuer.say(PATH, "{\"next\":\"" + next + "\",\"more\":false,\"revoked\":[" + String.join(",", revoked) + "]}");
    }

    private TokenVerifier verifier(WhenAway whenAway) {
        return verifier(Duration.ofSeconds(30), whenAway);
    }

    private TokenVerifier verifier(Duration bound, WhenAway whenAway) {
        return TokenVerifier.of(issuer.url(), Issuer.AUDIENCE)
                .client("gh_ak_1", "a:b")
                .followingRevocations()
                .whenRevocationsAreAway(bound, whenAway)
                .clock(clock)
                .build(rhythm);
    }
}
