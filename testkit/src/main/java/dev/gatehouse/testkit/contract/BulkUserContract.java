package dev.gatehouse.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.out.BulkUserStore.Newcomer;
import dev.gatehouse.domain.network.IpPolicy;
import dev.gatehouse.domain.network.Network;
import dev.gatehouse.domain.network.NetworkName;
import dev.gatehouse.domain.user.PasswordHash;
import dev.gatehouse.domain.user.User;
import dev.gatehouse.testkit.UserBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Users come and go in great numbers, and their passwords are counted by scheme. */
public abstract class BulkUserContract extends StoreContract {
    private static final PasswordHash BCRYPT = new PasswordHash("sealed", "bcrypt");
    private static final User ANN = UserBuilder.named("ann").build();
    private static final User BOB = UserBuilder.named("bob").build();

    @Test
    void whoeverIsFreeIsAddedWithThePasswordAndTheIpPolicy() {
        var listed = UserBuilder.named("cid").ipPolicy(Policies.RICH).build();

        assertThat(insert(with(ANN, BCRYPT), without(BOB), without(listed))).containsExactly(true, true, true);

        assertThat(sees(stores -> stores.users().find(listed.id()))).contains(listed);
        assertThat(sees(stores -> stores.users().passwordOf(ANN.id()))).contains(BCRYPT);
        assertThat(sees(stores -> stores.users().passwordOf(BOB.id()))).isEmpty();
    }

    @Test
    void aPolicyThatNamesANetworkComesBackWithIt() {
        var office = new Network(new NetworkName("office"), Policies.RICH.entries());
        run(stores -> stores.networks().insert(office));
        var policy = new IpPolicy(
                IpPolicy.Mode.LISTED, IpPolicy.Enforcement.ENFORCE, Policies.RICH.entries(), List.of(office));
        var both = UserBuilder.named("dan").ipPolicy(policy).build();

        insert(without(both));

        assertThat(sees(stores -> stores.users().find(both.id()))).contains(both);
    }

    @Test
    void whoeverIsTakenIsLeftOutAndTheOthersAreAdded() {
        insert(without(ANN));
        var sameId = UserBuilder.of(ANN).name("other").build();
        var sameName = UserBuilder.named("ann").id("another").build();

        assertThat(insert(with(sameId, BCRYPT), with(sameName, BCRYPT), without(BOB), without(BOB)))
                .containsExactly(false, false, true, false);

        assertThat(sees(stores -> stores.users().find(ANN.id()))).contains(ANN);
        assertThat(sees(stores -> stores.users().passwordOf(ANN.id()))).isEmpty();
        assertThat(sees(stores -> stores.users().find(BOB.id()))).contains(BOB);
    }

    @Test
    void nobodyIsAddedByAnEmptyBatch() {
        assertThat(insert()).isEmpty();
    }

    @Test
    void pagesInTheOrderOfIdsHoldEverybodyOnce() {
        var users = IntStream.range(10, 17)
                .mapToObj(n -> UserBuilder.named("user" + n)
                        .id("id" + n)
                        .ipPolicy(Policies.RICH)
                        .build())
                .toList();
        insert(users.reversed().stream().map(BulkUserContract::without).toArray(Newcomer[]::new));

        var seen = new ArrayList<User>();
        for (var page = page(seen); !page.isEmpty(); page = page(seen)) {
            assertThat(page.size()).isLessThanOrEqualTo(3);
            seen.addAll(page);
        }

        assertThat(seen).isEqualTo(users);
    }

    @Test
    void passwordsAreCountedByScheme() {
        insert(with(ANN, BCRYPT), with(BOB, new PasswordHash("ours")));
        assertThat(byScheme()).isEqualTo(Map.of("bcrypt", 1L, PasswordHash.OURS, 1L));

        // B7: what a login upgrades is foreign no more.
        assertThat(does(stores -> stores.users().replacePassword(ANN.id(), BCRYPT, new PasswordHash("new"))))
                .isTrue();
        assertThat(byScheme()).isEqualTo(Map.of(PasswordHash.OURS, 2L));
    }

    private SortedMap<String, Long> byScheme() {
        return read(stores -> stores.bulkUsers().countByScheme());
    }

    private List<User> page(List<User> seen) {
        var last = seen.isEmpty() ? Optional.<User>empty() : Optional.of(seen.getLast());
        return read(stores -> stores.bulkUsers().after(last.map(User::id), 3));
    }

    private List<Boolean> insert(Newcomer... newcomers) {
        return run(stores -> stores.bulkUsers().insert(List.of(newcomers)));
    }

    private static Newcomer with(User user, PasswordHash hash) {
        return new Newcomer(user, Optional.of(hash));
    }

    private static Newcomer without(User user) {
        return new Newcomer(user, Optional.empty());
    }
}
