package dev.gatehouse.domain.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.domain.proof.AssertionRule.Verdict;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssertionRuleTest {
    private static final Instant NOW = Instant.parse("2026-05-01T10:00:00Z");
    private static final String ISSUER = "https://id.example";
    private static final String ENDPOINT = ISSUER + "/oauth2/token";

    @Test
    void aClientsOwnAssertionForUsIsGood() {
        var good = new Verdict.Good("app j-1", NOW.plusSeconds(90));

        assertThat(judge("app", "app", Set.of(ISSUER))).isEqualTo(good);
        assertThat(judge("app", "app", Set.of(ENDPOINT))).isEqualTo(good);
        assertThat(judge("app", "app", Set.of("else", ISSUER))).isEqualTo(good);
    }

    @Test
    void anotherClientsIsNot() {
        assertThat(judge("app", "other", Set.of(ISSUER))).isEqualTo(new Verdict.AnotherClient());
        assertThat(judge("other", "app", Set.of(ISSUER))).isEqualTo(new Verdict.AnotherClient());
    }

    @Test
    void oneForSomebodyElseIsNot() {
        assertThat(judge("app", "app", Set.of())).isEqualTo(new Verdict.AnotherAudience());
        assertThat(judge("app", "app", Set.of(ISSUER + "/"))).isEqualTo(new Verdict.AnotherAudience());
    }

    @ParameterizedTest
    @CsvSource({"-30,false", "-29,true", "1,true", "3630,true", "3631,false"})
    void itEndsSoonButNotYet(long seconds, boolean isGood) {
        assertThat(isGood(Optional.empty(), Optional.empty(), NOW.plusSeconds(seconds)))
                .isEqualTo(isGood);
    }

    @ParameterizedTest
    @CsvSource({"-86400,true", "30,true", "31,false"})
    void itHasBegun(long seconds, boolean isGood) {
        var begin = Optional.of(NOW.plusSeconds(seconds));

        assertThat(isGood(begin, Optional.empty(), NOW.plusSeconds(60))).isEqualTo(isGood);
        assertThat(isGood(Optional.empty(), begin, NOW.plusSeconds(60))).isEqualTo(isGood);
    }

    private static boolean isGood(Optional<Instant> issuedAt, Optional<Instant> notBefore, Instant expiresAt) {
        var assertion = new Assertion("app", "app", Set.of(ISSUER), "j-1", issuedAt, notBefore, expiresAt);
        var verdict = AssertionRule.judge(assertion, "app", Set.of(ISSUER, ENDPOINT), NOW);
        assertThat(verdict).isInstanceOfAny(Verdict.Good.class, Verdict.WrongTime.class);
        return verdict instanceof Verdict.Good;
    }

    private static Verdict judge(String issuer, String subject, Set<String> audiences) {
        var assertion = new Assertion(
                issuer, subject, audiences, "j-1", Optional.empty(), Optional.empty(), NOW.plusSeconds(60));
        return AssertionRule.judge(assertion, "app", Set.of(ISSUER, ENDPOINT), NOW);
    }
}
