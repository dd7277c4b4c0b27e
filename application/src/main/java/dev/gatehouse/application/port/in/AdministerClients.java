package dev.gatehouse.application.port.in;

import dev.gatehouse.application.port.out.ClientQuery;
import dev.gatehouse.application.port.out.ClientStore.Listed;
import dev.gatehouse.application.port.out.Page;
import dev.gatehouse.domain.admin.Administrator;
import dev.gatehouse.domain.admin.Permission;
import dev.gatehouse.domain.client.ApiKey;
import dev.gatehouse.domain.client.Client;
import dev.gatehouse.domain.client.ClientNumber;
import dev.gatehouse.domain.client.ClientRate;
import dev.gatehouse.domain.client.ClientStatus;
import dev.gatehouse.domain.secret.Secret;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Makes, shows, changes and removes API clients; nobody makes or touches one that holds more than they do. */
public interface AdministerClients {
    /**
     * What of a client is an administrator's to say.
     *
     * @param permissions what the client may do to the house; to change them needs the right to grant, and a recent login
     * @param rate how often it may ask; empty for as often as the house allows anybody
     */
    record Draft(
            String name,
            ClientStatus status,
            Set<String> audiences,
            boolean introspect,
            Set<Permission> permissions,
            Optional<ClientRate> rate) {
        /** Takes its own copies. */
        public Draft {
            audiences = Set.copyOf(audiences);
            permissions = Set.copyOf(permissions);
        }

        /** The draft that would leave the client as it is. */
        public static Draft of(Client client) {
            return new Draft(
                    client.name(),
                    client.status(),
                    client.audiences(),
                    client.introspect(),
                    client.permissions(),
                    client.rate());
        }
    }

    /**
     * A client as it stands.
     *
     * @param lastUsed when it last came in, to the hour; empty if it never did
     * @param version another one whenever something of the draft is another
     */
    record Seen(Client client, Optional<Instant> lastUsed, String version) {}

    /** A client that was made, with its first key, whose secret is shown this once. */
    record NewClient(Seen seen, ApiKey key, Secret secret) {}

    /** One page of the clients for whom the query asks. */
    Page<Listed> list(ClientQuery query);

    /** The client of that number. */
    Optional<Seen> find(ClientNumber number);

    /** Makes a client with one key. */
    ClientOutcome<NewClient> create(Administrator by, Draft draft);

    /**
     * Changes a client that is still of the version that the caller has seen; to disable it ends its sessions.
     *
     * @param edit gives the draft as it shall be from the one that stands; may be asked more than once
     */
    ClientOutcome<Seen> change(Administrator by, ClientNumber number, String version, UnaryOperator<Draft> edit);

    /** Removes a client, if a version is named only while it is of that, with its keys, tokens and sessions. */
    ClientOutcome<Seen> delete(Administrator by, ClientNumber number, Optional<String> version);
}
