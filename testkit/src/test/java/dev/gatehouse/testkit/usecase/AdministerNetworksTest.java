package dev.gatehouse.testkit.usecase;

import static dev.gatehouse.testkit.usecase.House.ELSEWHERE;
import static dev.gatehouse.testkit.usecase.House.HOME;
import static dev.gatehouse.testkit.usecase.House.RIGHT;
import static dev.gatehouse.testkit.usecase.House.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.in.AdministerNetworks;
import dev.gatehouse.application.port.in.AdministerNetworks.Change;
import dev.gatehouse.application.port.in.AdministerNetworks.Held;
import dev.gatehouse.application.port.in.AdministerNetworks.Outcome;
import dev.gatehouse.domain.admin.Administrator;
import dev.gatehouse.domain.admin.Permission;
import dev.gatehouse.domain.audit.AuditEvent;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.network.IpPolicy;
import dev.gatehouse.domain.network.Network;
import dev.gatehouse.domain.network.NetworkName;
import dev.gatehouse.domain.user.User;
import dev.gatehouse.testkit.UserBuilder;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Networks are changed as they were seen, for all who name them, and not by whoever would be shut out. */
class AdministerNetworksTest {
    private static final Network HOMES = network("office", "192.0.2.0/24");
    private static final Network ELSEWHERES = network("office", "198.51.100.0/24");

    private final House house = House.open();
    private final User root = house.add(UserBuilder.named("root").admin());
    private final Administrator by = AdministerPoliciesTest.administrator(root, HOME);

    @Test
    void aNetworkIsMadeOnce() {
        assertThat(networks().create(by, HOMES)).isInstanceOf(Outcome.Done.class);
        assertThat(networks().create(by, ELSEWHERES)).isEqualTo(new Outcome.Taken());

        assertThat(networks().find(HOMES.name()).map(Held::network)).contains(HOMES);
        assertThat(house.lastAudited()).isEqualTo(new AuditEvent.Administered("network office", "made: 192.0.2.0/24"));
    }

    @Test
    void aChangeCountsForEverybodyWhoNamesTheNetwork() { // D7
        networks().create(by, HOMES);
        house.add(UserBuilder.named("ann").ipPolicy(naming(HOMES)));
        assertThat(refusal(house.logIn("ann", RIGHT, HOME))).isEmpty();

        assertThat(change(by, ELSEWHERES, false)).isInstanceOf(Outcome.Done.class);

        assertThat(refusal(house.logIn("ann", RIGHT, HOME))).contains(new Refusal.AddressDenied());
        assertThat(refusal(house.logIn("ann", RIGHT, ELSEWHERE))).isEmpty();
    }

    @Test
    void onlyTheVersionThatWasSeenIsChangedOrRemoved() { // H8
        networks().create(by, HOMES);
        var seen = version();
        change(by, ELSEWHERES, false);

        assertThat(networks().change(by, new Change(HOMES, Optional.of(seen), false)))
                .isEqualTo(new Outcome.ChangedSince());
        assertThat(networks().remove(by, HOMES.name(), Optional.of(seen))).isEqualTo(new Outcome.ChangedSince());
        assertThat(networks().remove(by, HOMES.name(), Optional.of(version()))).isEqualTo(new Outcome.Removed());
        assertThat(networks().remove(by, HOMES.name(), Optional.empty())).isEqualTo(new Outcome.NoSuchNetwork());
        assertThat(change(by, HOMES, false)).isEqualTo(new Outcome.NoSuchNetwork());
    }

    @Test
    void aNetworkThatAPolicyNamesStays() { // D8
        networks().create(by, HOMES);
        var ann = house.add(UserBuilder.named("ann").ipPolicy(naming(HOMES)));

        assertThat(networks().remove(by, HOMES.name(), Optional.empty()))
                .isEqualTo(new Outcome.InUse(List.of(House.of(ann))));
    }

    @Test
    void nobodyLocksThemselvesOutUnlessTheyInsist() {
        networks().create(by, HOMES);
        house.change(root.withIpPolicy(naming(HOMES)));

        assertThat(change(by, ELSEWHERES, false))
                .isEqualTo(new Outcome.WouldLockOut("192.0.2.1 is in none of 1 entries"));
        assertThat(networks().find(HOMES.name()).map(Held::network)).contains(HOMES);
        assertThat(change(by, ELSEWHERES, true)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void nobodyTouchesTheNetworkOfWhoeverMayDoMore() { // H4
        var writer = new Administrator("client:7", Set.of(Permission.POLICIES_WRITE), HOME, true);
        networks().create(by, HOMES);
        assertThat(change(writer, HOMES, false)).isInstanceOf(Outcome.Done.class);

        house.change(root.withIpPolicy(naming(HOMES)));

        assertThat(change(writer, ELSEWHERES, true)).isEqualTo(new Outcome.BeyondOwn());
    }

    @Test
    void networksAreListedInPages() {
        List.of("c", "a", "b").forEach(name -> networks().create(by, network(name, "192.0.2.0/24")));

        var first = networks().list(Optional.empty(), 2);
        assertThat(first.items())
                .extracting(held -> held.network().name().value())
                .containsExactly("a", "b");
        var second = networks().list(first.next(), 2);
        assertThat(second.items())
                .extracting(held -> held.network().name().value())
                .containsExactly("c");
        assertThat(second.next()).isEmpty();
    }

    private static Network network(String name, String block) {
        return new Network(new NetworkName(name), SourcesTest.listed(block).entries());
    }

    private static IpPolicy naming(Network network) {
        return new IpPolicy(IpPolicy.Mode.LISTED, IpPolicy.Enforcement.ENFORCE, List.of(), List.of(network));
    }

    private String version() {
        return networks().find(HOMES.name()).orElseThrow().version();
    }

    private Outcome change(Administrator who, Network network, boolean force) {
        return networks().change(who, new Change(network, Optional.empty(), force));
    }

    private AdministerNetworks networks() {
        return house.does.administration().networks();
    }
}
