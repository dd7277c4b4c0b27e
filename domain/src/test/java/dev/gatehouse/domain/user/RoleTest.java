package dev.gatehouse.domain.user;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.domain.admin.Permission;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a role may do is said here word by word, so that no permission that is added is given away with it. */
class RoleTest {
    @Test
    void anAuditorLooksAndChangesNothing() {
        assertThat(words(Role.AUDITOR))
                .containsExactly(
                        "audit:read",
                        "bans:read",
                        "clients:read",
                        "decisions:explain",
                        "keys:read",
                        "policies:read",
                        "sessions:read",
                        "switches:read",
                        "users:read");
    }

    @Test
    void supportResetsAndEndsSessionsBesides() {
        assertThat(words(Role.SUPPORT))
                .containsExactly(
                        "audit:read",
                        "bans:read",
                        "clients:read",
                        "decisions:explain",
                        "keys:read",
                        "policies:read",
                        "sessions:read",
                        "sessions:revoke",
                        "switches:read",
                        "users:read",
                        "users:reset");
    }

    @Test
    void anAdministratorMayDoEverything() {
        assertThat(Role.ADMIN.permissions()).containsExactlyInAnyOrder(Permission.values());
    }

    private static Stream<String> words(Role role) {
        return role.permissions().stream().map(Permission::word).sorted();
    }
}
