package dev.gatehouse.testkit.usecase;

import static dev.gatehouse.testkit.usecase.House.HOME;
import static dev.gatehouse.testkit.usecase.House.RIGHT;
import static dev.gatehouse.testkit.usecase.House.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.in.LogIn;
import dev.gatehouse.application.port.in.ManageKeys.Revocation;
import dev.gatehouse.application.port.in.ManageKeys.Rotation;
import dev.gatehouse.application.port.in.PrepareInstallation.Outcome;
import dev.gatehouse.application.port.in.UseCases;
import dev.gatehouse.application.service.Wiring;
import dev.gatehouse.domain.admin.Administrator;
import dev.gatehouse.domain.login.Credentials;
import dev.gatehouse.domain.login.LoginIdentifier;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.token.SigningKey;
import dev.gatehouse.domain.token.SigningKey.State;
import dev.gatehouse.domain.user.Password;
import dev.gatehouse.domain.user.Role;
import dev.gatehouse.testkit.Race;
import dev.gatehouse.testkit.TestEntrances;
import dev.gatehouse.testkit.TestPorts;
import dev.gatehouse.testkit.TestSettings;
import dev.gatehouse.testkit.UserBuilder;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A first start makes what is needed once; keys are published before they sign and until their tokens are dead. */
class InstallationTest {
    @Test
    void theFirstStartMakesAnAdministratorWhoMustChangeThePassword() { // B9
        var world = TestPorts.fresh();
        var useCases = assemble(world);

        var ready = (Outcome.Ready) useCases.prepareInstallation().prepare();

        var first = ready.firstAdministrator().orElseThrow();
        var shown = new Credentials.UserPassword(
                LoginIdentifier.parse(first.name()),
                Password.parse(first.password()).orElseThrow());
        assertThat(refusal(useCases.logIn().logIn(attempt(shown)))).contains(new Refusal.ResetRequired());
        assertThat(useCases.manageUsers().find(LoginIdentifier.parse(first.name())))
                .hasValueSatisfying(user -> assertThat(user.isAdmin()).isTrue());
        assertThat(useCases.prepareInstallation().prepare()).isEqualTo(new Outcome.Ready(Optional.empty()));
    }

    @Test
    void ofManyNodesThatStartAtOnceOneMakesEverything() { // B9, L3
        var world = TestPorts.fresh();
        var nodes = IntStream.range(0, 8).mapToObj(n -> world.anotherNode()).toList();

        var outcomes =
                Race.of(8, n -> assemble(nodes.get(n)).prepareInstallation().prepare());

        assertThat(outcomes)
                .filteredOn(outcome -> outcome instanceof Outcome.Ready ready
                        && ready.firstAdministrator().isPresent())
                .hasSize(1);
        var keys = assemble(world).manageKeys().list();
        assertThat(keys).extracting(SigningKey::state).containsExactlyInAnyOrder(State.ACTIVE, State.PENDING);
        assertThat(nodes).extracting(node -> node.accessTokens().ring()).containsOnly(keys);
    }

    @Test
    void anotherMasterKeyIsRefused() { // L2
        var world = TestPorts.fresh();
        assemble(world).prepareInstallation().prepare();
        var keys = assemble(world).manageKeys().list();

        var foreign = assemble(world.withMasterKey("another"));

        assertThat(foreign.prepareInstallation().prepare()).isEqualTo(new Outcome.WrongMasterKey());
        assertThat(assemble(world).manageKeys().list()).isEqualTo(keys);
    }

    @Test
    void aKeySignsOnlyAfterItWasPublished() { // L3
        var house = House.open();
        house.ann();
        var pending = in(house, State.PENDING);
        assertThat(house.does.publishKeys().publicJwks()).hasSize(2).anyMatch(jwk -> jwk.contains(pending.keyId()));
        var before = house.annsTokens(TestEntrances.envelope());

        house.world.clock().advance(Duration.ofDays(90).minusMinutes(30));
        house.does.housekeep().tendKeys();
        assertThat(in(house, State.ACTIVE).keyId()).isNotEqualTo(pending.keyId());
        var late = house.annsTokens(TestEntrances.envelope());

        house.world.clock().advance(Duration.ofMinutes(30));
        house.does.housekeep().tendKeys();

        assertThat(in(house, State.ACTIVE).keyId()).isEqualTo(pending.keyId());
        assertThat(house.does.publishKeys().publicJwks()).hasSize(3);
        assertThat(house.isKnown(late)).isTrue();
        assertThat(house.isKnown(before)).isFalse();

        house.world.clock().advance(Duration.ofHours(2));
        house.does.housekeep().tendKeys();
        assertThat(house.does.manageKeys().list())
                .extracting(SigningKey::state)
                .containsExactly(State.ACTIVE, State.PENDING);
    }

    @Test
    void aRotationKeepsTheTokensOfBefore() { // L3
        var house = House.open();
        house.ann();
        var before = house.annsTokens(TestEntrances.envelope());
        var pending = in(house, State.PENDING);

        assertThat(house.does.manageKeys().rotate(Administrator.machine()))
                .isInstanceOfSatisfying(
                        Rotation.Rotated.class,
                        done -> assertThat(done.active().keyId()).isEqualTo(pending.keyId()));

        assertThat(house.isKnown(before)).isTrue();
        assertThat(house.isKnown(house.annsTokens(TestEntrances.envelope()))).isTrue();
        assertThat(house.does.manageKeys().list())
                .extracting(SigningKey::state)
                .containsExactly(State.RETIRING, State.ACTIVE, State.PENDING);
    }

    @Test
    void noKeySignsThatVerifiersCannotHaveSeen() { // L3
        var house = House.open();
        assertThat(house.does.manageKeys().rotate(Administrator.machine())).isInstanceOf(Rotation.Rotated.class);
        var keys = house.does.manageKeys().list();

        var published = TestSettings.defaults().keys().pendingFor();
        var from = in(house, State.PENDING).since().plus(published);
        assertThat(house.does.manageKeys().rotate(Administrator.machine())).isEqualTo(new Rotation.TooEarly(from));
        assertThat(house.does.manageKeys().list()).isEqualTo(keys);

        house.world.clock().advance(published);
        assertThat(house.does.manageKeys().rotate(Administrator.machine())).isInstanceOf(Rotation.Rotated.class);
    }

    @Test
    void keysAreMovedOnlyByWhoeverLoggedInLately() {
        var house = House.open();
        var stale = new Administrator("u-root", Role.ADMIN.permissions(), House.HOME, false);
        var before = house.does.manageKeys().list();

        assertThat(house.does.manageKeys().rotate(stale)).isEqualTo(new Rotation.NeedsRecentLogin());
        assertThat(house.does.manageKeys().revoke(stale, before.getFirst().keyId()))
                .isEqualTo(Revocation.NEEDS_RECENT_LOGIN);
        assertThat(house.does.manageKeys().list()).isEqualTo(before);
    }

    @Test
    void aRevokedKeyTakesItsTokensWithIt() { // L3
        var house = House.open();
        house.ann();
        var before = house.annsTokens(TestEntrances.envelope());
        var active = in(house, State.ACTIVE);

        assertThat(house.does.manageKeys().revoke(Administrator.machine(), active.keyId()))
                .isEqualTo(Revocation.DONE);
        assertThat(house.does.manageKeys().revoke(Administrator.machine(), "unknown"))
                .isEqualTo(Revocation.NONE);

        assertThat(house.isKnown(before)).isFalse();
        assertThat(house.does.publishKeys().publicJwks()).noneMatch(jwk -> jwk.contains(active.keyId()));
        assertThat(house.isKnown(house.annsTokens(TestEntrances.envelope()))).isTrue();
    }

    @Test
    void aKeyOfAnotherNodeIsFoundWhenItIsFirstSeen() { // L3
        var house = House.open();
        house.ann();
        var other = house.anotherNode();
        other.does.manageKeys().rotate(Administrator.machine());
        house.world.clock().advance(TestSettings.defaults().keys().pendingFor());
        assertThat(other.does.manageKeys().rotate(Administrator.machine())).isInstanceOf(Rotation.Rotated.class);
        var tokens = other.annsTokens(TestEntrances.envelope());

        assertThat(house.isKnown(tokens)).isTrue();
    }

    @Test
    void theWayBackInWorksWhateverWasWrong() {
        var house = House.open();
        house.add(UserBuilder.named("ann").disabled().unverified().ipPolicy(SourcesTest.listed("203.0.113.0/24")));
        for (int n = 0; n < 9; n++) {
            house.logIn("ann", House.WRONG, HOME);
        }

        var back = house.does
                .manageUsers()
                .recover(Optional.of(LoginIdentifier.parse("ann")), "cli")
                .orElseThrow();

        assertThat(back.user().isAdmin()).isTrue();
        assertThat(refusal(house.logIn("ann", RIGHT, HOME))).contains(new Refusal.BadCredentials());
        assertThat(house.tokens(House.shown("ann", back.password().reveal()), TestEntrances.resultcode()))
                .isNotNull();
        assertThat(house.does.manageUsers().recover(Optional.of(LoginIdentifier.parse("nobody")), "cli"))
                .isEmpty();
        assertThat(house.does.manageUsers().recover(Optional.empty(), "cli")).isPresent();
    }

    @Test
    void withoutAnAdministratorTheUserWhoHasThatNameIsTheWayBackIn() {
        var house = House.open();
        house.does.applyState().apply(StateBuilder.user("admin").admin(false).state(), false, "cli");

        var back = house.does.manageUsers().recover(Optional.empty(), "cli").orElseThrow();

        assertThat(refusal(house.logIn("admin", back.password().reveal(), HOME)))
                .contains(new Refusal.ResetRequired());
        assertThat(house.does.manageUsers().find(LoginIdentifier.parse("admin")))
                .contains(back.user());
    }

    private static SigningKey in(House house, State state) {
        return house.does.manageKeys().list().stream()
                .filter(key -> key.state() == state)
                .findFirst()
                .orElseThrow();
    }

    private static LogIn.Attempt attempt(Credentials shown) {
        return new LogIn.Attempt(shown, HOME, TestEntrances.envelope());
    }

    private static UseCases assemble(TestPorts world) {
        return Wiring.assemble(world.ports(), TestSettings.defaults());
    }
}
