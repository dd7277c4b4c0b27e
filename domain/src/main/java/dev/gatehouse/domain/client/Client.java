package dev.gatehouse.domain.client;

import dev.gatehouse.domain.admin.Permission;
import dev.gatehouse.domain.network.IpPolicy;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A program that logs in with a key and a secret, or exchanges a long-lived token.
 *
 * @param audiences whose tokens the client may look at by introspection
 * @param introspect whether the client may introspect at all
 * @param permissions what the client may do to the house, as a machine that administers it
 * @param rate how often it may ask; empty for as often as the house allows anybody
 * @param credentialVersion rises with every secret change, disabling and sign-out everywhere; older sessions are dead
 */
public record Client(
        ClientNumber number,
        String name,
        ClientStatus status,
        IpPolicy ipPolicy,
        Set<String> audiences,
        boolean introspect,
        Set<Permission> permissions,
        Optional<ClientRate> rate,
        long credentialVersion,
        Instant createdAt) {
    /** Takes its own copies. */
    public Client {
        audiences = Set.copyOf(audiences);
        permissions = Set.copyOf(permissions);
    }

    /** The same client, all of whose sessions are dead. */
    public Client withNextVersion() {
        return new Client(
                number,
                name,
                status,
                ipPolicy,
                audiences,
                introspect,
                permissions,
                rate,
                credentialVersion + 1,
                createdAt);
    }

    /** The same client under another policy. */
    public Client withIpPolicy(IpPolicy policy) {
        return new Client(
                number, name, status, policy, audiences, introspect, permissions, rate, credentialVersion, createdAt);
    }

    /** Whether the credentials may be used. */
    public boolean isActive() {
        return status == ClientStatus.ACTIVE;
    }
}
