package dev.gatehouse.testkit.usecase;

import static dev.gatehouse.testkit.usecase.House.ELSEWHERE;
import static dev.gatehouse.testkit.usecase.House.HOME;
import static dev.gatehouse.testkit.usecase.House.RIGHT;
import static dev.gatehouse.testkit.usecase.House.WRONG;
import static dev.gatehouse.testkit.usecase.House.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.in.ExplainDecisions.Question;
import dev.gatehouse.application.port.in.ExplainDecisions.Simulation;
import dev.gatehouse.application.port.in.ExplainDecisions.Whose;
import dev.gatehouse.domain.client.ClientNumber;
import dev.gatehouse.domain.client.ClientRate;
import dev.gatehouse.domain.decision.Step;
import dev.gatehouse.domain.login.Entrance;
import dev.gatehouse.domain.login.LoginIdentifier;
import dev.gatehouse.domain.login.Obligation;
import dev.gatehouse.domain.login.RateLimit;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.network.Source;
import dev.gatehouse.domain.token.Subject;
import dev.gatehouse.testkit.ClientBuilder;
import dev.gatehouse.testkit.TestEntrances;
import dev.gatehouse.testkit.TestSettings;
import dev.gatehouse.testkit.UserBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is simulated is what a login then comes to, by the same checks, and leaves nothing behind. */
class SimulationTest {
    private static final Entrance ENVELOPE = TestEntrances.envelope();
    private static final List<String> RULES = List.of("status", "address", "reset");

    private final House house = House.open();

    static Stream<UserBuilder> users() {
        return Stream.of(
                UserBuilder.named("ann"),
                UserBuilder.named("ann").disabled(),
                UserBuilder.named("ann").unverified(),
                UserBuilder.named("ann").mustReset(),
                UserBuilder.named("ann").ipPolicy(SourcesTest.listed("192.0.2.0/24")),
                UserBuilder.named("ann").ipPolicy(SourcesTest.listed("198.51.100.0/24")));
    }

    @ParameterizedTest
    @MethodSource("users")
    void aSimulatedLoginComesToWhatALoginComesTo(UserBuilder user) {
        house.add(user);
        for (var entrance : List.of(ENVELOPE, TestEntrances.resultcode(), TestEntrances.profile())) {
            var simulated = simulate("ann", entrance, HOME).judgement();
            var real = house.logIn(House.shown("ann", RIGHT), HOME, entrance);
            var told = house.world
                    .unitOfWork()
                    .read(stores -> stores.audit().latest(1))
                    .getFirst();

            assertThat(simulated.refusal()).isEqualTo(refusal(real));
            assertThat(rules(simulated.trace().steps()))
                    .isEqualTo(rules(told.trace().steps()));
        }
    }

    private static List<Step> rules(List<Step> steps) {
        return steps.stream().filter(step -> RULES.contains(step.check())).toList();
    }

    @Test
    void everyCheckIsToldInItsOrder() {
        house.add(UserBuilder.named("ann").ipPolicy(SourcesTest.listed("192.0.2.0/24")));

        assertThat(simulate("ann", ENVELOPE, HOME).judgement().trace().steps())
                .containsExactly(
                        Step.passed("ban", "not banned: 192.0.2.1"),
                        Step.passed("switch", "not frozen: dialect:envelope"),
                        Step.passed("source", "few failures at this node"),
                        Step.passed("switch", "not frozen: passwords"),
                        Step.passed("account", "u-ann"),
                        Step.passed("throttle", "a stranger to the account"),
                        Step.passed("secret", "taken to be right"),
                        Step.passed("status", "active"),
                        Step.passed("address", "listed in 192.0.2.0/24"),
                        Step.passed("cap", "within 100"));
    }

    @Test
    void aLoginThatMayOnlyChangeThePasswordIsToldAsThat() {
        house.add(UserBuilder.named("ann").mustReset());

        assertThat(simulate("ann", TestEntrances.resultcode(), HOME).judgement().obligations())
                .containsExactly(Obligation.CHANGE_PASSWORD);
    }

    @Test
    void whoeverIsNobodyIsToldAsThat() {
        var simulated = simulate("nobody", ENVELOPE, HOME);

        assertThat(simulated.subject()).isEmpty();
        assertThat(simulated.judgement().refusal()).contains(new Refusal.BadCredentials());
        assertThat(last(simulated)).isEqualTo(Step.failed("account", "nobody is called so"));
    }

    @Test
    void whoHasNoAddressComesInNowhereByAddressAlone() {
        house.add(UserBuilder.named("ann").withoutEmail());

        var simulated = simulate("ann", TestEntrances.profile(), HOME);
        assertThat(simulated.judgement().refusal()).contains(new Refusal.BadCredentials());
        assertThat(last(simulated))
                .isEqualTo(Step.failed("account", "has no e-mail address, and nobody logs in by name here"));
    }

    @Test
    void aThrottledAccountWaitsAsALoginWould() { // C1
        house.ann();
        for (int n = 0; n < 7; n++) {
            house.logIn("ann", WRONG, ELSEWHERE);
            house.world.clock().advance(Duration.ofSeconds(n < 6 ? 60 : 0));
        }
        var simulated = simulate("ann", ENVELOPE, ELSEWHERE).judgement();

        assertThat(simulated.refusal()).isEqualTo(refusal(house.logIn("ann", RIGHT, ELSEWHERE)));
        assertThat(simulated.refusal()).get().isInstanceOf(Refusal.Throttled.class);
    }

    @Test
    void laterIsAnotherTime() {
        house.ann();
        for (int n = 0; n < 6; n++) {
            house.logIn("ann", WRONG, ELSEWHERE);
        }
        var later = house.world.clock().instant().plus(Duration.ofHours(1));
        var question =
                new Question(new Whose.Named(LoginIdentifier.parse("ann")), ENVELOPE, ELSEWHERE, Optional.of(later));

        assertThat(simulate("ann", ENVELOPE, ELSEWHERE).judgement().refusal()).isPresent();
        assertThat(simulate(question).judgement().refusal()).isEmpty();
    }

    @Test
    void aSourceThatFailedTooOftenIsRefusedBeforeAnythingElse() {
        var strict = House.open(
                TestSettings.custom().sourceFailures(new RateLimit(1, 0.001)).build());
        strict.logIn("nobody", WRONG, HOME);

        var simulated = strict.does
                .administration()
                .decisions()
                .simulate(
                        new Question(new Whose.Named(LoginIdentifier.parse("ann")), ENVELOPE, HOME, Optional.empty()));
        assertThat(last(simulated)).isEqualTo(Step.failed("source", "too many failures at this node"));
    }

    @Test
    void sessionsThatWouldEndAreCounted() {
        var small = House.open(TestSettings.custom().sessions(2, 2).build());
        small.ann();
        small.annsTokens(ENVELOPE);
        small.annsTokens(ENVELOPE);

        var simulated = small.does
                .administration()
                .decisions()
                .simulate(
                        new Question(new Whose.Named(LoginIdentifier.parse("ann")), ENVELOPE, HOME, Optional.empty()));
        assertThat(last(simulated)).isEqualTo(Step.passed("cap", "ends 1 of 2 sessions"));
    }

    @Test
    void aProgramIsJudgedAsAProgram() {
        var pair = house.add(ClientBuilder.numbered(7).ipPolicy(SourcesTest.listed("192.0.2.0/24")));
        var seven = new Whose.Known(new Subject.OfClient(new ClientNumber(7)));
        var entrance = TestEntrances.apikey();
        for (var from : List.of(HOME, ELSEWHERE)) {
            var simulated = simulate(new Question(seven, entrance, from, Optional.empty()));
            assertThat(simulated.judgement().refusal()).isEqualTo(refusal(house.logIn(pair, from, entrance)));
        }
        house.world
                .unitOfWork()
                .run(stores -> stores.clients().insert(ClientBuilder.numbered(8).build()));
        var eight = new Whose.Known(new Subject.OfClient(new ClientNumber(8)));
        assertThat(last(simulate(new Question(eight, entrance, HOME, Optional.empty()))))
                .isEqualTo(Step.failed("secret", "there is none"));
    }

    @Test
    void theRateOfAProgramIsLookedAtAndNotUsed() {
        var pair = house.add(ClientBuilder.numbered(7).rate(new ClientRate(1, 1)));
        var seven = new Whose.Known(new Subject.OfClient(new ClientNumber(7)));
        var question = new Question(seven, TestEntrances.apikey(), HOME, Optional.empty());

        assertThat(simulate(question).judgement().trace().steps())
                .contains(Step.passed("rate", "not used up at this node"));
        assertThat(simulate(question).judgement().refusal()).isEmpty();
        assertThat(refusal(house.logIn(pair, HOME, TestEntrances.apikey()))).isEmpty();

        assertThat(last(simulate(question))).isEqualTo(Step.failed("rate", "used up at this node"));
        assertThat(simulate(question).judgement().refusal())
                .isEqualTo(refusal(house.logIn(pair, HOME, TestEntrances.apikey())));
    }

    @Test
    void whoeverHasNoExchangeTokenComesInByNone() {
        house.add(ClientBuilder.numbered(7));
        var seven = new Whose.Known(new Subject.OfClient(new ClientNumber(7)));

        assertThat(last(simulate(new Question(seven, TestEntrances.exchange(), HOME, Optional.empty()))))
                .isEqualTo(Step.failed("token", "there is none that lives"));
    }

    @Test
    void nothingIsLeftBehind() {
        var ann = house.ann();
        var before = house.audit();
        for (int n = 0; n < 20; n++) {
            simulate("ann", ENVELOPE, ELSEWHERE);
        }

        assertThat(house.audit()).isEqualTo(before);
        assertThat(house.liveSessions(House.of(ann))).isEmpty();
        assertThat(refusal(house.logIn("ann", RIGHT, ELSEWHERE))).isEmpty();
    }

    private static Step last(Simulation simulation) {
        return simulation.judgement().trace().steps().getLast();
    }

    private Simulation simulate(String who, Entrance entrance, Source from) {
        return simulate(new Question(new Whose.Named(LoginIdentifier.parse(who)), entrance, from, Optional.empty()));
    }

    private Simulation simulate(Question question) {
        return house.does.administration().decisions().simulate(question);
    }
}
