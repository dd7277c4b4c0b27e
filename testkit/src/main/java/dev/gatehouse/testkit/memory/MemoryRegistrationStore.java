package dev.gatehouse.testkit.memory;

import dev.gatehouse.application.port.out.RegistrationStore;
import dev.gatehouse.domain.client.ApiKey;
import dev.gatehouse.domain.client.ClientNumber;
import dev.gatehouse.domain.registration.Registration;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

final class MemoryRegistrationStore implements RegistrationStore {
    private final Tables tables;

    MemoryRegistrationStore(Tables tables) {
        this.tables = tables;
    }

    @Override
    public boolean put(Registration registration) {
        if (!tables.mayHave(registration.client(), registration.clientId())) {
            return false;
        }
        tables.oauth().registrations().put(registration.client(), registration);
        return true;
    }

    @Override
    public Optional<Registration> find(ApiKey clientId) {
        return tables.oauth().registrations().values().stream()
                .filter(one -> one.clientId().equals(clientId))
                .findFirst();
    }

    @Override
    public Optional<Registration> of(ClientNumber client) {
        return Optional.ofNullable(tables.oauth().registrations().get(client));
    }

    @Override
    public Set<String> identityAlgorithms() {
        return tables.oauth().registrations().values().stream()
                .map(Registration::identityAlgorithm)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public boolean remove(ClientNumber client) {
        return tables.oauth().registrations().remove(client) != null;
    }
}
