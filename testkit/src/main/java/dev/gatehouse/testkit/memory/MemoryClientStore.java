package dev.gatehouse.testkit.memory;

import dev.gatehouse.application.port.out.ClientQuery;
import dev.gatehouse.application.port.out.ClientStore;
import dev.gatehouse.application.port.out.Page;
import dev.gatehouse.domain.client.ApiCredential;
import dev.gatehouse.domain.client.ApiKey;
import dev.gatehouse.domain.client.Client;
import dev.gatehouse.domain.client.ClientNumber;
import dev.gatehouse.domain.secret.SecretDigest;
import dev.gatehouse.testkit.memory.Tables.Fact;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

final class MemoryClientStore implements ClientStore {
    private final Tables tables;
    private final MemoryNetworkStore networks;

    MemoryClientStore(Tables tables) {
        this.tables = tables;
        this.networks = new MemoryNetworkStore(tables);
    }

    @Override
    public Optional<Client> find(ClientNumber number) {
        return Optional.ofNullable(tables.clients().get(number)).map(networks::asOfNow);
    }

    @Override
    public Optional<Client> findByName(String name) {
        return tables.clients().values().stream()
                .filter(client -> client.name().equals(name))
                .findFirst()
                .map(networks::asOfNow);
    }

    @Override
    public Map<ClientNumber, String> names(Set<ClientNumber> numbers) {
        return tables.clients().values().stream()
                .filter(client -> numbers.contains(client.number()))
                .collect(Collectors.toMap(Client::number, Client::name));
    }

    @Override
    public Optional<Client> ownerOf(ApiKey key) {
        return tables.ownerOf(key).flatMap(this::find);
    }

    @Override
    public List<ApiCredential> credentials(ApiKey key) {
        return credentials(one -> one.key().equals(key));
    }

    @Override
    public List<ApiCredential> credentialsOf(ClientNumber number) {
        return credentials(one -> one.client().equals(number));
    }

    @Override
    public Optional<Long> lockCredentialVersion(ClientNumber number) {
        return find(number).map(Client::credentialVersion);
    }

    @Override
    public Optional<Client> lockForChange(ClientNumber number) {
        return find(number);
    }

    @Override
    public ClientNumber nextNumber() {
        return new ClientNumber(Integer.parseInt(tables.facts().getOrDefault(Fact.LAST_CLIENT_NUMBER, "0")) + 1);
    }

    @Override
    public boolean insert(Client client) {
        if (isTaken(client)
                || wasRemoved(client.number())
                || tables.clients().putIfAbsent(client.number(), client) != null) {
            return false;
        }
        tables.clientUses().put(client.number(), Instant.EPOCH);
        var last = Math.max(nextNumber().value() - 1, client.number().value());
        tables.facts().put(Fact.LAST_CLIENT_NUMBER, Integer.toString(last));
        return true;
    }

    @Override
    public boolean update(Client client) {
        return !isTaken(client) && tables.clients().replace(client.number(), client) != null;
    }

    private boolean isTaken(Client client) {
        return findByName(client.name())
                .filter(other -> !other.number().equals(client.number()))
                .isPresent();
    }

    @Override
    public boolean addCredential(ApiCredential credential) {
        return tables.mayHave(credential.client(), credential.key())
                && tables.credentials().add(credential);
    }

    @Override
    public boolean expireCredential(ApiKey key, SecretDigest secret, Instant at) {
        var found = credentials(one -> one.key().equals(key) && one.secret().equals(secret));
        tables.credentials().replaceAll(one -> found.contains(one) ? one.until(at) : one);
        return !found.isEmpty();
    }

    @Override
    public boolean delete(ClientNumber number) {
        tables.credentials().removeIf(one -> one.client().equals(number));
        tables.clientUses().remove(number);
        tables.oauth().forget(number);
        boolean removed = tables.clients().remove(number) != null;
        return removed && tables.removedClients().add(number);
    }

    @Override
    public boolean wasRemoved(ClientNumber number) {
        return tables.removedClients().contains(number);
    }

    @Override
    public Page<Listed> page(ClientQuery query) {
        return MemoryClientPages.page(
                query,
                tables.clients().values().stream()
                        .map(networks::asOfNow)
                        .map(this::listed)
                        .toList());
    }

    private Listed listed(Client client) {
        return new Listed(client, lastUse(client.number()));
    }

    @Override
    public Optional<Instant> lastUse(ClientNumber number) {
        return Optional.ofNullable(tables.clientUses().get(number)).filter(Instant.EPOCH::isBefore);
    }

    @Override
    public void noteUse(ClientNumber number, Instant now, Instant ifBefore) {
        tables.clientUses().computeIfPresent(number, (who, last) -> last.isBefore(ifBefore) ? now : last);
    }

    private List<ApiCredential> credentials(Predicate<ApiCredential> which) {
        return tables.credentials().stream()
                .filter(which)
                .sorted(Comparator.comparing(ApiCredential::createdAt))
                .toList();
    }
}
