package dev.gatehouse.application.service;

import dev.gatehouse.application.port.out.Stores;
import dev.gatehouse.domain.client.Client;
import dev.gatehouse.domain.client.ClientNumber;
import dev.gatehouse.domain.user.User;
import dev.gatehouse.domain.user.UserId;
import java.util.Optional;

/** Reads a subject as it stands, and holds it against change until the unit ends: who writes it back undoes nothing. */
final class Held {
    private Held() {}

    static Optional<User> user(Stores stores, UserId id) {
        return stores.users()
                .lockCredentialVersion(id)
                .flatMap(version -> stores.users().find(id));
    }

    static Optional<Client> client(Stores stores, ClientNumber number) {
        return stores.clients()
                .lockCredentialVersion(number)
                .flatMap(version -> stores.clients().find(number));
    }
}
