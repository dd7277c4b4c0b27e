package dev.gatehouse.testkit.contract;

import dev.gatehouse.application.port.out.ClientQuery;
import dev.gatehouse.application.port.out.ClientStore;
import dev.gatehouse.application.port.out.Stores;
import dev.gatehouse.domain.client.Client;
import dev.gatehouse.domain.user.User;
import java.util.List;
import java.util.Optional;

/** Whoever is in a store of a test, where there are few. */
public final class Everyone {
    private static final int MOST = 999;
    private static final ClientQuery BY_NUMBER =
            new ClientQuery("", Optional.empty(), ClientQuery.Sort.NUMBER, false, Optional.empty(), MOST);

    private Everyone() {}

    /** The users, in no order that means anything. */
    public static List<User> users(Stores stores) {
        return stores.bulkUsers().after(Optional.empty(), MOST);
    }

    /** The clients, by number. */
    static List<Client> clients(Stores stores) {
        return stores.clients().page(BY_NUMBER).items().stream()
                .map(ClientStore.Listed::client)
                .toList();
    }
}
