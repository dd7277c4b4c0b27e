package dev.gatehouse.testkit.usecase;

import static dev.gatehouse.testkit.usecase.House.ELSEWHERE;
import static dev.gatehouse.testkit.usecase.House.HOME;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.in.ExplainDecisions.Question;
import dev.gatehouse.application.port.in.ExplainDecisions.Simulation;
import dev.gatehouse.application.port.in.ExplainDecisions.Whose;
import dev.gatehouse.domain.decision.Step;
import dev.gatehouse.domain.factor.FactorNeed;
import dev.gatehouse.domain.login.Entrance;
import dev.gatehouse.domain.login.LoginIdentifier;
import dev.gatehouse.domain.network.CidrBlock;
import dev.gatehouse.domain.network.Source;
import dev.gatehouse.domain.session.DialectName;
import dev.gatehouse.domain.user.Role;
import dev.gatehouse.testkit.TestEntrances;
import dev.gatehouse.testkit.TestSettings;
import dev.gatehouse.testkit.UserBuilder;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whoever asks what a login at the console would come to is told who may run something, and from where. */
class SimulatedConsoleTest {
    private static final CidrBlock AT_HOME = CidrBlock.parse("192.0.2.0/24").orElseThrow();

    @Test
    void itIsAWayInBesideTheLoginPage() {
        assertThat(House.open().does.administration().decisions().pages())
                .extracting(Entrance::dialect)
                .containsExactly(new DialectName("sso"), new DialectName("console"));
    }

    @Test
    void onlyWhoHoldsARoleIsLetIn() {
        var house = House.open();
        house.ann();
        house.add(UserBuilder.named("ada").roles(Role.AUDITOR));

        assertThat(simulate(house, "ada", HOME).refusal()).isEmpty();
        assertThat(simulate(house, "ann", HOME).refusal()).contains("not_entitled");
        assertThat(last(simulate(house, "ann", HOME))).isEqualTo(Step.failed("permission", "holds none"));
        assertThat(simulate(house, "nobody", HOME).refusal()).contains("bad_credentials");
    }

    @Test
    void whereAdministratorsNeedASecondFactorOneMustBeThere() {
        var house = House.open(
                TestSettings.custom().administrators(FactorNeed.OF_ALL).build());
        var ada = house.add(UserBuilder.named("ada").roles(Role.AUDITOR));

        assertThat(simulate(house, "ada", HOME).refusal()).contains("second_factor_needed");
        assertThat(last(simulate(house, "ada", HOME)).check()).isEqualTo("need");

        new Phone(house).setUp(ada);
        assertThat(simulate(house, "ada", HOME).refusal()).isEmpty();
    }

    @Test
    void whoHoldsNoRoleThatNeedsOneIsLetInWithout() {
        var house = House.open(TestSettings.custom()
                .administrators(new FactorNeed(Set.of(Role.ADMIN)))
                .build());
        house.add(UserBuilder.named("ada").roles(Role.AUDITOR));
        house.add(UserBuilder.named("eve").roles(Role.AUDITOR, Role.ADMIN));

        assertThat(simulate(house, "ada", HOME).refusal()).isEmpty();
        assertThat(simulate(house, "eve", HOME).refusal()).contains("second_factor_needed");
    }

    @Test
    void whoeverComesFromElsewhereIsToldBeforeAnythingElse() {
        var house = House.open(TestSettings.custom().consoleFrom(AT_HOME).build());
        house.add(UserBuilder.named("ada").roles(Role.AUDITOR));

        assertThat(simulate(house, "ada", HOME).refusal()).isEmpty();
        var elsewhere = simulate(house, "ada", ELSEWHERE);
        assertThat(elsewhere.refusal()).contains("address_denied");
        assertThat(elsewhere.judgement().trace().steps())
                .containsExactly(Step.failed("networks", "outside those of the administration"));
        assertThat(simulate(house, TestEntrances.browser(), "ada", ELSEWHERE).refusal())
                .isEmpty();
    }

    private static Step last(Simulation simulation) {
        return simulation.judgement().trace().steps().getLast();
    }

    private static Simulation simulate(House house, String name, Source from) {
        return simulate(house, TestEntrances.console(), name, from);
    }

    private static Simulation simulate(House house, Entrance entrance, String name, Source from) {
        var whose = new Whose.Named(LoginIdentifier.parse(name));
        return house.does.administration().decisions().simulate(new Question(whose, entrance, from, Optional.empty()));
    }
}
