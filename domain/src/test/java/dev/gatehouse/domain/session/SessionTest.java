package dev.gatehouse.domain.session;

import static dev.gatehouse.domain.session.Sessions.GOOD;
import static dev.gatehouse.domain.session.Sessions.NOON;
import static dev.gatehouse.domain.session.Sessions.begun;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.domain.token.RefreshMode;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What a refresh token that stays does to its row. */
class SessionTest {
    private static final RefreshRule RULE = new RefreshRule(Duration.ofSeconds(30), 5);

    private final Session row = begun(RefreshMode.KEEP);

    private Session usedAt(Session before, Instant now) {
        return before.prolonged(now, now.plus(Sessions.IDLE), "198.51.100.0/24");
    }

    private static RefreshClaims until(Session row, Instant end) {
        return new RefreshClaims(row.macKeyId(), row.id(), row.generation(), row.nonce(), row.advancedAt(), end);
    }

    @Test
    void aUseMovesTheEndAndNothingThatTheTokenSaysOfItsPlace() {
        var used = usedAt(row, NOON.plusSeconds(60));

        assertThat(used.refreshClaims())
                .isEqualTo(until(row, NOON.plusSeconds(60).plus(Sessions.IDLE)));
        assertThat(used.lastUsedAt()).isEqualTo(NOON.plusSeconds(60));
        assertThat(used.sourceNetwork()).isEqualTo("198.51.100.0/24");
        assertThat(used.replays()).isZero();
    }

    // A7
    @Test
    void howeverOftenItIsUsedItEndsAtItsAbsoluteLife() {
        var used = row;
        var now = NOON;
        while (RULE.judge(used.refreshClaims(), used, GOOD, now) instanceof RefreshVerdict.Prolong) {
            used = usedAt(used, now);
            now = now.plus(Duration.ofHours(1));
        }
        assertThat(now).isEqualTo(NOON.plus(Sessions.ABSOLUTE));
        assertThat(used.refreshClaims().expiresAt()).isEqualTo(NOON.plus(Sessions.ABSOLUTE));
    }

    // A7
    @Test
    void anEarlierTextIsGoodUntilItsOwnEnd() {
        var early = row.refreshClaims();
        var used = usedAt(row, NOON.plus(Duration.ofDays(20)));

        assertThat(RULE.judge(early, used, GOOD, early.expiresAt().minusNanos(1)))
                .isEqualTo(new RefreshVerdict.Prolong());
        assertThat(RULE.judge(early, used, GOOD, early.expiresAt()))
                .isEqualTo(new RefreshVerdict.Refuse("token expired"));
    }

    @Test
    void aTokenThatStaysIsTheRowsWithEveryEnd() {
        var used = usedAt(row, NOON.plusSeconds(60));

        assertThat(used.hasGiven(row.refreshClaims())).isTrue();
        assertThat(used.hasGiven(used.refreshClaims())).isTrue();
        var other = new RefreshClaims("key1", row.id(), 0, "other", NOON, row.expiresAt());
        assertThat(used.hasGiven(other)).isFalse();
    }

    @Test
    void oneThatRotatesIsTheRowsWithItsOwnEndAlone() {
        var rotating = begun(RefreshMode.ROTATE);

        assertThat(rotating.hasGiven(rotating.refreshClaims())).isTrue();
        assertThat(rotating.hasGiven(until(rotating, rotating.expiresAt().minusSeconds(1))))
                .isFalse();
    }
}
