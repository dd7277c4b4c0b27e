package dev.gatehouse.testkit.memory;

import dev.gatehouse.application.port.out.ConsentStore;
import dev.gatehouse.domain.client.ClientNumber;
import dev.gatehouse.domain.oauth.Consent;
import dev.gatehouse.domain.user.UserId;
import dev.gatehouse.testkit.memory.OAuthTables.UserAndClient;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

final class MemoryConsentStore implements ConsentStore {
    private final Tables all;
    private final OAuthTables tables;

    MemoryConsentStore(Tables all) {
        this.all = all;
        this.tables = all.oauth();
    }

    @Override
    public void put(Consent consent) {
        tables.consents().put(new UserAndClient(consent.user(), consent.client()), consent);
    }

    @Override
    public Optional<Consent> find(UserId user, ClientNumber client) {
        return Optional.ofNullable(tables.consents().get(new UserAndClient(user, client)));
    }

    @Override
    public List<Named> named(UserId user) {
        return tables.consents().values().stream()
                .filter(consent -> consent.user().equals(user))
                .sorted(Comparator.comparingInt(consent -> consent.client().value()))
                .flatMap(consent -> named(consent).stream())
                .toList();
    }

    private Optional<Named> named(Consent consent) {
        return Optional.ofNullable(tables.registrations().get(consent.client()))
                .flatMap(registration -> Optional.ofNullable(all.clients().get(consent.client()))
                        .map(client -> new Named(consent, registration.clientId(), client.name())));
    }

    @Override
    public boolean remove(UserId user, ClientNumber client) {
        return tables.consents().remove(new UserAndClient(user, client)) != null;
    }

    @Override
    public int removeAllTo(ClientNumber client) {
        var those = tables.consents().keySet().stream()
                .filter(key -> key.client().equals(client))
                .toList();
        those.forEach(tables.consents()::remove);
        return those.size();
    }
}
