package dev.gatehouse.domain.user;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.domain.admin.Edit;
import dev.gatehouse.domain.network.IpPolicy;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whoever loses something is signed out, and nobody else is. */
class UserChangeTest {
    private static final User ANN = new User(
            new UserId("u-ann"),
            LoginName.parse("ann"),
            EmailAddress.parse("ann@example.org"),
            true,
            Set.of(Role.SUPPORT),
            UserStatus.ACTIVE,
            false,
            4,
            IpPolicy.OPEN,
            Instant.EPOCH);

    @Test
    void whoLosesSomethingIsSignedOut() { // A12
        assertThat(version(new UserChange.Status(UserStatus.DISABLED))).isEqualTo(5);
        assertThat(version(new UserChange.Roles(Set.of(Role.AUDITOR)))).isEqualTo(5);
        assertThat(version(new UserChange.RequireReset())).isEqualTo(5);
    }

    @Test
    void whoKeepsOrGainsIsNot() {
        assertThat(version(new UserChange.Status(UserStatus.ACTIVE))).isEqualTo(4);
        assertThat(version(new UserChange.Roles(Set.of(Role.SUPPORT, Role.ADMIN))))
                .isEqualTo(4);
        assertThat(version(identity(new Edit.To<>(LoginName.parse("annie")), new Edit.Kept<>())))
                .isEqualTo(4);
        assertThat(new UserChange.RequireReset().applyTo(ANN.withMustReset(true)))
                .contains(ANN.withMustReset(true));
    }

    @Test
    void anAddressIsVerifiedAsLongAsItIsTheSameOrThereIsNone() {
        assertThat(verified(new Edit.Kept<>())).isTrue();
        assertThat(verified(new Edit.To<>(EmailAddress.parse("Ann@EXAMPLE.org"))))
                .isTrue();
        assertThat(verified(new Edit.To<>(EmailAddress.parse("ann@example.net"))))
                .isFalse();
        assertThat(verified(new Edit.To<>(Optional.empty()))).isTrue();
    }

    @Test
    void whoeverSaysThatItIsVerifiedIsBelieved() {
        var said = new UserChange.Identity(
                new Edit.Kept<>(), new Edit.To<>(EmailAddress.parse("ann@example.net")), Optional.of(true));

        assertThat(said.applyTo(ANN).map(User::emailVerified)).contains(true);
    }

    @Test
    void nobodyIsLeftWithoutNameAndAddress() {
        assertThat(identity(new Edit.To<>(Optional.empty()), new Edit.To<>(Optional.empty()))
                        .applyTo(ANN))
                .isEmpty();
        assertThat(identity(new Edit.To<>(Optional.empty()), new Edit.Kept<>()).applyTo(ANN))
                .map(User::name)
                .contains(Optional.empty());
    }

    private static long version(UserChange change) {
        return change.applyTo(ANN).orElseThrow().credentialVersion();
    }

    private static boolean verified(Edit<EmailAddress> email) {
        return identity(new Edit.Kept<>(), email).applyTo(ANN).orElseThrow().emailVerified();
    }

    private static UserChange identity(Edit<LoginName> name, Edit<EmailAddress> email) {
        return new UserChange.Identity(name, email, Optional.empty());
    }
}
