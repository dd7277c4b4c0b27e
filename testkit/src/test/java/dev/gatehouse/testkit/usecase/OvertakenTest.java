package dev.gatehouse.testkit.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.in.ApplyState.DesiredState;
import dev.gatehouse.application.port.in.ApplyState.Report;
import dev.gatehouse.domain.client.ApiKey;
import dev.gatehouse.domain.client.Client;
import dev.gatehouse.domain.client.ClientNumber;
import dev.gatehouse.domain.login.LoginIdentifier;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.token.Subject;
import dev.gatehouse.domain.user.PasswordHash;
import dev.gatehouse.domain.user.User;
import dev.gatehouse.testkit.ClientBuilder;
import dev.gatehouse.testkit.UserBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Between a look and its writing there are hashes: what happens meanwhile is never written over. */
class OvertakenTest {
    private static final LoginIdentifier ANN = LoginIdentifier.parse("ann");
    private static final ClientNumber BILLING = new ClientNumber(42);

    private final House house = House.open();

    @Test
    void aSignOutOfAUserIsNotUndoneByAPlanOfBefore() { // A12
        var before = house.ann();
        var subject = House.of(before);
        var state = slow(List.of(StateBuilder.user("ann").admin(true)), List.of());

        var report = house.during(
                () -> apply(state), () -> house.does.manageSessions().revokeAll(subject, "cli"));

        assertThat(report.problems()).hasSize(1);
        assertThat(ann()).isEqualTo(before.withNextVersion());
        assertThat(house.does.manageUsers().find(LoginIdentifier.parse("new"))).isEmpty();
    }

    @Test
    void theOtherAdministratorIsStillThereWhenOneLeaves() { // H4
        house.add(UserBuilder.named("ann").admin());
        var state = slow(List.of(StateBuilder.user("ann").admin(false)), List.of());

        var report = house.during(
                () -> apply(state),
                () -> apply(StateBuilder.user("admin").admin(false).state()));

        assertThat(report.problems()).hasSize(1);
        assertThat(ann().isAdmin()).isTrue();
    }

    @Test
    void aSignOutOfAClientIsNotUndoneByAPlanOfBefore() { // A12
        house.add(ClientBuilder.numbered(BILLING.value()).name("billing"));
        var before = billing().credentialVersion();
        var state = slow(List.of(), List.of(StateBuilder.client("billing").disabled()));

        var report = house.during(
                () -> apply(state), () -> house.does.manageSessions().revokeAll(new Subject.OfClient(BILLING), "cli"));

        assertThat(report.problems()).hasSize(1);
        assertThat(billing().isActive()).isTrue();
        assertThat(billing().credentialVersion()).isEqualTo(before + 1);
    }

    @Test
    void aClientThatIsRemovedMeanwhileGetsNoKey() {
        house.add(ClientBuilder.numbered(BILLING.value()).name("billing"), new ApiKey("old"), Secret.of("old"), true);
        var state = slow(List.of(), List.of(StateBuilder.client("billing").withKey()));

        var report = house.during(
                () -> apply(state),
                () -> apply(StateBuilder.client("billing").absent().state()));

        assertThat(report.problems()).hasSize(1);
        assertThat(report.secrets()).isEmpty();
    }

    @Test
    void aUserWhoChangedMeanwhileIsNotRemoved() {
        house.ann();
        var state = slow(List.of(StateBuilder.user("ann").absent()), List.of());

        var report = house.during(
                () -> apply(state),
                () -> apply(StateBuilder.user("ann").admin(true).state()));

        assertThat(report.problems()).singleElement().asString().contains("ann");
        assertThat(ann().isAdmin()).isTrue();
    }

    @Test
    void aClientThatChangedMeanwhileIsNotRemoved() {
        house.add(ClientBuilder.numbered(BILLING.value()).name("billing"));
        var state = slow(List.of(), List.of(StateBuilder.client("billing").absent()));

        var report = house.during(
                () -> apply(state),
                () -> apply(StateBuilder.client("billing").disabled().state()));

        assertThat(report.problems()).singleElement().asString().contains("billing");
        assertThat(billing().isActive()).isFalse();
    }

    @Test
    void aPasswordThatIsSetMeanwhileIsNotReplaced() {
        apply(StateBuilder.user("ann").state());
        var state = StateBuilder.user("ann").password("one long passphrase").state();

        var id = ann().id();

        var report = house.during(
                () -> apply(state),
                () -> house.world.unitOfWork().run(stores -> {
                    stores.users().setPassword(id, new PasswordHash("set meanwhile"));
                    return id;
                }));

        assertThat(report.problems()).hasSize(1);
    }

    @Test
    void aRecoveryEndsWhatBeganWhileItHashed() { // A12
        var before = house.ann();
        var subject = House.of(before);

        house.during(
                () -> house.does.manageUsers().recover(Optional.of(ANN), "cli"),
                () -> house.does.manageSessions().revokeAll(subject, "cli"));

        assertThat(ann().credentialVersion()).isEqualTo(before.credentialVersion() + 2);
    }

    /** A state with somebody new, whose password takes its time. */
    private static DesiredState slow(List<StateBuilder.UserWish> users, List<ClientWish> clients) {
        var all = new ArrayList<>(users);
        all.add(StateBuilder.user("new").password(House.RIGHT));
        return new DesiredState(
                all.stream().map(StateBuilder.UserWish::wish).toList(),
                clients.stream().map(ClientWish::wish).toList());
    }

    private Report apply(DesiredState state) {
        return house.does.applyState().apply(state, false, "cli");
    }

    private User ann() {
        return house.does.manageUsers().find(ANN).orElseThrow();
    }

    private Client billing() {
        return house.world
                .unitOfWork()
                .read(stores -> stores.clients().find(BILLING))
                .orElseThrow();
    }
}
