package dev.gatehouse.testkit;

import dev.gatehouse.domain.admin.Permission;
import dev.gatehouse.domain.client.Client;
import dev.gatehouse.domain.client.ClientNumber;
import dev.gatehouse.domain.client.ClientRate;
import dev.gatehouse.domain.client.ClientStatus;
import dev.gatehouse.domain.network.IpPolicy;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** An API client as a test needs one: active and free to come from anywhere until told otherwise. */
public final class ClientBuilder {
    private Client client;

    private ClientBuilder(Client client) {
        this.client = client;
    }

    /** The client of that number, called {@code client-number}. */
    public static ClientBuilder numbered(int number) {
        return of(new Client(
                new ClientNumber(number),
                "client-" + number,
                ClientStatus.ACTIVE,
                IpPolicy.OPEN,
                Set.of(),
                false,
                Set.of(),
                Optional.empty(),
                1,
                MovableClock.START));
    }

    /** A client like the given one. */
    public static ClientBuilder of(Client client) {
        return new ClientBuilder(client);
    }

    /** With another name. */
    public ClientBuilder name(String name) {
        return with(name, client.status(), client.ipPolicy());
    }

    /** Who may not use the credentials. */
    public ClientBuilder disabled() {
        return with(client.name(), ClientStatus.DISABLED, client.ipPolicy());
    }

    /** Bound to a policy. */
    public ClientBuilder ipPolicy(IpPolicy policy) {
        return with(client.name(), client.status(), policy);
    }

    /** Who may look at the tokens of these audiences. */
    public ClientBuilder introspecting(String... audiences) {
        return with(Set.of(audiences), true, client.credentialVersion(), client.createdAt());
    }

    /** Who owns these audiences, but has no right to look at tokens. */
    public ClientBuilder audiences(String... audiences) {
        return with(Set.of(audiences), false, client.credentialVersion(), client.createdAt());
    }

    /** Who may do this to the house. */
    public ClientBuilder permissions(Permission... permissions) {
        client = new Client(
                client.number(),
                client.name(),
                client.status(),
                client.ipPolicy(),
                client.audiences(),
                client.introspect(),
                Set.of(permissions),
                client.rate(),
                client.credentialVersion(),
                client.createdAt());
        return this;
    }

    /** Who may not ask oftener. */
    public ClientBuilder rate(ClientRate rate) {
        client = new Client(
                client.number(),
                client.name(),
                client.status(),
                client.ipPolicy(),
                client.audiences(),
                client.introspect(),
                client.permissions(),
                Optional.of(rate),
                client.credentialVersion(),
                client.createdAt());
        return this;
    }

    /** With another credential version. */
    public ClientBuilder credentialVersion(long version) {
        return with(client.audiences(), client.introspect(), version, client.createdAt());
    }

    /** Made at another time. */
    public ClientBuilder createdAt(Instant at) {
        return with(client.audiences(), client.introspect(), client.credentialVersion(), at);
    }

    /** The client. */
    public Client build() {
        return client;
    }

    private ClientBuilder with(String name, ClientStatus status, IpPolicy policy) {
        client = new Client(
                client.number(),
                name,
                status,
                policy,
                client.audiences(),
                client.introspect(),
                client.permissions(),
                client.rate(),
                client.credentialVersion(),
                client.createdAt());
        return this;
    }

    private ClientBuilder with(Set<String> audiences, boolean introspect, long version, Instant createdAt) {
        client = new Client(
                client.number(),
                client.name(),
                client.status(),
                client.ipPolicy(),
                audiences,
                introspect,
                client.permissions(),
                client.rate(),
                version,
                createdAt);
        return this;
    }
}
