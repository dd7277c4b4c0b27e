package dev.gatehouse.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.out.Stores;
import dev.gatehouse.domain.user.User;
import dev.gatehouse.domain.user.UserId;
import dev.gatehouse.testkit.Race;
import dev.gatehouse.testkit.UserBuilder;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whoever counts the administrators counts right until the unit ends, so that one is always left. */
public abstract class LastAdministratorContract extends StoreContract {
    private static final int RUNNERS = 8;

    @Test
    void onlyAdministratorsWhoMayLogInCount() { // H4
        write(stores -> List.of(
                        UserBuilder.named("zed").admin().build(),
                        UserBuilder.named("ann").admin().build(),
                        UserBuilder.named("off").admin().disabled().build(),
                        UserBuilder.named("bob").build())
                .forEach(stores.users()::insert));

        assertThat(counted()).containsExactly(new UserId("u-ann"), new UserId("u-zed"));
    }

    @Test
    void ofAdministratorsWhoDemoteEachOtherAtOnceOneIsLeft() { // H4
        write(stores -> administrators().forEach(stores.users()::insert));

        var demoted = Race.of(
                RUNNERS, n -> insist(stores -> demote(stores, administrators().get(n))));

        assertThat(Collections.frequency(demoted, true)).isEqualTo(RUNNERS - 1);
        assertThat(counted()).hasSize(1);
    }

    @Test
    void ofAdministratorsWhoRemoveEachOtherAtOnceOneIsLeft() { // H4
        write(stores -> administrators().forEach(stores.users()::insert));

        var removed = Race.of(
                RUNNERS,
                n -> insist(stores -> isNotLast(stores)
                        && stores.users().delete(administrators().get(n).id())));

        assertThat(Collections.frequency(removed, true)).isEqualTo(RUNNERS - 1);
        assertThat(counted()).hasSize(1);
    }

    private List<UserId> counted() {
        return run(stores -> stores.users().lockAdministrators());
    }

    private static List<User> administrators() {
        return IntStream.range(0, RUNNERS)
                .mapToObj(n -> UserBuilder.named("admin" + n).admin().build())
                .toList();
    }

    private static boolean demote(Stores stores, User admin) {
        return isNotLast(stores)
                && stores.users().lockForChange(admin.id()).isPresent()
                && stores.users()
                        .update(UserBuilder.named(admin.id().value().substring(2))
                                .build());
    }

    private static boolean isNotLast(Stores stores) {
        return stores.users().lockAdministrators().size() > 1;
    }
}
