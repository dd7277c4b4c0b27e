package dev.gatehouse.domain.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SprayRuleTest {
    private static final SprayRule RULE = new SprayRule(30, 3, Duration.ofMinutes(10));
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void anAccountCountsWhileItsFailuresAreFew() {
        int[] counted = {0};
        var after = IntStream.range(0, 6).map(before -> counted[0] += RULE.accountsBy(before));

        assertThat(after).containsExactly(1, 1, 1, 0, 0, 0);
    }

    @Test
    void soManyAccountsAreSprayingHoweverManyFailures() {
        assertThat(RULE.isSpraying(new SourceFailures(NOON, "192.0.2.0/24", 9_999, 29)))
                .isFalse();
        assertThat(RULE.isSpraying(new SourceFailures(NOON, "192.0.2.0/24", 30, 30)))
                .isTrue();
    }

    @Test
    void windowsLieEndToEnd() {
        assertThat(RULE.windowOf(NOON)).isEqualTo(NOON);
        assertThat(RULE.windowOf(NOON.plusSeconds(600).minusNanos(1))).isEqualTo(NOON);
        assertThat(RULE.windowOf(NOON.plusSeconds(600))).isEqualTo(NOON.plusSeconds(600));
        assertThat(RULE.windowOf(NOON.minusNanos(1))).isEqualTo(NOON.minusSeconds(600));
    }

    @Test
    void aRuleThatSeesSprayingEverywhereOrNowhereIsRefused() {
        assertThat(new SprayRule(2, 1, Duration.ofSeconds(1)).accounts()).isEqualTo(2);
        assertThat(new SprayRule(500, 100, Duration.ofDays(1)).accounts()).isEqualTo(500);
        assertRefused(1, 1, Duration.ofMinutes(1));
        assertRefused(501, 1, Duration.ofMinutes(1));
        assertRefused(2, 0, Duration.ofMinutes(1));
        assertRefused(2, 101, Duration.ofMinutes(1));
        assertRefused(2, 1, Duration.ofMillis(999));
    }

    private static void assertRefused(int accounts, int perAccount, Duration window) {
        assertThatThrownBy(() -> new SprayRule(accounts, perAccount, window))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
