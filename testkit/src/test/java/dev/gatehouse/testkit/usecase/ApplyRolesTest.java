package dev.gatehouse.testkit.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.in.ApplyState.Change;
import dev.gatehouse.application.port.in.ApplyState.Change.Kind;
import dev.gatehouse.application.port.in.ApplyState.DesiredState;
import dev.gatehouse.domain.admin.Permission;
import dev.gatehouse.domain.client.Client;
import dev.gatehouse.domain.client.ClientNumber;
import dev.gatehouse.domain.client.ClientRate;
import dev.gatehouse.domain.login.LoginIdentifier;
import dev.gatehouse.domain.user.Role;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A declared state says who may run the house, people and machines. */
class ApplyRolesTest {
    private final House house = House.open();

    @Test
    void rolesAreAllThatAreDeclared() {
        apply(StateBuilder.user("ann").roles(Role.ADMIN, Role.SUPPORT).state());
        assertThat(roles()).containsExactlyInAnyOrder(Role.ADMIN, Role.SUPPORT);

        var changed = apply(StateBuilder.user("ann").roles(Role.AUDITOR).state());
        assertThat(changed).containsExactly(new Change(Kind.UPDATE, "user ann", "roles"));
        assertThat(roles()).containsExactly(Role.AUDITOR);

        apply(StateBuilder.user("ann").state());
        assertThat(roles()).containsExactly(Role.AUDITOR);
        apply(StateBuilder.user("ann").roles().state());
        assertThat(roles()).isEmpty();
    }

    @Test
    void adminSpeaksOfThatRoleAlone() {
        apply(StateBuilder.user("ann").roles(Role.SUPPORT).state());

        apply(StateBuilder.user("ann").admin(true).state());
        assertThat(roles()).containsExactlyInAnyOrder(Role.ADMIN, Role.SUPPORT);

        apply(StateBuilder.user("ann").admin(false).state());
        assertThat(roles()).containsExactly(Role.SUPPORT);
    }

    @Test
    void aMachineMayDoWhatIsDeclared() {
        var declared = StateBuilder.client("robot").number(7).permitted(Permission.USERS_READ, Permission.AUDIT_READ);

        apply(declared.state());
        assertThat(permissions()).containsExactlyInAnyOrder(Permission.USERS_READ, Permission.AUDIT_READ);
        assertThat(apply(declared.state())).extracting(Change::kind).containsOnly(Kind.KEEP);

        apply(StateBuilder.client("robot").number(7).state());
        assertThat(permissions()).hasSize(2);
        var changed = apply(StateBuilder.client("robot").number(7).permitted().state());
        assertThat(changed).containsExactly(new Change(Kind.UPDATE, "client robot", "permissions"));
        assertThat(permissions()).isEmpty();
    }

    @Test
    void aRateIsSetAndTakenAwayWhereItIsSaid() {
        var declared = StateBuilder.client("robot").number(7).rate(Optional.of(new ClientRate(10, 20)));

        apply(declared.state());
        assertThat(robot().rate()).contains(new ClientRate(10, 20));
        assertThat(apply(declared.state())).extracting(Change::kind).containsOnly(Kind.KEEP);

        apply(StateBuilder.client("robot").number(7).state());
        assertThat(robot().rate()).isPresent();
        var changed = apply(
                StateBuilder.client("robot").number(7).rate(Optional.empty()).state());
        assertThat(changed).containsExactly(new Change(Kind.UPDATE, "client robot", "rate"));
        assertThat(robot().rate()).isEmpty();
    }

    private List<Change> apply(DesiredState state) {
        return house.does.applyState().apply(state, false, "cli").changes();
    }

    private Set<Role> roles() {
        return house.does
                .manageUsers()
                .find(LoginIdentifier.parse("ann"))
                .orElseThrow()
                .roles();
    }

    private Set<Permission> permissions() {
        return robot().permissions();
    }

    private Client robot() {
        return house.world
                .unitOfWork()
                .read(stores -> stores.clients().find(new ClientNumber(7)))
                .orElseThrow();
    }
}
