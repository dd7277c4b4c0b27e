package dev.gatehouse.testkit.usecase;

import static dev.gatehouse.testkit.usecase.House.HOME;
import static dev.gatehouse.testkit.usecase.House.RIGHT;
import static dev.gatehouse.testkit.usecase.House.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.in.ApplyState.Change;
import dev.gatehouse.application.port.in.ApplyState.Change.Kind;
import dev.gatehouse.application.port.in.ApplyState.DesiredState;
import dev.gatehouse.application.port.in.ApplyState.Report;
import dev.gatehouse.testkit.fake.CountingHasher;
import org.junit.jupiter.api.Test;

/** A state may declare what another system made of a password. */
class DeclaredHashTest {
    private final House house = House.open();

    @Test
    void aDeclaredHashOfAnotherSystemIsAPassword() { // B7
        var hashed = StateBuilder.user("ann")
                .email("ann@example.org")
                .passwordHash(CountingHasher.FOREIGN + RIGHT)
                .state();

        assertThat(apply(hashed).problems()).isEmpty();
        assertThat(refusal(house.logIn("ann", RIGHT, HOME))).isEmpty();

        assertThat(apply(hashed).changes()).extracting(Change::kind).containsOnly(Kind.KEEP);
    }

    @Test
    void aDeclaredHashThatIsUnknownMeansThatNothingIsApplied() {
        var report = apply(StateBuilder.user("ann").passwordHash("no hash").state());

        assertThat(report.problems())
                .containsExactly("user ann: the password hash is of no known scheme, or not whole");
        assertThat(refusal(house.logIn("ann", RIGHT, HOME))).isPresent();
    }

    private Report apply(DesiredState state) {
        return house.does.applyState().apply(state, false, "test");
    }
}
