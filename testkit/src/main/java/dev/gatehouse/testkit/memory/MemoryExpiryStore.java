package dev.gatehouse.testkit.memory;

import dev.gatehouse.application.port.out.ExpiryStore;
import dev.gatehouse.domain.client.ApiCredential;
import dev.gatehouse.domain.client.ClientNumber;
import dev.gatehouse.domain.client.ClientStatus;
import dev.gatehouse.domain.client.EndingCredential;
import dev.gatehouse.domain.client.EndingCredential.Kind;
import dev.gatehouse.domain.session.Session;
import dev.gatehouse.domain.token.RefreshMode;
import dev.gatehouse.domain.token.Subject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

final class MemoryExpiryStore implements ExpiryStore {
    private final Tables tables;

    MemoryExpiryStore(Tables tables) {
        this.tables = tables;
    }

    @Override
    public List<EndingCredential> ending(Instant now, Instant by, int most) {
        return Stream.concat(secrets(), tokens())
                .filter(one -> one.until().isAfter(now) && !one.until().isAfter(by))
                .filter(one -> isActive(one.client()))
                .distinct()
                .sorted(Comparator.comparing(EndingCredential::until)
                        .thenComparing(one -> one.kind().name())
                        .thenComparingInt(one -> one.client().value()))
                .limit(most)
                .toList();
    }

    private Stream<EndingCredential> secrets() {
        var latest = BinaryOperator.maxBy(
                Comparator.comparing((ApiCredential one) -> one.expiresAt().orElse(Instant.MAX)));
        return tables.credentials().stream()
                .collect(Collectors.groupingBy(ApiCredential::key, Collectors.reducing(latest)))
                .values()
                .stream()
                .flatMap(Optional::stream)
                .flatMap(one ->
                        one.expiresAt().map(until -> new EndingCredential(one.client(), Kind.SECRET, until)).stream());
    }

    private Stream<EndingCredential> tokens() {
        var latest = BinaryOperator.maxBy(Comparator.comparing(Session::expiresAt));
        long epoch = new MemoryInstallationStore(tables).epoch();
        return tables.sessions().values().stream()
                .filter(session ->
                        session.mode() == RefreshMode.FIXED && session.end().isEmpty() && session.epoch() >= epoch)
                .collect(Collectors.groupingBy(Session::subject, Collectors.reducing(latest)))
                .entrySet()
                .stream()
                .flatMap(MemoryExpiryStore::token);
    }

    private static Stream<EndingCredential> token(Map.Entry<Subject, Optional<Session>> last) {
        return switch (last.getKey()) {
            case Subject.OfUser user -> Stream.empty();
            case Subject.OfClient(var number) ->
                last.getValue().stream()
                        .map(session -> new EndingCredential(number, Kind.EXCHANGE_TOKEN, session.expiresAt()));
        };
    }

    private boolean isActive(ClientNumber number) {
        var client = tables.clients().get(number);
        return client != null && client.status() == ClientStatus.ACTIVE;
    }
}
