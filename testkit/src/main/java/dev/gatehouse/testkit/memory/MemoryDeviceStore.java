package dev.gatehouse.testkit.memory;

import dev.gatehouse.application.port.out.DeviceStore;
import dev.gatehouse.domain.client.ClientNumber;
import dev.gatehouse.domain.secret.SecretDigest;
import dev.gatehouse.domain.token.SessionId;
import dev.gatehouse.domain.token.Subject;
import java.time.Instant;
import java.util.Optional;

final class MemoryDeviceStore implements DeviceStore {
    private final Tables all;
    private final OAuthTables tables;

    MemoryDeviceStore(Tables all) {
        this.all = all;
        this.tables = all.oauth();
    }

    @Override
    public boolean insert(Waiting waiting) {
        return byUser(waiting.user()).isEmpty() && tables.devices().putIfAbsent(waiting.device(), waiting) == null;
    }

    @Override
    public Optional<Waiting> byDevice(SecretDigest device) {
        return Optional.ofNullable(tables.devices().get(device));
    }

    @Override
    public Optional<Waiting> byUser(SecretDigest user) {
        return tables.devices().values().stream()
                .filter(waiting -> waiting.user().equals(user))
                .findFirst();
    }

    @Override
    public boolean decide(SecretDigest device, Decision decision, SessionId parent) {
        return byDevice(device)
                .filter(waiting -> waiting.decision() == Decision.NONE)
                .map(waiting -> write(waiting, decision, Optional.of(parent), waiting.askedAt()))
                .isPresent();
    }

    @Override
    public Optional<Instant> asked(SecretDigest device, Instant now) {
        return byDevice(device).map(waiting -> {
            write(waiting, waiting.decision(), waiting.parent(), now);
            return waiting.askedAt();
        });
    }

    @Override
    public boolean take(SecretDigest device) {
        return byDevice(device)
                .filter(waiting -> waiting.decision() == Decision.ALLOWED)
                .map(waiting -> write(waiting, Decision.TAKEN, waiting.parent(), waiting.askedAt()))
                .isPresent();
    }

    @Override
    public void move(SessionId from, SessionId to, Instant now) {
        tables.devices().values().stream()
                .filter(waiting -> waiting.decision() == Decision.ALLOWED
                        && waiting.parent().filter(from::equals).isPresent()
                        && waiting.expiresAt().isAfter(now))
                .toList()
                .forEach(waiting -> write(waiting, waiting.decision(), Optional.of(to), waiting.askedAt()));
    }

    @Override
    public int denyAllowed(ClientNumber client, Subject by) {
        var allowed = tables.devices().values().stream()
                .filter(waiting -> waiting.client().equals(client) && waiting.decision() == Decision.ALLOWED)
                .filter(waiting -> waiting.parent()
                        .map(all.sessions()::get)
                        .filter(session -> session.subject().equals(by))
                        .isPresent())
                .toList();
        allowed.forEach(waiting -> write(waiting, Decision.DENIED, waiting.parent(), waiting.askedAt()));
        return allowed.size();
    }

    @Override
    public int removeAllOf(ClientNumber client) {
        int before = tables.devices().size();
        tables.devices().values().removeIf(waiting -> waiting.client().equals(client));
        return before - tables.devices().size();
    }

    private Waiting write(Waiting waiting, Decision decision, Optional<SessionId> parent, Instant askedAt) {
        var written = new Waiting(
                waiting.device(),
                waiting.user(),
                waiting.client(),
                waiting.scope(),
                waiting.resources(),
                waiting.expiresAt(),
                decision,
                parent,
                askedAt);
        tables.devices().put(waiting.device(), written);
        return written;
    }

    @Override
    public int purge(Instant expiredBefore, int limit) {
        return Purge.some(tables.devices(), waiting -> waiting.expiresAt().isBefore(expiredBefore), limit);
    }
}
