package dev.gatehouse.testkit.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.in.ApplyState.DesiredState;
import dev.gatehouse.application.port.in.ApplyState.Report;
import dev.gatehouse.domain.login.LoginIdentifier;
import dev.gatehouse.domain.user.Role;
import dev.gatehouse.domain.user.User;
import dev.gatehouse.testkit.TestEntrances;
import dev.gatehouse.testkit.UserBuilder;
import dev.gatehouse.testkit.usecase.StateBuilder.UserWish;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A declared state takes no house its last administrator, and whoever loses something by it is signed out. */
class ApplyAdministratorsTest {
    private final House house = House.withoutAdministrator();

    // H4
    @ParameterizedTest
    @ValueSource(strings = {"absent", "disabled", "roles", "admin"})
    void theLastAdministratorStays(String how) {
        house.add(UserBuilder.named("ann").admin());
        house.add(UserBuilder.named("off").admin().disabled());

        var report = apply(lost(StateBuilder.user("ann"), how), StateBuilder.user("new"));

        assertThat(report.problems()).containsExactly("user ann: nobody would be left to run the house");
        assertThat(find("ann")).hasValueSatisfying(ann -> {
            assertThat(ann.isAdmin()).isTrue();
            assertThat(ann.isActive()).isTrue();
        });
        assertThat(find("new")).isEmpty();
    }

    @Test
    void allWhoLeaveAtOnceAreTheLast() { // H4
        house.add(UserBuilder.named("ann").admin());
        house.add(UserBuilder.named("ben").admin());

        assertThat(apply(
                                StateBuilder.user("ann").admin(false),
                                StateBuilder.user("ben").absent())
                        .problems())
                .containsExactly("user ann, user ben: nobody would be left to run the house");
        assertThat(apply(StateBuilder.user("ann").admin(false)).problems()).isEmpty();
    }

    @Test
    void oneMayLeaveAsAnotherComes() {
        house.add(UserBuilder.named("ann").admin());
        house.add(UserBuilder.named("ben"));

        assertThat(apply(
                                StateBuilder.user("ann").absent(),
                                StateBuilder.user("ben").roles(Role.ADMIN))
                        .problems())
                .isEmpty();
        assertThat(apply(
                                StateBuilder.user("ben").disabled(),
                                StateBuilder.user("new").admin(true).password(House.RIGHT))
                        .problems())
                .isEmpty();
    }

    @Test
    void whoCannotLogInNeitherComesNorIsLeft() { // H4
        house.add(UserBuilder.named("ann").admin());
        house.world
                .unitOfWork()
                .run(stores -> stores.users()
                        .insert(UserBuilder.named("lost").admin().withoutEmail().build()));
        house.world
                .unitOfWork()
                .run(stores -> stores.users()
                        .insert(UserBuilder.named("ben").withoutEmail().build()));
        var refused = "user ann: nobody would be left to run the house";

        assertThat(apply(StateBuilder.user("ann").disabled()).problems()).containsExactly(refused);
        assertThat(apply(
                                StateBuilder.user("ann").disabled(),
                                StateBuilder.user("new").admin(true),
                                StateBuilder.user("ben").admin(true))
                        .problems())
                .containsExactly(refused);
        assertThat(apply(
                                StateBuilder.user("ann").disabled(),
                                StateBuilder.user("ben").admin(true).password(House.RIGHT))
                        .problems())
                .isEmpty();
    }

    @Test
    void whoIsNoAdministratorLeavesAHouseWithoutAny() {
        house.add(UserBuilder.named("ann"));

        assertThat(apply(StateBuilder.user("ann").absent()).problems()).isEmpty();
    }

    @Test
    void whoLosesARoleIsSignedOut() { // A12
        house.add(UserBuilder.named("zed").admin());
        house.add(UserBuilder.named("ann").roles(Role.SUPPORT));
        var tokens = house.annsTokens(TestEntrances.envelope());

        apply(StateBuilder.user("ann").roles(Role.SUPPORT, Role.AUDITOR));
        assertThat(house.isKnown(tokens)).isTrue();

        apply(StateBuilder.user("ann").roles(Role.AUDITOR));
        assertThat(house.isKnown(tokens)).isFalse();
    }

    private static UserWish lost(UserWish wish, String how) {
        return switch (how) {
            case "absent" -> wish.absent();
            case "disabled" -> wish.disabled();
            case "roles" -> wish.roles(Role.SUPPORT);
            default -> wish.admin(false);
        };
    }

    private Report apply(UserWish... wishes) {
        var users = Arrays.stream(wishes).map(UserWish::wish).toList();
        return house.does.applyState().apply(new DesiredState(users, List.of()), false, "cli");
    }

    private Optional<User> find(String who) {
        return house.does.manageUsers().find(LoginIdentifier.parse(who));
    }
}
