package dev.gatehouse.testkit.memory;

import dev.gatehouse.application.port.out.AttemptStore;
import dev.gatehouse.application.port.out.Page.Cursor;
import dev.gatehouse.domain.login.AttemptKey;
import dev.gatehouse.domain.login.AttemptLedger;
import dev.gatehouse.domain.token.Subject;
import dev.gatehouse.testkit.memory.Tables.KnownSource;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

final class MemoryAttemptStore implements AttemptStore {
    private final Tables tables;

    MemoryAttemptStore(Tables tables) {
        this.tables = tables;
    }

    @Override
    public AttemptLedger lock(AttemptKey key) {
        return look(key);
    }

    @Override
    public AttemptLedger look(AttemptKey key) {
        return tables.attempts().getOrDefault(key, AttemptLedger.EMPTY);
    }

    @Override
    public void save(AttemptKey key, AttemptLedger ledger) {
        if (ledger.isBlank()) {
            tables.attempts().remove(key);
        } else {
            tables.attempts().put(key, ledger);
        }
    }

    @Override
    public void clear(String account) {
        tables.attempts().keySet().removeIf(key -> key.account().equals(account));
    }

    @Override
    public int knownSourceFailures(String account, Instant since) {
        return tables.attempts().entrySet().stream()
                .filter(entry -> isKnownSourceOf(account, entry.getKey()))
                .filter(entry -> entry.getValue().lastFailureAt().isAfter(since))
                .mapToInt(entry -> entry.getValue().failures())
                .sum();
    }

    @Override
    public void forgetKnownSourceFailures(String account) {
        tables.attempts()
                .replaceAll((key, ledger) -> isKnownSourceOf(account, key)
                        ? new AttemptLedger(0, ledger.lastFailureAt(), ledger.reservations())
                        : ledger);
    }

    private static boolean isKnownSourceOf(String account, AttemptKey key) {
        return key.account().equals(account) && !key.bucket().equals(AttemptKey.STRANGERS);
    }

    @Override
    public List<Failing> failing(int atLeast, Optional<Cursor> after, int limit) {
        return tables.attempts().entrySet().stream()
                .filter(entry -> entry.getKey().bucket().equals(AttemptKey.STRANGERS))
                .filter(entry -> entry.getValue().failures() >= Math.max(1, atLeast))
                .flatMap(
                        entry -> Subject.parse(entry.getKey().account())
                                .map(account -> new Failing(account, entry.getValue()))
                                .stream())
                .filter(one -> after.map(place -> isBeyond(one, place)).orElse(true))
                .sorted(Comparator.comparingInt((Failing one) -> one.ledger().failures())
                        .thenComparing(one -> one.account().text())
                        .reversed())
                .limit(limit)
                .toList();
    }

    private static boolean isBeyond(Failing one, Cursor place) {
        int failures = one.ledger().failures() - Integer.parseInt(place.sortValue());
        return failures < 0 || (failures == 0 && one.account().text().compareTo(place.id()) < 0);
    }

    @Override
    public Optional<Instant> seenFrom(Subject subject, String network) {
        return Optional.ofNullable(tables.knownSources().get(new KnownSource(subject.text(), network)));
    }

    @Override
    public void rememberSource(Subject subject, String network, Instant now) {
        tables.knownSources().put(new KnownSource(subject.text(), network), now);
    }

    @Override
    public int purge(Instant before, int limit) {
        var ledgers = removeOld(tables.attempts(), MemoryAttemptStore::lastWritten, before, limit);
        return ledgers + removeOld(tables.knownSources(), seen -> seen, before, limit - ledgers);
    }

    /** A ledger carries its own times: the last failure, and the reservations. */
    private static Instant lastWritten(AttemptLedger ledger) {
        return Stream.concat(
                        Stream.of(ledger.lastFailureAt()),
                        ledger.reservations().stream().map(AttemptLedger.Reservation::voidAt))
                .max(Instant::compareTo)
                .orElseThrow();
    }

    private static <K, V> int removeOld(Map<K, V> from, Function<V, Instant> time, Instant before, int limit) {
        Collection<K> old = from.entrySet().stream()
                .filter(entry -> time.apply(entry.getValue()).isBefore(before))
                .map(Map.Entry::getKey)
                .limit(limit)
                .toList();
        old.forEach(from::remove);
        return old.size();
    }
}
