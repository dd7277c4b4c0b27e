package dev.gatehouse.testkit.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.in.ApplyState.Change;
import dev.gatehouse.application.port.in.ApplyState.Change.Kind;
import dev.gatehouse.application.port.in.ApplyState.DesiredExchangeToken;
import dev.gatehouse.application.port.in.ApplyState.Expiry;
import dev.gatehouse.application.port.in.ApplyState.Report;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.session.Session;
import dev.gatehouse.domain.session.SessionFilter;
import dev.gatehouse.testkit.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** An exchange token ends as it was issued, whatever is declared later. */
class ExchangeTokenExpiryTest {
    private static final Duration LIFE = Duration.ofDays(90);
    private static final Instant END = MovableClock.START.plus(LIFE);

    private final House house = House.open();

    @Test
    void aTokenWithALengthEndsThatLongAfterItsIssue() {
        apply(new Expiry.After(LIFE));

        assertThat(tokens()).extracting(Session::absoluteExpiresAt).containsExactly(END);
    }

    @Test
    void declaringItAgainLaterNeitherMovesItsEndNorWarns() {
        apply(new Expiry.After(LIFE));
        house.world.clock().advance(Duration.ofDays(30));

        assertThat(apply(new Expiry.After(LIFE)).warnings()).isEmpty();
        assertThat(tokens()).extracting(Session::absoluteExpiresAt).containsExactly(END);
    }

    @Test
    void declaringAnotherEndWarnsAndMovesNothing() {
        apply(new Expiry.At(END));

        assertThat(apply(new Expiry.At(END)).warnings()).isEmpty();
        assertThat(apply(new Expiry.At(END.plusSeconds(1))).warnings()).hasSize(1);
        assertThat(tokens()).extracting(Session::absoluteExpiresAt).containsExactly(END);
    }

    @Test
    void anIssuedTokenNeedsAnEndWithinAYear() {
        assertThat(apply(new Expiry.After(Duration.ofDays(367))).problems()).hasSize(1);
        assertThat(apply(new Expiry.At(MovableClock.START.plus(Duration.ofDays(400))))
                        .problems())
                .hasSize(1);
        assertThat(apply(new Expiry.At(MovableClock.START)).problems()).hasSize(1);
        assertThat(tokens()).isEmpty();
    }

    @Test
    void afterARestoreATokenIsIssuedAnewUnderItsName() {
        apply(new Expiry.After(LIFE));
        house.does.manageSessions().revokeEverybody("cli");

        assertThat(apply(new Expiry.After(LIFE)).secrets()).hasSize(1);
        assertThat(apply(new Expiry.After(LIFE)).secrets()).isEmpty();
    }

    @Test
    void anAdoptedTokenThatWasRevokedStaysSoWhateverIsDeclaredAndForHowLong() { // A12
        adopt("old", false);
        adopt("old", true);

        var again = adopt("old", false);
        house.world.clock().advance(LIFE.minusDays(1));
        while (house.does.housekeep().purgeSome()) {}
        var later = adopt("old", false);

        assertThat(List.of(again, later)).allSatisfy(report -> {
            assertThat(report.problems()).isEmpty();
            assertThat(report.warnings()).singleElement().asString().contains("stays so");
            assertThat(report.changes()).extracting(Change::kind).containsOnly(Kind.KEEP);
        });
        assertThat(tokens()).isEmpty();
        assertThat(adopt("under another name", false).problems()).hasSize(1);
    }

    private Report adopt(String name, boolean absent) {
        var token = new DesiredExchangeToken(
                name, new Expiry.At(END), Optional.of(Secret.of("a token of an older system")), absent);
        return house.does
                .applyState()
                .apply(StateBuilder.client("billing").token(token).state(), false, "cli");
    }

    private Report apply(Expiry expiry) {
        var token = new DesiredExchangeToken("nightly", expiry, Optional.empty(), false);
        return house.does
                .applyState()
                .apply(StateBuilder.client("billing").token(token).state(), false, "cli");
    }

    private List<Session> tokens() {
        return house.world
                .unitOfWork()
                .read(stores -> stores.sessions()
                        .page(
                                SessionFilter.ALL,
                                Optional.empty(),
                                10,
                                house.world.clock().instant())
                        .items());
    }
}
