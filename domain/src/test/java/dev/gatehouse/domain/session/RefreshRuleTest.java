package dev.gatehouse.domain.session;

import static dev.gatehouse.domain.session.Sessions.GOOD;
import static dev.gatehouse.domain.session.Sessions.NOON;
import static dev.gatehouse.domain.session.Sessions.advanced;
import static dev.gatehouse.domain.session.Sessions.begun;
import static dev.gatehouse.domain.session.Sessions.replayed;
import static dev.gatehouse.domain.session.Sessions.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.domain.token.RefreshMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefreshRuleTest {
    private static final RefreshRule RULE = new RefreshRule(Duration.ofSeconds(30), 5);
    private static final Instant ADVANCED = NOON.plusSeconds(3_600);

    /** The token that the holder got at that generation, long before it runs out. */
    private static RefreshClaims shown(long generation) {
        return new RefreshClaims(
                "key1",
                begun(RefreshMode.ROTATE).id(),
                generation,
                "nonce" + generation,
                NOON,
                NOON.plus(Sessions.IDLE));
    }

    private static String verdict(RefreshMode mode, long shown, long row, double ageSeconds) {
        var now = ADVANCED.plusNanos((long) (ageSeconds * 1e9));
        return RULE.judge(shown(shown), row(mode, row, ADVANCED, 0, Optional.empty()), GOOD, now)
                .getClass()
                .getSimpleName();
    }

    // A2, A3, A4
    @ParameterizedTest
    @CsvSource({
        "ROTATE, 0, 0, 0, Advance",
        "ROTATE, 5, 5, 100000, Advance",
        "ROTATE, 0, 1, 0, Replay",
        "ROTATE, 4, 5, 1, Replay",
        "ROTATE, 4, 5, 29.9, Replay",
        "ROTATE, 4, 5, 30, Replay",
        "ROTATE, 4, 5, 30.999, Replay",
        "ROTATE, 4, 5, 31, Theft",
        "ROTATE, 4, 5, 100000, Theft",
        "ROTATE, 4, 5, -1, Replay",
        "ROTATE, 4, 5, -3000, Replay",
        "ROTATE, 3, 5, 0, Theft",
        "ROTATE, 3, 5, -3000, Theft",
        "ROTATE, 0, 5, 1, Theft",
        "ROTATE, 0, 2, 0, Theft",
        "ROTATE, 6, 5, 0, Refuse",
        "ROTATE, 99, 5, 0, Refuse",
        "EXTEND, 0, 0, 100000, Advance",
        "EXTEND, 0, 1, 0, Replay",
        "EXTEND, 0, 1, 31, Replay",
        "EXTEND, 0, 1, 100000, Replay",
        "EXTEND, 1, 1, 0, Advance",
        "EXTEND, 1, 2, 0, Replay",
        "EXTEND, 1, 2, 30, Replay",
        "EXTEND, 1, 2, 31, Theft",
        "EXTEND, 0, 2, 0, Theft",
        "EXTEND, 0, 3, 0, Theft",
        "EXTEND, 2, 3, 31, Theft",
        "EXTEND, 2, 2, 100000, Advance",
        "EXTEND, 2, 1, 0, Refuse",
        "KEEP, 0, 0, 0, Prolong",
        "KEEP, 0, 0, 100000, Prolong",
        "KEEP, 1, 0, 0, Refuse",
        "FIXED, 0, 0, 0, Keep",
        "FIXED, 0, 0, 100000, Keep",
        "FIXED, 1, 0, 0, Refuse",
        "NONE, 0, 0, 0, Refuse",
    })
    void aTokenOfGenerationGAtARowOfGenerationC(
            RefreshMode mode, long shown, long row, double ageSeconds, String verdict) {
        assertThat(verdict(mode, shown, row, ageSeconds)).isEqualTo(verdict);
    }

    // A4
    @ParameterizedTest
    @CsvSource({"0, Replay[]", "4, Replay[]", "5, Exhausted[replays=5]", "6, Exhausted[replays=6]"})
    void replaysAreBoundedAndTheBoundNeverEndsTheSession(int replays, String verdict) {
        var row = replayed(advanced(begun(RefreshMode.ROTATE), ADVANCED), replays);
        assertThat(RULE.judge(shown(0), row, GOOD, ADVANCED)).hasToString(verdict);
    }

    // A4
    @Test
    void anExtendedParentIsNotCountedWhileItsHolderIgnoresTheSuccessor() {
        var row = replayed(advanced(begun(RefreshMode.EXTEND), ADVANCED), 1_000);
        assertThat(RULE.judge(shown(0), row, GOOD, ADVANCED.plusSeconds(9_999))).isEqualTo(new RefreshVerdict.Replay());
    }

    // A7
    @Test
    void anExtendedParentLivesToItsOwnEndAndNoLonger() {
        var parent = begun(RefreshMode.EXTEND).refreshClaims();
        var row = advanced(begun(RefreshMode.EXTEND), ADVANCED);
        assertThat(row.expiresAt()).isAfter(parent.expiresAt());
        assertThat(RULE.judge(parent, row, GOOD, parent.expiresAt().minusNanos(1)))
                .isEqualTo(new RefreshVerdict.Replay());
        assertThat(RULE.judge(parent, row, GOOD, parent.expiresAt()))
                .isEqualTo(new RefreshVerdict.Refuse("token expired"));
    }

    @ParameterizedTest
    @EnumSource(
            value = RefreshMode.class,
            names = {"ROTATE", "KEEP", "EXTEND", "FIXED"})
    void aTokenOfAnotherTimelineIsRefused(RefreshMode mode) {
        var row = row(mode, 3, ADVANCED, 0, Optional.empty());
        var honest = row.refreshClaims();
        var otherNonce =
                new RefreshClaims(honest.keyId(), honest.session(), 3, "other", honest.issuedAt(), honest.expiresAt());
        var otherKey =
                new RefreshClaims("key2", honest.session(), 3, honest.nonce(), honest.issuedAt(), honest.expiresAt());
        assertThat(RULE.judge(honest, row, GOOD, ADVANCED)).isNotInstanceOf(RefreshVerdict.Refuse.class);
        assertThat(RULE.judge(otherNonce, row, GOOD, ADVANCED))
                .isEqualTo(new RefreshVerdict.Refuse("of another timeline"));
        assertThat(RULE.judge(otherKey, row, GOOD, ADVANCED))
                .isEqualTo(new RefreshVerdict.Refuse("of another timeline"));
    }

    // A2, A12
    @ParameterizedTest
    @ValueSource(longs = {0, 3, 4, 5, 9})
    void aDeadSessionRefusesEveryGenerationAndIsNeverStolenTwice(long shown) {
        var row = row(RefreshMode.ROTATE, 5, ADVANCED, 0, Optional.of(new Session.End(ADVANCED, EndReason.REVOKED)));
        assertThat(RULE.judge(shown(shown), row, GOOD, ADVANCED.plusSeconds(99)))
                .isEqualTo(new RefreshVerdict.Refuse("ended: REVOKED"));
    }

    // A12
    @Test
    void anOutdatedSubjectRefusesWithoutConsuming() {
        var row = begun(RefreshMode.ROTATE);
        assertThat(RULE.judge(shown(0), row, new Standing(false, 7, 2), NOON))
                .isEqualTo(new RefreshVerdict.Refuse("subject not active"));
        assertThat(RULE.judge(shown(0), row, new Standing(true, 8, 2), NOON))
                .isEqualTo(new RefreshVerdict.Refuse("older credential version"));
        assertThat(RULE.judge(shown(0), row, new Standing(true, 7, 3), NOON))
                .isEqualTo(new RefreshVerdict.Refuse("older epoch"));
    }

    // A7
    @Test
    void aTokenIsRefusedFromItsOwnEndOn() {
        var row = begun(RefreshMode.ROTATE);
        var early = new RefreshClaims("key1", row.id(), 0, "nonce0", NOON, NOON.plusSeconds(60));
        assertThat(RULE.judge(early, row, GOOD, NOON.plusSeconds(60).minusNanos(1)))
                .isEqualTo(new RefreshVerdict.Advance());
        assertThat(RULE.judge(early, row, GOOD, NOON.plusSeconds(60)))
                .isEqualTo(new RefreshVerdict.Refuse("token expired"));
    }

    // A7
    @Test
    void aFamilyThatRotatesEveryHourEndsAtItsAbsoluteLife() {
        var row = begun(RefreshMode.ROTATE);
        var now = NOON;
        while (RULE.judge(row.refreshClaims(), row, GOOD, now) instanceof RefreshVerdict.Advance) {
            row = advanced(row, now);
            now = now.plus(Duration.ofHours(1));
        }
        assertThat(now).isEqualTo(NOON.plus(Sessions.ABSOLUTE));
        assertThat(row.refreshClaims().expiresAt()).isEqualTo(NOON.plus(Sessions.ABSOLUTE));
    }

    // A7
    @Test
    void anIdleFamilyEndsAfterItsIdleLife() {
        var row = advanced(begun(RefreshMode.ROTATE), ADVANCED);
        assertThat(row.expiresAt()).isEqualTo(ADVANCED.plus(Sessions.IDLE));
        assertThat(RULE.judge(row.refreshClaims(), row, GOOD, row.expiresAt().minusNanos(1)))
                .isEqualTo(new RefreshVerdict.Advance());
        assertThat(RULE.judge(row.refreshClaims(), row, GOOD, row.expiresAt()))
                .isEqualTo(new RefreshVerdict.Refuse("expired"));
    }

    @Test
    void theTheftSaysWhichGenerationCameBack() {
        assertThat(RULE.judge(shown(1), row(RefreshMode.ROTATE, 5, ADVANCED, 0, Optional.empty()), GOOD, ADVANCED))
                .isEqualTo(new RefreshVerdict.Theft("generation 1 of 5"));
        assertThat(RULE.judge(
                        shown(4),
                        row(RefreshMode.ROTATE, 5, ADVANCED, 0, Optional.empty()),
                        GOOD,
                        ADVANCED.plusSeconds(31)))
                .isEqualTo(new RefreshVerdict.Theft("parent after the window"));
    }

    // A2
    @Test
    void withoutGraceAParentIsTheftAtOnce() {
        var strict = new RefreshRule(Duration.ZERO, 5);
        var row = advanced(begun(RefreshMode.ROTATE), ADVANCED);
        assertThat(strict.judge(shown(0), row, GOOD, ADVANCED)).isInstanceOf(RefreshVerdict.Theft.class);
        assertThat(strict.judge(shown(0), row, GOOD, ADVANCED.plusMillis(999)))
                .isInstanceOf(RefreshVerdict.Theft.class);
    }

    @Test
    void aGraceOfASecondIsNotCutShortByAFractionOfOne() {
        var brief = new RefreshRule(Duration.ofSeconds(1), 5);
        var row = advanced(begun(RefreshMode.ROTATE), ADVANCED);
        assertThat(brief.judge(shown(0), row, GOOD, ADVANCED.plusMillis(1_999))).isEqualTo(new RefreshVerdict.Replay());
        assertThat(brief.judge(shown(0), row, GOOD, ADVANCED.plusSeconds(2))).isInstanceOf(RefreshVerdict.Theft.class);
    }

    // A4
    @Test
    void theFourthReplayOfADayIsAlarmingOrTheFirstThatIsRefused() {
        assertThat(IntStream.rangeClosed(0, 9).filter(RULE::isAlarming)).containsExactly(4);
        var strict = new RefreshRule(Duration.ofSeconds(30), 1);
        assertThat(IntStream.rangeClosed(0, 9).filter(strict::isAlarming)).containsExactly(2);
    }

    @Test
    void theGraceIsNoughtToSixtySeconds() {
        assertThat(new RefreshRule(Duration.ofSeconds(60), 5).grace()).isEqualTo(RefreshRule.LONGEST_GRACE);
        assertThatThrownBy(() -> new RefreshRule(Duration.ofSeconds(60).plusNanos(1), 5))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RefreshRule(Duration.ofNanos(-1), 5)).isInstanceOf(IllegalArgumentException.class);
    }

    // A1, A3
    @Test
    void theSameRowAlwaysSaysTheSame() {
        var row = advanced(begun(RefreshMode.ROTATE), ADVANCED);
        assertThat(replayed(row, 3).refreshClaims()).isEqualTo(row.refreshClaims());
        assertThat(row.refreshClaims())
                .isEqualTo(new RefreshClaims("key1", row.id(), 1, "nonce1", ADVANCED, ADVANCED.plus(Sessions.IDLE)));
        assertThat(advanced(row, ADVANCED).refreshClaims()).isNotEqualTo(row.refreshClaims());
    }
}
