package dev.gatehouse.domain.login;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.domain.login.AttemptLedger.Reservation;
import dev.gatehouse.domain.login.ThrottleRule.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ThrottleRuleTest {
    private static final ThrottleRule RULE = ThrottleRule.DEFAULT;
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private static AttemptLedger failed(int times) {
        return new AttemptLedger(times, NOON, List.of());
    }

    private static AttemptLedger underWay(AttemptLedger ledger, int tries) {
        var busy = ledger;
        for (int i = 0; i < tries; i++) {
            busy = busy.reserve(new Reservation("r" + i, NOON.plus(RULE.reservationLife())), NOON);
        }
        return busy;
    }

    private static Verdict waitFor(Duration time) {
        return new Verdict.Wait(time);
    }

    @Test
    void aClockThatWasPutBackKeepsNobodyOutForAsLongAsItWasOff() { // R17
        var anHourBefore = NOON.minusSeconds(3_600);
        var aTickBefore = NOON.minus(RULE.reservationLife());

        assertThat(RULE.stranger(failed(12), anHourBefore)).isEqualTo(new Verdict.Reserved());
        assertThat(RULE.stranger(failed(81), anHourBefore)).isEqualTo(new Verdict.Reserved());
        assertThat(RULE.stranger(underWay(failed(12), 1), anHourBefore)).isEqualTo(waitFor(RULE.firstDelay()));
        assertThat(RULE.stranger(failed(12), aTickBefore))
                .isEqualTo(waitFor(Duration.ofSeconds(128).plus(RULE.reservationLife())));
    }

    // C6, C10
    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "4, 0",
        "5, 1",
        "6, 2",
        "7, 4",
        "8, 8",
        "9, 16",
        "10, 32",
        "11, 64",
        "12, 128",
        "13, 256",
        "14, 512",
        "15, 900",
        "16, 900",
        "40, 900",
        "79, 900",
        "80, 86400",
        "81, 3600",
        "82, 3600",
        "1000, 3600",
        "2147483646, 3600",
    })
    void strangersWaitLongerAfterEachFailure(int failures, long seconds) {
        var pause = Duration.ofSeconds(seconds);
        var opens = NOON.plus(pause);
        assertThat(RULE.stranger(failed(failures), opens)).isEqualTo(new Verdict.Reserved());
        if (seconds > 0) {
            assertThat(RULE.stranger(failed(failures), NOON)).isEqualTo(waitFor(pause));
            assertThat(RULE.stranger(failed(failures), opens.minusNanos(1))).isEqualTo(waitFor(Duration.ofNanos(1)));
        }
    }

    // C6
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 4, 5, 9, 80})
    void parallelStrangersTryNoMoreThanTheBudgetHolds(int failures) {
        var ledger = failed(failures);
        var late = NOON.plus(Duration.ofDays(2));
        int let = 0;
        for (int i = 0; i < 200; i++) {
            if (RULE.stranger(ledger, late) instanceof Verdict.Reserved) {
                ledger = ledger.reserve(new Reservation("r" + i, late.plusSeconds(10)), late);
                let++;
            }
        }
        assertThat(let).isEqualTo(Math.max(1, 5 - failures));
        assertThat(RULE.stranger(ledger, late)).isEqualTo(waitFor(Duration.ofSeconds(1)));
    }

    @Test
    void theReservationsOfADeadNodeAreVoidAfterTheirLife() {
        var stuck = underWay(failed(0), 5);
        assertThat(RULE.stranger(stuck, NOON)).isInstanceOf(Verdict.Wait.class);
        assertThat(RULE.stranger(stuck, NOON.plusSeconds(10).minusNanos(1))).isInstanceOf(Verdict.Wait.class);
        assertThat(RULE.stranger(stuck, NOON.plusSeconds(10))).isEqualTo(new Verdict.Reserved());
    }

    // C8
    @Test
    void aKnownSourceMayHaveSixtyFourTriesUnderWay() {
        assertThat(RULE.trusted(underWay(failed(0), 63), NOON)).isEqualTo(new Verdict.Reserved());
        assertThat(RULE.trusted(underWay(failed(0), 64), NOON)).isEqualTo(waitFor(Duration.ofSeconds(1)));
        assertThat(RULE.trusted(underWay(failed(0), 64), NOON.plusSeconds(10))).isEqualTo(new Verdict.Reserved());
    }

    // C6
    @Test
    void afterAFailureAKnownSourceHasNoMoreUnderWayThanItMayFail() {
        assertThat(RULE.trusted(underWay(failed(1), 18), NOON)).isEqualTo(new Verdict.Reserved());
        assertThat(RULE.trusted(underWay(failed(1), 19), NOON)).isEqualTo(waitFor(Duration.ofSeconds(1)));
        assertThat(RULE.trusted(underWay(failed(19), 0), NOON)).isEqualTo(new Verdict.Reserved());
        assertThat(RULE.trusted(underWay(failed(19), 1), NOON)).isEqualTo(waitFor(Duration.ofSeconds(1)));
    }

    @Test
    void knownSourcesTogetherMayFailTwentyTimes() {
        assertThat(RULE.isSpent(19)).isFalse();
        assertThat(RULE.isSpent(20)).isTrue();
        assertThat(RULE.isSpent(21)).isTrue();
    }

    // C8
    @Test
    void everyClosingEndsByItself() {
        for (int failures = 0; failures < 500; failures++) {
            assertThat(RULE.stranger(failed(failures), NOON.plus(Duration.ofHours(24))))
                    .isEqualTo(new Verdict.Reserved());
        }
    }

    @Test
    void aGuesserWhoNeverRestsMakesFewTriesInAMonth() {
        var ledger = AttemptLedger.EMPTY;
        var now = NOON;
        int tries = 0;
        while (now.isBefore(NOON.plus(Duration.ofDays(30)))) {
            switch (RULE.stranger(ledger, now)) {
                case Verdict.Reserved() -> {
                    ledger = ledger.failed("none", now);
                    tries++;
                }
                case Verdict.Wait(Duration time) -> now = now.plus(time);
            }
        }
        // 80 in the first day, then a day of rest, then one an hour.
        assertThat(tries).isBetween(80, 80 + 29 * 24);
    }

    @Test
    void aDelayThatIsLongFromTheStartIsCapped() {
        var rule = new ThrottleRule(
                0,
                Duration.ofSeconds(7),
                Duration.ofSeconds(10),
                50,
                Duration.ofHours(2),
                Duration.ofHours(1),
                2,
                3,
                Duration.ofSeconds(4));
        assertThat(rule.stranger(AttemptLedger.EMPTY, NOON)).isEqualTo(new Verdict.Reserved());
        assertThat(rule.stranger(failed(1), NOON)).isEqualTo(waitFor(Duration.ofSeconds(10)));
        assertThat(rule.stranger(failed(49), NOON)).isEqualTo(waitFor(Duration.ofSeconds(10)));
        assertThat(rule.stranger(failed(50), NOON)).isEqualTo(waitFor(Duration.ofHours(2)));
        assertThat(rule.stranger(failed(51), NOON)).isEqualTo(waitFor(Duration.ofHours(1)));
        assertThat(rule.stranger(underWay(AttemptLedger.EMPTY, 1), NOON)).isEqualTo(waitFor(Duration.ofSeconds(7)));
        assertThat(rule.isSpent(2)).isTrue();
    }

    @Test
    void aTryThatIsSettledIsNoLongerUnderWay() {
        var busy = underWay(failed(3), 2);
        assertThat(busy.liveReservations(NOON)).isEqualTo(2);
        assertThat(busy.failed("r0", NOON.plusSeconds(1)))
                .isEqualTo(new AttemptLedger(
                        4, NOON.plusSeconds(1), List.of(busy.reservations().get(1))));
        assertThat(busy.released("r1"))
                .isEqualTo(
                        new AttemptLedger(3, NOON, List.of(busy.reservations().getFirst())));
        assertThat(busy.succeeded("r0"))
                .isEqualTo(new AttemptLedger(
                        0, Instant.EPOCH, List.of(busy.reservations().get(1))));
        assertThat(busy.released("unknown")).isEqualTo(busy);
    }

    @Test
    void aNewTryThrowsVoidOnesAway() {
        var old = underWay(failed(1), 3);
        var later = NOON.plusSeconds(10);
        var mine = new Reservation("mine", later.plusSeconds(10));
        assertThat(old.reserve(mine, later).reservations()).containsExactly(mine);
        assertThat(old.reserve(mine, later.minusNanos(1)).reservations())
                .hasSize(4)
                .last()
                .isEqualTo(mine);
        assertThat(old.reserve(mine, later).failures()).isEqualTo(1);
        assertThat(old.reserve(mine, later).lastFailureAt()).isEqualTo(NOON);
    }

    @Test
    void onlyALedgerWithoutFailuresAndTriesIsBlank() {
        assertThat(AttemptLedger.EMPTY.isBlank()).isTrue();
        assertThat(failed(1).isBlank()).isFalse();
        assertThat(underWay(failed(0), 1).isBlank()).isFalse();
        assertThat(underWay(failed(3), 1).succeeded("r0").isBlank()).isTrue();
    }

    @Test
    void aLedgerKeepsItsOwnCopy() {
        var list = new ArrayList<Reservation>();
        var ledger = new AttemptLedger(0, NOON, list);
        IntStream.range(0, 9).forEach(i -> list.add(new Reservation("r" + i, NOON.plusSeconds(9))));
        assertThat(ledger.liveReservations(NOON)).isZero();
    }
}
