package dev.gatehouse.application.apply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.in.ApplyState;
import dev.gatehouse.application.port.in.ApplyState.DesiredClient;
import dev.gatehouse.application.port.in.ApplyState.DesiredExchangeToken;
import dev.gatehouse.application.port.in.ApplyState.DesiredState;
import dev.gatehouse.application.port.in.ApplyState.Expiry;
import dev.gatehouse.application.port.in.ApplyState.Report;
import dev.gatehouse.application.service.Wiring;
import dev.gatehouse.domain.session.Session;
import dev.gatehouse.testkit.TestPorts;
import dev.gatehouse.testkit.TestSettings;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ExchangeTokenExpiryTest {
    private static final Duration LIFE = Duration.ofDays(90);

    private final TestPorts world = TestPorts.fresh();
    private final ApplyState applyState =
            Wiring.assemble(world.ports(), TestSettings.defaults()).applyState();
    private final Instant start = world.clock().instant().truncatedTo(ChronoUnit.SECONDS);

    @Test
    void aTokenThatLivesSoLongEndsThatLongAfterItsIssue() {
        apply(new Expiry.After(LIFE));

        assertThat(tokens()).extracting(Session::absoluteExpiresAt).containsExactly(start.plus(LIFE));
    }

    @Test
    void declaringItAgainLaterNeitherMovesItsEndNorWarns() {
        apply(new Expiry.After(LIFE));
        world.clock().advance(Duration.ofDays(30));

        assertThat(apply(new Expiry.After(LIFE)).warnings()).isEmpty();
        assertThat(tokens()).extracting(Session::absoluteExpiresAt).containsExactly(start.plus(LIFE));
    }

    @Test
    void declaringAnotherEndWarnsThatATokenEndsAsItWasIssued() {
        apply(new Expiry.At(start.plus(LIFE)));

        assertThat(apply(new Expiry.At(start.plus(LIFE))).warnings()).isEmpty();
        assertThat(apply(new Expiry.At(start.plus(LIFE).plusSeconds(1))).warnings())
                .hasSize(1);
    }

    @Test
    void aTokenThatWouldLiveTooLongOrNotAtAllIsAProblem() {
        assertThat(apply(new Expiry.After(Duration.ofDays(367))).problems()).hasSize(1);
        assertThat(apply(new Expiry.At(start)).problems()).hasSize(1);
        assertThat(tokens()).isEmpty();
    }

    private Report apply(Expiry expiry) {
        var token = new DesiredExchangeToken("nightly", expiry, Optional.empty(), false);
        var client = new DesiredClient(
                OptionalInt.empty(),
                "billing",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                List.of(),
                List.of(token),
                false);
        return applyState.apply(new DesiredState(List.of(), List.of(client)), false, "test");
    }

    private List<Session> tokens() {
        return world.unitOfWork()
                .read(stores ->
                        stores.sessions().live(Optional.empty(), world.clock().instant(), 10));
    }
}
