package dev.gatehouse.persistence.sql;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jdbi.v3.core.result.RowView;

/** Puts owners of IP policies together from rows that hold an owner and, if there is one, a line. */
final class Owners<T> {
    private record Owner<T>(T bare, List<PolicyLine> lines) {}

    private final Map<String, Owner<T>> byId = new LinkedHashMap<>();

    void add(String id, RowView row, Class<T> type) {
        var owner = byId.computeIfAbsent(id, fresh -> new Owner<>(row.getRow(type), new ArrayList<>()));
        var line = row.getRow(PolicyLine.class);
        if (!line.isNothing()) {
            owner.lines().add(line);
        }
    }

    Stream<T> with(BiFunction<T, List<PolicyLine>, T> join) {
        return byId.values().stream().map(owner -> join.apply(owner.bare(), owner.lines()));
    }
}
