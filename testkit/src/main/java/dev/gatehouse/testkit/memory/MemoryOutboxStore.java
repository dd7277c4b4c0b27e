package dev.gatehouse.testkit.memory;

import dev.gatehouse.application.port.out.OutboxStore;
import dev.gatehouse.testkit.memory.OAuthTables.Due;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

final class MemoryOutboxStore implements OutboxStore {
    private final OAuthTables tables;

    MemoryOutboxStore(OAuthTables tables) {
        this.tables = tables;
    }

    @Override
    public void add(Message message) {
        tables.outbox().putIfAbsent(message.id(), new Due(message, message.createdAt()));
    }

    @Override
    public List<Message> take(Instant now, Duration holdFor, int limit) {
        var taken = tables.outbox().values().stream()
                .filter(due -> !due.at().isAfter(now))
                .sorted(Comparator.comparing(Due::at)
                        .thenComparing(due -> due.message().id()))
                .limit(limit)
                .map(due -> triedAgain(due.message()))
                .toList();
        taken.forEach(message -> tables.outbox().put(message.id(), new Due(message, now.plus(holdFor))));
        return taken;
    }

    private static Message triedAgain(Message message) {
        return new Message(
                message.id(), message.kind(), message.to(), message.body(), message.createdAt(), message.tries() + 1);
    }

    @Override
    public void putOff(String id, Instant until) {
        tables.outbox().computeIfPresent(id, (same, due) -> new Due(due.message(), until));
    }

    @Override
    public int countTried(int times, int limit) {
        return (int) tables.outbox().values().stream()
                .filter(due -> due.message().tries() >= times)
                .limit(limit)
                .count();
    }

    @Override
    public boolean remove(String id) {
        return tables.outbox().remove(id) != null;
    }
}
