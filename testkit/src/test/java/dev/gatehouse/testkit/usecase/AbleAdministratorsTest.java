package dev.gatehouse.testkit.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.in.AdministerUsers;
import dev.gatehouse.application.port.in.AdministerUsers.Outcome;
import dev.gatehouse.domain.admin.Administrator;
import dev.gatehouse.domain.user.Role;
import dev.gatehouse.domain.user.User;
import dev.gatehouse.domain.user.UserChange;
import dev.gatehouse.domain.user.UserObjection;
import dev.gatehouse.domain.user.UserStatus;
import dev.gatehouse.testkit.UserBuilder;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Of administrators one is left who can log in. */
class AbleAdministratorsTest {
    private static final Administrator ADMIN = new Administrator("admin", Role.ADMIN.permissions(), House.HOME, true);

    private final House house = House.withoutAdministrator();
    private final AdministerUsers users = house.does.administration().users();
    private final User ann = house.add(UserBuilder.named("ann").admin().withoutEmail());
    private final User lost = bare(UserBuilder.named("lost").admin().withoutEmail());

    @Test
    void whoCannotLogInIsNobodyToBeLeft() { // H4
        assertThat(delete(ann)).isEqualTo(lastOne());
        assertThat(disable(ann)).isEqualTo(lastOne());
        assertThat(delete(lost)).isEqualTo(new Outcome.Gone());
        assertThat(delete(ann)).isEqualTo(lastOne());
    }

    @Test
    void theOnlyOneStaysWhoeverThatIs() { // H4
        house.change(ann.withStatus(UserStatus.DISABLED));

        assertThat(delete(lost)).isEqualTo(lastOne());
    }

    @Test
    void aLetterForANewPasswordLetsIn() {
        bare(UserBuilder.named("ben").admin());

        assertThat(delete(ann)).isEqualTo(new Outcome.Gone());
    }

    /** A user without a password. */
    private User bare(UserBuilder builder) {
        var user = builder.build();
        house.world.unitOfWork().run(stores -> stores.users().insert(user));
        return user;
    }

    private Outcome delete(User user) {
        return users.delete(ADMIN, user.id(), Optional.empty());
    }

    private Outcome disable(User user) {
        return users.change(ADMIN, user.id(), Optional.empty(), new UserChange.Status(UserStatus.DISABLED));
    }

    private static Outcome lastOne() {
        return new Outcome.Objected(UserObjection.LAST_ADMINISTRATOR);
    }
}
