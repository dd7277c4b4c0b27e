package dev.gatehouse.domain.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.domain.network.IpPolicy;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UserTest {
    private static User user(
            Optional<LoginName> name, Optional<EmailAddress> email, Set<Role> roles, UserStatus status) {
        return new User(new UserId("1"), name, email, true, roles, status, false, 0, IpPolicy.OPEN, Instant.EPOCH);
    }

    @Test
    void aUserHasANameOrAnAddress() {
        assertThatThrownBy(() -> user(Optional.empty(), Optional.empty(), Set.of(), UserStatus.ACTIVE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(user(LoginName.parse("bob"), Optional.empty(), Set.of(), UserStatus.ACTIVE)
                        .isActive())
                .isTrue();
        assertThat(user(Optional.empty(), EmailAddress.parse("bob@example.org"), Set.of(), UserStatus.DISABLED)
                        .isActive())
                .isFalse();
    }

    @Test
    void aUserIsCalledByTheNameOrElseByTheAddress() {
        var name = LoginName.parse("Ann");
        var email = EmailAddress.parse("Ann@Example.org");

        assertThat(user(name, email, Set.of(), UserStatus.ACTIVE).called()).isEqualTo("Ann");
        assertThat(user(Optional.empty(), email, Set.of(), UserStatus.ACTIVE).called())
                .isEqualTo("Ann@Example.org");
    }

    @Test
    void onlyTheRoleMakesAnAdministrator() {
        assertThat(user(LoginName.parse("admin"), Optional.empty(), Set.of(), UserStatus.ACTIVE)
                        .isAdmin())
                .isFalse();
        assertThat(user(LoginName.parse("bob"), Optional.empty(), Set.of(Role.ADMIN), UserStatus.ACTIVE)
                        .isAdmin())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "9",
                "a",
                "z",
                "A",
                "Z",
                "00000000-0000-4000-8000-000000000000",
                "auth0|5f7c8ec7",
                "a.b_c@d+e=f~g-h"
            })
    void idsOfOlderSystemsAreTaken(String id) {
        assertThat(new UserId(id).value()).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "a b", "a:b", "client:1", "a/b", "\u00e9", "a\n", "a,b", "[", "{", "`", "^", "a\0"})
    void noOtherSignStandsInAnId(String id) {
        assertThat(UserId.isValid(id)).isFalse();
        assertThatThrownBy(() -> new UserId(id)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anIdHasUpTo128Characters() {
        assertThat(UserId.isValid("a".repeat(128))).isTrue();
        assertThat(UserId.isValid("a".repeat(129))).isFalse();
    }
}
