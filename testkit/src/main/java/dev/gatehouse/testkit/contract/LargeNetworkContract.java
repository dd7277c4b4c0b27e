package dev.gatehouse.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.application.port.out.ClientQuery;
import dev.gatehouse.application.port.out.Stores;
import dev.gatehouse.application.port.out.UserSearch;
import dev.gatehouse.domain.client.Client;
import dev.gatehouse.domain.login.LoginIdentifier;
import dev.gatehouse.domain.network.CidrBlock;
import dev.gatehouse.domain.network.IpPolicy;
import dev.gatehouse.domain.network.IpPolicy.Enforcement;
import dev.gatehouse.domain.network.IpPolicy.Mode;
import dev.gatehouse.domain.network.Network;
import dev.gatehouse.domain.network.NetworkName;
import dev.gatehouse.domain.user.User;
import dev.gatehouse.testkit.ClientBuilder;
import dev.gatehouse.testkit.MovableClock;
import dev.gatehouse.testkit.UserBuilder;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who remembers what a large network holds must not take one state of it for another, nor believe what was undone. */
public abstract class LargeNetworkContract extends StoreContract {
    private static final Network OFFICE = new Network(new NetworkName("office"), Policies.RICH.entries());
    private static final IpPolicy.Entry OWN =
            new IpPolicy.Entry(CidrBlock.parse("192.0.2.0/28").orElseThrow(), "", Optional.empty());

    @Test
    void everyPolicySeesItAsItStands() { // D7
        var policy = new IpPolicy(
                Mode.LISTED, Enforcement.ENFORCE, List.of(OWN), List.of(large(0), OFFICE, named("nothing", 0, 0)));
        var ann = UserBuilder.named("ann").ipPolicy(policy).build();
        var seven = ClientBuilder.numbered(7).ipPolicy(policy).build();
        write(stores -> {
            policy.networks().forEach(stores.networks()::insert);
            stores.users().insert(ann);
            stores.clients().insert(seven);
        });
        for (var now : List.of(large(0), large(1), large(0), named("large", 0, 3), named("large", 0, 0), large(1))) {
            assertThat(does(stores -> stores.networks().update(now))).isTrue();
            undo(stores -> {
                stores.networks().update(large(2));
                assertThat(policies(stores, ann, seven)).containsOnly(policy.with(large(2)));
            });

            assertThat(sees(stores -> stores.networks().find(now.name()))).contains(now);
            assertThat(lists(stores -> policies(stores, ann, seven))).hasSize(7).containsOnly(policy.with(now));
        }
    }

    private void undo(Consumer<Stores> unit) {
        assertThatThrownBy(() -> write(stores -> {
                    unit.accept(stores);
                    throw new IllegalStateException("undone");
                }))
                .hasMessage("undone");
    }

    /** In every way in which users and clients are read. */
    private static List<IpPolicy> policies(Stores stores, User user, Client client) {
        var users = Stream.of(
                stores.users().find(user.id()).stream(),
                stores.users().find(LoginIdentifier.parse("ann")).stream(),
                stores.bulkUsers().after(Optional.empty(), 1).stream(),
                stores.userDirectory().find(user.id()).stream().map(listed -> listed.user()),
                stores.userDirectory().page(UserSearch.EVERYBODY, Optional.empty(), 1).items().stream()
                        .map(listed -> listed.user()));
        var byName = new ClientQuery("", Optional.empty(), ClientQuery.Sort.NAME, false, Optional.empty(), 1);
        var clients = Stream.of(
                stores.clients().find(client.number()).stream(),
                stores.clients().page(byName).items().stream().map(listed -> listed.client()));
        return Stream.concat(
                        users.flatMap(some -> some).map(User::ipPolicy),
                        clients.flatMap(some -> some).map(Client::ipPolicy))
                .toList();
    }

    private static Network large(int variant) {
        return named("large", variant, 300);
    }

    private static Network named(String name, int variant, int size) {
        return new Network(
                new NetworkName(name),
                IntStream.range(0, size).mapToObj(i -> entry(variant, i)).toList());
    }

    private static IpPolicy.Entry entry(int variant, int number) {
        var block = CidrBlock.parse("10.%d.%d.%d/32".formatted(variant, number / 256, number % 256));
        var end = Optional.of(MovableClock.START.plusSeconds(number)).filter(at -> number % 3 == 0);
        return new IpPolicy.Entry(block.orElseThrow(), "number " + number, end);
    }
}
