package dev.gatehouse.testkit.memory;

import dev.gatehouse.application.port.out.AnsweredStore;
import java.time.Instant;
import java.util.Optional;

final class MemoryAnsweredStore implements AnsweredStore {
    private final Tables tables;

    MemoryAnsweredStore(Tables tables) {
        this.tables = tables;
    }

    @Override
    public boolean claim(Answered request, Instant lapsed) {
        var name = key(request.caller(), request.name());
        var before = tables.answered().putIfAbsent(name, request);
        return before == null
                || (before.answer().isEmpty()
                        && before.at().isBefore(lapsed)
                        && tables.answered().replace(name, before, request));
    }

    @Override
    public Optional<Answered> find(String caller, String name) {
        return Optional.ofNullable(tables.answered().get(key(caller, name)));
    }

    @Override
    public void answer(String caller, String name, String sealed) {
        tables.answered()
                .computeIfPresent(
                        key(caller, name),
                        (key, one) -> new Answered(caller, name, one.fingerprint(), Optional.of(sealed), one.at()));
    }

    @Override
    public void release(String caller, String name) {
        tables.answered().remove(key(caller, name));
    }

    @Override
    public int purge(Instant before, int limit) {
        var old = tables.answered().entrySet().stream()
                .filter(entry -> entry.getValue().at().isBefore(before))
                .limit(limit)
                .toList();
        old.forEach(entry -> tables.answered().remove(entry.getKey()));
        return old.size();
    }

    private static Tables.RequestName key(String caller, String name) {
        return new Tables.RequestName(caller, name);
    }
}
