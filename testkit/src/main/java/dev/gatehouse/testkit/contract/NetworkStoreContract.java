package dev.gatehouse.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.out.Stores;
import dev.gatehouse.domain.admin.Permission;
import dev.gatehouse.domain.client.Client;
import dev.gatehouse.domain.network.CidrBlock;
import dev.gatehouse.domain.network.IpPolicy;
import dev.gatehouse.domain.network.IpPolicy.Enforcement;
import dev.gatehouse.domain.network.IpPolicy.Mode;
import dev.gatehouse.domain.network.Network;
import dev.gatehouse.domain.network.NetworkName;
import dev.gatehouse.domain.token.Subject;
import dev.gatehouse.domain.user.User;
import dev.gatehouse.testkit.ClientBuilder;
import dev.gatehouse.testkit.Race;
import dev.gatehouse.testkit.UserBuilder;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Networks are kept whole, seen by every policy that names them as they stand now, and stay while one does. */
public abstract class NetworkStoreContract extends StoreContract {
    private static final Network OFFICE = new Network(new NetworkName("office"), Policies.RICH.entries());
    private static final Network EMPTY = new Network(new NetworkName("a-new-one"), List.of());
    private static final Network MOVED = new Network(
            OFFICE.name(),
            List.of(new IpPolicy.Entry(CidrBlock.parse("192.0.2.0/28").orElseThrow(), "", Optional.empty())));

    @Test
    void everyMemberComesBack() {
        assertThat(insert(OFFICE)).isTrue();
        assertThat(insert(EMPTY)).isTrue();

        assertThat(sees(stores -> stores.networks().find(OFFICE.name()))).contains(OFFICE);
        assertThat(takes(stores -> stores.networks().lockForChange(OFFICE.name())))
                .contains(OFFICE);
        assertThat(takes(stores -> stores.networks().holdForUse(EMPTY.name()))).contains(EMPTY);
    }

    @Test
    void networksAreListedByNameFromAPlaceOn() {
        insert(OFFICE);
        insert(EMPTY);

        assertThat(page("", 9)).containsExactly(EMPTY, OFFICE);
        assertThat(page("", 1)).containsExactly(EMPTY);
        assertThat(page("a-new-one", 9)).containsExactly(OFFICE);
        assertThat(page("b", 9)).containsExactly(OFFICE);
        assertThat(page("office", 9)).isEmpty();
    }

    @Test
    void aNameIsGivenOnce() {
        insert(OFFICE);

        assertThat(insert(MOVED)).isFalse();
        assertThat(sees(stores -> stores.networks().find(OFFICE.name()))).contains(OFFICE);
    }

    @Test
    void onlyWhatIsThereIsChangedOrRemoved() {
        assertThat(does(stores -> stores.networks().update(OFFICE))).isFalse();
        assertThat(delete(OFFICE.name())).isFalse();
        assertThat(takes(stores -> stores.networks().lockForChange(OFFICE.name())))
                .isEmpty();
        assertThat(takes(stores -> stores.networks().holdForUse(OFFICE.name()))).isEmpty();
    }

    @Test
    void aPolicyHasItsOwnEntriesAndThoseOfItsNetworksInOrder() {
        insert(OFFICE);
        insert(EMPTY);
        var policy = new IpPolicy(Mode.LISTED, Enforcement.ENFORCE, MOVED.entries(), List.of(OFFICE, EMPTY));
        var ann = UserBuilder.named("ann").ipPolicy(policy).build();
        var seven = ClientBuilder.numbered(7).ipPolicy(policy).build();
        write(stores -> {
            stores.users().insert(ann);
            stores.clients().insert(seven);
        });

        assertThat(sees(stores -> stores.users().find(ann.id()))).contains(ann);
        assertThat(lists(Everyone::users)).containsExactly(ann);
        assertThat(sees(stores -> stores.clients().find(seven.number()))).contains(seven);
        assertThat(lists(Everyone::clients)).containsExactly(seven);
    }

    @Test
    void everyPolicyThatNamesANetworkSeesItsChange() { // D7
        insert(OFFICE);
        var ann = user("ann", OFFICE);
        var seven = client(7, OFFICE);
        assertThat(does(stores -> stores.networks().update(MOVED))).isTrue();

        assertThat(sees(stores -> stores.users().find(ann.id())).map(User::ipPolicy))
                .contains(naming(MOVED));
        assertThat(sees(stores -> stores.clients().find(seven.number())).map(Client::ipPolicy))
                .contains(naming(MOVED));
    }

    @Test
    void aNetworkThatAPolicyNamesStays() { // D8
        insert(OFFICE);
        var ann = user("ann", OFFICE);
        assertThat(delete(OFFICE.name())).isFalse();

        write(stores -> stores.users().update(ann.withIpPolicy(IpPolicy.OPEN)));
        assertThat(delete(OFFICE.name())).isTrue();
        assertThat(sees(stores -> stores.networks().find(OFFICE.name()))).isEmpty();
    }

    @Test
    void aNetworkIsFreeAgainWhenItsLastUserIsGone() {
        insert(OFFICE);
        var ann = user("ann", OFFICE);
        write(stores -> stores.users().delete(ann.id()));

        assertThat(delete(OFFICE.name())).isTrue();
    }

    @Test
    void whoNamesANetworkIsTold() {
        insert(OFFICE);
        insert(EMPTY);
        var ann = user("ann", OFFICE);
        user("bob", EMPTY);
        client(12, OFFICE);
        client(7, OFFICE);

        assertThat(lists(stores -> stores.networks().users(OFFICE.name(), 9)))
                .extracting(Subject::text)
                .containsExactly(ann.id().value(), "client:7", "client:12");
        assertThat(lists(stores -> stores.networks().users(OFFICE.name(), 2))).hasSize(2);
    }

    @Test
    void whoNamesANetworkAndHoldsAnythingIsToldApart() {
        insert(OFFICE);
        insert(EMPTY);
        user("ann", OFFICE);
        client(7, OFFICE);
        var policy = naming(OFFICE);
        var root = UserBuilder.named("root").admin().ipPolicy(policy).build();
        var other = UserBuilder.named("other").admin().ipPolicy(naming(EMPTY)).build();
        var robot = ClientBuilder.numbered(12)
                .permissions(Permission.USERS_READ)
                .ipPolicy(policy)
                .build();
        write(stores -> {
            stores.users().insert(root);
            stores.users().insert(other);
            stores.clients().insert(robot);
        });

        assertThat(lists(stores -> stores.networks().holders(OFFICE.name())))
                .containsExactlyInAnyOrder(new Subject.OfUser(root.id()), new Subject.OfClient(robot.number()));
    }

    @Test
    void nobodyEverNamesANetworkThatIsBeingRemoved() {
        for (int round = 0; round < 10; round++) {
            insert(OFFICE);
            var ann = UserBuilder.named("ann" + round).build();
            write(stores -> stores.users().insert(ann));
            var done = Race.of(2, runner -> insist(stores -> runner == 0 ? isRemoved(stores) : isNamed(stores, ann)));
            assertThat(done).containsOnlyOnce(true);
            write(stores -> stores.users().delete(ann.id()));
            run(stores -> stores.networks().delete(OFFICE.name()));
        }
    }

    private static boolean isRemoved(Stores stores) {
        return stores.networks().delete(OFFICE.name());
    }

    private static boolean isNamed(Stores stores, User user) {
        return stores.networks()
                .holdForUse(OFFICE.name())
                .map(network -> stores.users().update(user.withIpPolicy(naming(network))))
                .orElse(false);
    }

    private static IpPolicy naming(Network network) {
        return new IpPolicy(Mode.LISTED, Enforcement.ENFORCE, List.of(), List.of(network));
    }

    private List<Network> page(String after, int limit) {
        return lists(stores -> stores.networks().page(after, limit));
    }

    private boolean insert(Network network) {
        return does(stores -> stores.networks().insert(network));
    }

    private boolean delete(NetworkName name) {
        return does(stores -> stores.networks().delete(name));
    }

    private User user(String name, Network network) {
        var user = UserBuilder.named(name).ipPolicy(naming(network)).build();
        write(stores -> stores.users().insert(user));
        return user;
    }

    private Client client(int number, Network network) {
        var client = ClientBuilder.numbered(number).ipPolicy(naming(network)).build();
        write(stores -> stores.clients().insert(client));
        return client;
    }
}
