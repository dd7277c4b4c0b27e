package dev.gatehouse.testkit.memory;

import dev.gatehouse.application.port.out.NetworkStore;
import dev.gatehouse.domain.client.Client;
import dev.gatehouse.domain.network.IpPolicy;
import dev.gatehouse.domain.network.Network;
import dev.gatehouse.domain.network.NetworkName;
import dev.gatehouse.domain.token.Subject;
import dev.gatehouse.domain.user.User;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

final class MemoryNetworkStore implements NetworkStore {
    private final Tables tables;

    MemoryNetworkStore(Tables tables) {
        this.tables = tables;
    }

    /** The policy with its networks as they stand now: what is kept with its owner is as it stood then. */
    IpPolicy asOfNow(IpPolicy policy) {
        return policy.networkNames().stream()
                .flatMap(name -> find(name).stream())
                .reduce(policy, IpPolicy::with, (one, other) -> other);
    }

    User asOfNow(User user) {
        return user.withIpPolicy(asOfNow(user.ipPolicy()));
    }

    Client asOfNow(Client client) {
        return client.withIpPolicy(asOfNow(client.ipPolicy()));
    }

    @Override
    public Optional<Network> find(NetworkName name) {
        return Optional.ofNullable(tables.networks().get(name));
    }

    @Override
    public List<Network> page(String after, int limit) {
        return tables.networks().values().stream()
                .filter(network -> network.name().value().compareTo(after) > 0)
                .sorted(Comparator.comparing(network -> network.name().value()))
                .limit(limit)
                .toList();
    }

    @Override
    public Optional<Network> holdForUse(NetworkName name) {
        return find(name);
    }

    @Override
    public Optional<Network> lockForChange(NetworkName name) {
        return find(name);
    }

    @Override
    public boolean insert(Network network) {
        return tables.networks().putIfAbsent(network.name(), network) == null;
    }

    @Override
    public boolean update(Network network) {
        return tables.networks().replace(network.name(), network) != null;
    }

    @Override
    public boolean delete(NetworkName name) {
        return users(name, 1).isEmpty() && tables.networks().remove(name) != null;
    }

    @Override
    public List<Subject> holders(NetworkName name) {
        return of(
                        name,
                        user -> !user.roles().isEmpty(),
                        client -> !client.permissions().isEmpty())
                .toList();
    }

    @Override
    public List<Subject> users(NetworkName name, int limit) {
        return of(name, user -> true, client -> true).limit(limit).toList();
    }

    private Stream<Subject> of(NetworkName name, Predicate<User> whichUsers, Predicate<Client> whichClients) {
        var people = tables.users().values().stream()
                .filter(whichUsers)
                .filter(user -> user.ipPolicy().networkNames().contains(name))
                .sorted(Comparator.comparing(user -> user.id().value()))
                .map(user -> new Subject.OfUser(user.id()));
        var programs = tables.clients().values().stream()
                .filter(whichClients)
                .filter(client -> client.ipPolicy().networkNames().contains(name))
                .sorted(Comparator.comparingInt(client -> client.number().value()))
                .map(client -> new Subject.OfClient(client.number()));
        return Stream.concat(people, programs);
    }
}
