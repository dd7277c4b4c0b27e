package dev.gatehouse.testkit.usecase;

import static dev.gatehouse.testkit.usecase.Administrators.CHIEF;
import static dev.gatehouse.testkit.usecase.Administrators.done;
import static dev.gatehouse.testkit.usecase.House.RIGHT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.gatehouse.application.port.in.AdministerBarriers.Wish;
import dev.gatehouse.application.port.in.AdministerSecrets;
import dev.gatehouse.application.port.in.ApplyState.AdoptedPair;
import dev.gatehouse.application.port.in.ApplyState.DesiredExchangeToken;
import dev.gatehouse.application.port.in.ApplyState.DesiredNetwork;
import dev.gatehouse.application.port.in.ApplyState.DesiredState;
import dev.gatehouse.application.port.in.ApplyState.DesiredSwitch;
import dev.gatehouse.application.port.in.ApplyState.Difference;
import dev.gatehouse.application.port.in.ApplyState.Difference.How;
import dev.gatehouse.application.port.in.ApplyState.Drift;
import dev.gatehouse.domain.admin.Administrator;
import dev.gatehouse.domain.barrier.Barred;
import dev.gatehouse.domain.client.ApiKey;
import dev.gatehouse.domain.login.LoginIdentifier;
import dev.gatehouse.domain.network.NetworkName;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.user.Role;
import dev.gatehouse.testkit.ClientBuilder;
import dev.gatehouse.testkit.MovableClock;
import dev.gatehouse.testkit.UserBuilder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whoever declared a state learns what has become otherwise, and what nobody declared. */
class DriftTest {
    private static final AdoptedPair PAIR = new AdoptedPair(new ApiKey("acme"), Secret.of("an older secret"));
    private static final DesiredNetwork OFFICE = new DesiredNetwork(
            new NetworkName("office"), SourcesTest.listed("192.0.2.0/24").entries(), false);
    private static final DesiredSwitch DRILL =
            new DesiredSwitch(new Barred.Passwords(), "a drill", Optional.empty(), false);
    private static final DesiredState STATE = new DesiredState(
            List.of(StateBuilder.user("ann").roles().password(RIGHT).wish()),
            List.of(StateBuilder.client("billing")
                    .withKey()
                    .adopting(PAIR)
                    .token(token("nightly"))
                    .wish()),
            List.of(OFFICE),
            List.of(DRILL));

    private final House house = House.withoutAdministrator();

    @Test
    void whatIsAsDeclaredHasNotDrifted() {
        apply(STATE);

        assertThat(differences(STATE)).isEmpty();
    }

    @Test
    void whatIsDeclaredAndNotThereIsMissing() {
        assertThat(differences(STATE))
                .extracting(Difference::how, Difference::what)
                .contains(
                        tuple(How.MISSING, "user ann"),
                        tuple(How.MISSING, "client billing"),
                        tuple(How.MISSING, "network office"),
                        tuple(How.MISSING, "switch passwords"))
                .extracting(one -> one.toList().getFirst())
                .containsOnly(How.MISSING);
    }

    @Test
    void whatWasChangedByHandIsDifferentAndToldByItsMembers() {
        apply(STATE);
        apply(new DesiredState(
                List.of(StateBuilder.user("ann").roles(Role.SUPPORT).wish()),
                List.of(),
                List.of(new DesiredNetwork(OFFICE.name(), List.of(), false))));

        assertThat(differences(STATE))
                .containsExactly(
                        new Difference(How.DIFFERENT, "network office", "entries"),
                        new Difference(How.DIFFERENT, "user ann", "roles"));
    }

    @Test
    void whatIsDeclaredAbsentAndThereIsUnwanted() {
        apply(STATE);

        assertThat(differences(new DesiredState(
                        List.of(StateBuilder.user("ann").absent().wish()),
                        STATE.clients(),
                        STATE.networks(),
                        STATE.switches())))
                .containsExactly(new Difference(How.UNWANTED, "user ann", ""));
    }

    @Test
    void whatNobodyDeclaredIsTold() {
        apply(STATE);

        assertThat(differences(new DesiredState(List.of(), List.of())))
                .containsExactly(
                        new Difference(How.UNDECLARED, "user ann", "id " + annsId() + ", active"),
                        new Difference(How.UNDECLARED, "client billing", "number 1, active"),
                        new Difference(How.UNDECLARED, "network office", ""),
                        new Difference(How.UNDECLARED, "switch passwords", "by cli: a drill"));
    }

    @Test
    void aBanIsNothingToDeclare() {
        var ban = new Wish(Barred.parse("network:192.0.2.0/24").orElseThrow(), "a flood", Optional.empty(), true);
        house.does.administration().barriers().set(Administrator.machine(), ban);

        assertThat(differences(new DesiredState(List.of(), List.of()))).isEmpty();
    }

    @Test
    void whatADeclaredClientHoldsAndNobodyDeclaredIsTold() {
        apply(STATE);
        apply(StateBuilder.client("billing")
                .withKeys(3)
                .adopting(new AdoptedPair(new ApiKey("another"), Secret.of("some older secret")))
                .token(token("weekly"))
                .state());

        assertThat(differences(STATE))
                .containsExactly(
                        new Difference(How.UNDECLARED, "client billing key", "3 made here, 1 declared"),
                        new Difference(How.UNDECLARED, "client billing key another", "adopted"),
                        new Difference(
                                How.UNDECLARED,
                                "client billing exchange token weekly",
                                "until " + token("weekly").expires().ifIssuedAt(MovableClock.START)));
    }

    @Test
    void aSecondSecretUnderAKeyIsNoSecondKey() {
        apply(STATE);
        var billing = house.world
                .unitOfWork()
                .read(stores -> stores.clients().findByName("billing"))
                .orElseThrow();
        var plain = new AdministerSecrets.Wish(Optional.empty(), Optional.empty(), Optional.empty());
        done(house.does.administration().secrets().add(CHIEF, billing.number(), plain));

        assertThat(differences(STATE)).isEmpty();
    }

    @Test
    void manyThatNobodyDeclaredAreToldPageByPage() {
        house.world.unitOfWork().run(stores -> {
            for (int n = 0; n < 1_001; n++) {
                stores.users().insert(UserBuilder.named("user" + n).build());
                stores.clients()
                        .insert(ClientBuilder.numbered(n + 1).name("client" + n).build());
            }
            return stores;
        });

        assertThat(differences(new DesiredState(List.of(), List.of()))).hasSize(2_002);
    }

    @Test
    void ofAStateWithProblemsNothingIsTold() {
        var ann = StateBuilder.user("ann").wish();
        var told = new ArrayList<Difference>();

        var drift = house.does.applyState().drift(new DesiredState(List.of(ann, ann), List.of()), told::add);

        assertThat(drift.problems()).isNotEmpty();
        assertThat(told).isEmpty();
    }

    private List<Difference> differences(DesiredState state) {
        var told = new ArrayList<Difference>();
        var audit = house.audit();
        assertThat(house.does.applyState().drift(state, told::add)).isEqualTo(new Drift(List.of(), List.of()));
        assertThat(house.audit()).as("looking changes nothing").isEqualTo(audit);
        return told;
    }

    private void apply(DesiredState state) {
        assertThat(house.does.applyState().apply(state, false, "cli").problems())
                .isEmpty();
    }

    private String annsId() {
        return house.does
                .manageUsers()
                .find(LoginIdentifier.parse("ann"))
                .orElseThrow()
                .id()
                .value();
    }

    private static DesiredExchangeToken token(String name) {
        return new DesiredExchangeToken(name, MovableClock.START.plus(Duration.ofDays(300)), Optional.empty(), false);
    }
}
