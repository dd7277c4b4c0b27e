package dev.gatehouse.testkit.usecase;

import static dev.gatehouse.testkit.usecase.House.ELSEWHERE;
import static dev.gatehouse.testkit.usecase.House.refusal;
import static dev.gatehouse.testkit.usecase.House.source;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.in.RefreshSession;
import dev.gatehouse.domain.login.RateLimit;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.network.Source;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.testkit.TestEntrances;
import dev.gatehouse.testkit.TestSettings;
import java.time.Duration;
import java.util.Optional;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

/** A network that spreads its failures over nodes has no more of them than at one; here it may have 40, and 8 each second. */
class SharedFailuresTest {
    private final House one =
            House.open(TestSettings.custom().sourceFailures(new RateLimit(5, 1)).build());
    private final House other = one.anotherNode();

    @Test
    void whatANetworkGotWrongAtOneNodeItCannotGetWrongAtTheOther() { // C6
        share();
        assertThat(failures(one, 40)).isEqualTo(40);
        assertThat(isClosed(other, neighbour(50))).isFalse();

        share();

        assertThat(isClosed(other, neighbour(51))).isTrue();
        assertThat(isClosed(other, ELSEWHERE)).isFalse();
    }

    @Test
    void aClosingByOthersEndsByItself() { // C8
        share();
        failures(one, 40);
        share();
        one.world.clock().advance(Duration.ofSeconds(5));
        failures(one, 40);
        failures(other, 40);
        share();
        assertThat(isClosed(other, neighbour(50))).isTrue();

        one.world.clock().advance(Duration.ofSeconds(11));

        assertThat(isClosed(other, neighbour(50))).isFalse();
    }

    @Test
    void aNodesOwnFailuresAreNotTakenTwice() {
        share();
        failures(one, 30);
        share();
        share();

        assertThat(failures(one, 40)).isEqualTo(10);
    }

    @Test
    void ownFailuresStayOwnWhenTheWindowChanges() {
        share();
        failures(one, 30);
        one.world.clock().advance(Duration.ofMinutes(10));
        share();
        share();

        assertThat(failures(one, 50)).isEqualTo(40);
    }

    @Test
    void aNodeThatBeginsHoldsNothingOfThePastAgainstAnybody() {
        share();
        failures(one, 40);
        share();
        var third = one.anotherNode();

        third.does.housekeep().shareFailures();

        assertThat(isClosed(third, neighbour(50))).isFalse();
    }

    @Test
    void moreNetworksThanFitIntoOnePortionAreAllShared() {
        int many = 450;
        fail(one, many, n -> source("2001:db8:" + Integer.toHexString(n) + "::1"));
        share();

        var window =
                TestSettings.defaults().spraying().windowOf(one.world.clock().instant());
        var sums = one.world.unitOfWork().read(stores -> stores.sourceFailures().most(window, 9_999));
        assertThat(sums).hasSize(many);
        assertThat(sums.stream().mapToLong(sum -> sum.failures()).sum()).isEqualTo(many);
    }

    /** Both nodes in turn, and the first once more, so that each knows what the other had. */
    private void share() {
        one.does.housekeep().shareFailures();
        other.does.housekeep().shareFailures();
        one.does.housekeep().shareFailures();
    }

    /** Tries garbage from neighbours in turn, few each; how often it was looked at. */
    private static long failures(House at, int tries) {
        return fail(at, tries, n -> neighbour(n % 16));
    }

    private static long fail(House at, int tries, IntFunction<Source> from) {
        long looked = 0;
        for (int n = 0; n < tries; n++) {
            looked += isClosed(at, from.apply(n)) ? 0 : 1;
        }
        return looked;
    }

    private static Source neighbour(int n) {
        return source("192.0.2." + n);
    }

    /** Shows garbage; whether nobody looked at it. */
    private static boolean isClosed(House at, Source from) {
        var garbage =
                new RefreshSession.Presentation(Secret.of("garbage"), Optional.empty(), from, TestEntrances.envelope());
        return refusal(at.does.refreshSession().refresh(garbage)).orElseThrow() instanceof Refusal.Throttled;
    }
}
