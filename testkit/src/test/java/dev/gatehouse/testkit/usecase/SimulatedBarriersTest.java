package dev.gatehouse.testkit.usecase;

import static dev.gatehouse.testkit.usecase.House.ELSEWHERE;
import static dev.gatehouse.testkit.usecase.House.HOME;
import static dev.gatehouse.testkit.usecase.House.RIGHT;
import static dev.gatehouse.testkit.usecase.House.WRONG;
import static dev.gatehouse.testkit.usecase.House.refusal;
import static dev.gatehouse.testkit.usecase.House.shown;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.in.AdministerBarriers.Outcome;
import dev.gatehouse.application.port.in.AdministerBarriers.Wish;
import dev.gatehouse.application.port.in.ApplyState.DesiredExchangeToken;
import dev.gatehouse.application.port.in.ApplyState.Expiry;
import dev.gatehouse.application.port.in.ExplainDecisions.Question;
import dev.gatehouse.application.port.in.ExplainDecisions.Whose;
import dev.gatehouse.application.port.in.LogIn;
import dev.gatehouse.domain.admin.Administrator;
import dev.gatehouse.domain.barrier.Barred;
import dev.gatehouse.domain.client.ClientNumber;
import dev.gatehouse.domain.decision.Step;
import dev.gatehouse.domain.login.Credentials;
import dev.gatehouse.domain.login.Entrance;
import dev.gatehouse.domain.login.LoginIdentifier;
import dev.gatehouse.domain.login.LoginRules.Judgement;
import dev.gatehouse.domain.login.RateLimit;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.network.Source;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.token.Subject;
import dev.gatehouse.testkit.ClientBuilder;
import dev.gatehouse.testkit.TestEntrances;
import dev.gatehouse.testkit.TestSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A simulated login is refused by what is closed exactly where a login is, at every entrance. */
class SimulatedBarriersTest {
    private static final Whose ANN = new Whose.Named(LoginIdentifier.parse("ann"));
    private static final Secret TOKEN = Secret.of("a token of an older system");

    private final House house = House.open();

    /** Somebody at an entrance, once asked about and once in person. */
    private record Visit(Whose who, Entrance entrance, Credentials shown) {}

    @ParameterizedTest
    @ValueSource(
            strings = {
                "network:192.0.2.0/24",
                "network:198.51.100.0/24",
                "dialect:envelope",
                "dialect:apikey",
                "dialect:exchange",
                "client:1",
                "client:42",
                "passwords"
            })
    void aSimulatedLoginMeetsEveryBarrierThatALoginMeets(String closed) {
        var visits = visits();
        close(house, closed);

        assertThat(visits).allSatisfy(visit -> {
            var simulated = simulate(house, visit.who(), visit.entrance(), HOME);
            var real = house.logIn(visit.shown(), HOME, visit.entrance());

            assertThat(simulated.refusal()).as("%s", visit.entrance().dialect()).isEqualTo(refusal(real));
        });
    }

    @Test
    void theBarriersAreToldInTheirPlaces() {
        var visits = visits();

        assertThat(checks(visits.get(0)))
                .containsExactly(
                        "ban",
                        "switch",
                        "source",
                        "switch",
                        "account",
                        "throttle",
                        "secret",
                        "status",
                        "address",
                        "cap");
        assertThat(checks(visits.get(1)))
                .containsExactly("ban", "switch", "source", "account", "secret", "switch", "status", "address", "cap");
        assertThat(checks(visits.get(2)))
                .containsExactly("ban", "switch", "source", "account", "token", "switch", "address");
    }

    @Test
    void ofSeveralTheFirstThatALoginMeetsIsTold() {
        var strict = House.open(
                TestSettings.custom().sourceFailures(new RateLimit(1, 0.001)).build());
        strict.ann();
        strict.logIn("nobody", WRONG, HOME);
        assertThatBothMeet(strict, Step.failed("source", "too many failures at this node"));

        close(strict, "passwords");
        assertThatBothMeet(strict, Step.failed("source", "too many failures at this node"));
        close(strict, "dialect:envelope");
        assertThatBothMeet(strict, Step.failed("switch", "frozen: dialect:envelope, an attack"));
        close(strict, "network:192.0.2.0/24");
        assertThatBothMeet(strict, Step.failed("ban", "banned: network:192.0.2.0/24, an attack"));
    }

    @Test
    void aNameThatNobodyHasIsToldOfFrozenPasswordsToo() { // C3
        close(house, "passwords");

        var simulated =
                simulate(house, new Whose.Named(LoginIdentifier.parse("nobody")), TestEntrances.envelope(), ELSEWHERE);
        assertThat(simulated.refusal()).isEqualTo(refusal(house.logIn("nobody", WRONG, ELSEWHERE)));
        assertThat(simulated.trace().steps().getLast())
                .isEqualTo(Step.failed("switch", "frozen: passwords, an attack"));
    }

    @Test
    void aBarrierThatWillBeOverRefusesNobodyThen() {
        house.ann();
        var end = house.world.clock().instant().plus(Duration.ofHours(1));
        set(house, "passwords", Optional.of(end));
        var then = new Question(ANN, TestEntrances.envelope(), HOME, Optional.of(end));

        assertThat(simulate(house, ANN, TestEntrances.envelope(), HOME).refusal())
                .contains(new Refusal.Overloaded(Duration.ofHours(1)));
        assertThat(house.does
                        .administration()
                        .decisions()
                        .simulate(then)
                        .judgement()
                        .refusal())
                .isEmpty();
    }

    private List<Visit> visits() {
        house.ann();
        var end = house.world.clock().instant().plus(Duration.ofDays(30));
        var wish = new DesiredExchangeToken("old", new Expiry.At(end), Optional.of(TOKEN), false);
        house.does.applyState().apply(StateBuilder.client("billing").token(wish).state(), false, "cli");
        var billing = house.world
                .unitOfWork()
                .read(stores -> stores.clients().findByName("billing"))
                .orElseThrow();
        var pair = house.add(ClientBuilder.numbered(42));
        return List.of(
                new Visit(ANN, TestEntrances.envelope(), shown("ann", RIGHT)),
                new Visit(client(42), TestEntrances.apikey(), pair),
                new Visit(
                        client(billing.number().value()),
                        TestEntrances.exchange(),
                        new Credentials.ExchangeToken(TOKEN)));
    }

    private static Whose client(int number) {
        return new Whose.Known(new Subject.OfClient(new ClientNumber(number)));
    }

    private List<String> checks(Visit visit) {
        return simulate(house, visit.who(), visit.entrance(), HOME).trace().steps().stream()
                .map(Step::check)
                .toList();
    }

    private static void assertThatBothMeet(House house, Step last) {
        var simulated = simulate(house, ANN, TestEntrances.envelope(), HOME);
        LogIn.Outcome real = house.logIn("ann", RIGHT, HOME);

        assertThat(simulated.trace().steps().getLast()).isEqualTo(last);
        assertThat(simulated.refusal()).isEqualTo(refusal(real));
    }

    private static Judgement simulate(House house, Whose who, Entrance entrance, Source from) {
        return house.does
                .administration()
                .decisions()
                .simulate(new Question(who, entrance, from, Optional.empty()))
                .judgement();
    }

    static void close(House house, String what) {
        set(house, what, Optional.empty());
    }

    private static void set(House house, String what, Optional<Instant> until) {
        var wish = new Wish(Barred.parse(what).orElseThrow(), "an attack", until, false);
        assertThat(house.does.administration().barriers().set(Administrator.machine(), wish))
                .isInstanceOf(Outcome.Stands.class);
    }
}
