package dev.gatehouse.testkit.usecase;

import static dev.gatehouse.testkit.usecase.House.ELSEWHERE;
import static dev.gatehouse.testkit.usecase.House.HOME;
import static dev.gatehouse.testkit.usecase.House.RIGHT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.in.ExplainDecisions.Question;
import dev.gatehouse.application.port.in.ExplainDecisions.Whose;
import dev.gatehouse.domain.decision.Step;
import dev.gatehouse.domain.factor.Passkey;
import dev.gatehouse.domain.login.Entrance;
import dev.gatehouse.domain.login.FactorPolicy;
import dev.gatehouse.domain.login.LoginIdentifier;
import dev.gatehouse.domain.login.LoginRules.Judgement;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.network.Source;
import dev.gatehouse.domain.user.User;
import dev.gatehouse.testkit.TestEntrances;
import dev.gatehouse.testkit.UserBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever asks what a login would come to is told of the second factor too. */
class SimulatedFactorsTest {
    private static final Entrance REFUSES = TestEntrances.profile();
    private static final Entrance EXEMPTS =
            REFUSES.withSecondFactor(new FactorPolicy.Exempt(SourcesTest.listed("192.0.2.0/24")));

    private static final Entrance PAGE = TestEntrances.browser();

    private final House house = House.open();
    private final Phone phone = new Phone(house);
    private User ann;

    @BeforeEach
    void annHasAnApp() {
        ann = house.ann();
        phone.setUp(ann);
    }

    @Test
    void aDialectWithoutAPlaceForTheCodeRefuses() {
        var simulated = simulate(REFUSES, HOME);

        assertThat(simulated.refusal()).contains(new Refusal.AccountDisabled());
        assertThat(factor(simulated)).map(Step::passed).contains(false);
        assertThat(simulated.refusal()).isEqualTo(House.refusal(house.logIn("ann", RIGHT, HOME)));
    }

    @Test
    void whereACodeIsTakenItIsTakenToBeRight() {
        var simulated = simulate(REFUSES.withSecondFactor(new FactorPolicy.Append()), HOME);

        assertThat(simulated.refusal()).isEmpty();
        assertThat(factor(simulated)).contains(Step.passed("factor", "a code, taken to be right"));
        assertThat(factor(simulate(TestEntrances.browser(), HOME)))
                .contains(Step.passed("factor", "a code, taken to be right"));
    }

    @Test
    void anExemptionIsForItsNetworks() {
        assertThat(simulate(EXEMPTS, HOME).refusal()).isEmpty();
        assertThat(simulate(EXEMPTS, ELSEWHERE).refusal()).contains(new Refusal.AddressDenied());
        assertThat(factor(simulate(EXEMPTS, ELSEWHERE))).map(Step::passed).contains(false);
    }

    @Test
    void nothingIsSaidOfItWhereThereIsNone() {
        phone.forget(ann);

        assertThat(factor(simulate(REFUSES, HOME))).isEmpty();
    }

    @Test
    void whoHasAPasswordAndAPasskeyIsToldToHaveBothWays() {
        give(house.add(UserBuilder.named("bob")));

        assertThat(ways(simulate("bob", PAGE)))
                .containsExactly("a password everywhere, or a passkey in its place at the login page and the console");
        assertThat(simulate("bob", PAGE).refusal()).isEmpty();
        assertThat(ways(simulate("bob", REFUSES))).hasSize(1);
    }

    @Test
    void whoHasAPasskeyAloneComesInWhereAPageAsksForIt() {
        carlWithoutAPassword();

        var page = simulate("carl", PAGE);
        assertThat(ways(page))
                .containsExactly("a passkey alone, at the login page and the console: there is no password");
        assertThat(factor(page)).contains(Step.passed("factor", "a passkey, taken to be right"));
        assertThat(page.refusal()).isEmpty();
        for (var dialect : List.of(REFUSES, REFUSES.withSecondFactor(new FactorPolicy.Append()), EXEMPTS)) {
            var simulated = simulate("carl", dialect);
            assertThat(ways(simulated)).isEqualTo(ways(page));
            assertThat(simulated.trace().steps())
                    .last()
                    .isEqualTo(Step.failed("secret", "there is no password, and no place for a passkey here"));
            assertThat(simulated.refusal()).isEqualTo(House.refusal(house.logIn("carl", RIGHT, HOME)));
        }
    }

    @Test
    void aFreezeOfPasswordsKeepsOutNobodyWhoComesByAPasskeyAlone() {
        carlWithoutAPassword();
        SimulatedBarriersTest.close(house, "passwords");

        assertThat(simulate("carl", PAGE).refusal()).isEmpty();
        assertThat(simulate("ann", PAGE).refusal()).isPresent();
    }

    private void carlWithoutAPassword() {
        var carl = UserBuilder.named("carl").build();
        house.world.unitOfWork().run(stores -> stores.users().insert(carl));
        give(carl);
    }

    private void give(User user) {
        var id = "k-" + user.id().value();
        var key = new Passkey(id, user.id(), "public " + id, 0, "phone", Instant.EPOCH, Optional.empty());
        house.world.unitOfWork().run(stores -> stores.passkeys().add(key));
    }

    private Judgement simulate(String name, Entrance entrance) {
        return simulate(name, entrance, HOME);
    }

    private static List<String> ways(Judgement judgement) {
        return judgement.trace().steps().stream()
                .filter(step -> step.check().equals("way"))
                .map(Step::detail)
                .toList();
    }

    private Judgement simulate(Entrance entrance, Source from) {
        return simulate("ann", entrance, from);
    }

    private Judgement simulate(String name, Entrance entrance, Source from) {
        var whose = new Whose.Named(LoginIdentifier.parse(name));
        return house.does
                .administration()
                .decisions()
                .simulate(new Question(whose, entrance, from, Optional.empty()))
                .judgement();
    }

    private static Optional<Step> factor(Judgement judgement) {
        return judgement.trace().steps().stream()
                .filter(step -> step.check().equals("factor"))
                .findFirst();
    }
}
