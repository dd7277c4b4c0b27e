package dev.gatehouse.persistence.sql;

import dev.gatehouse.domain.network.IpPolicy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jdbi.v3.core.result.RowView;

/** Puts owners of IP policies together from rows that hold an owner and, if there is one, an entry. */
final class Owners<T> {
    private record Owner<T>(T bare, List<IpPolicy.Entry> entries) {}

    private final Map<String, Owner<T>> byId = new LinkedHashMap<>();

    void add(String id, RowView row, Class<T> type) {
        var owner = byId.computeIfAbsent(id, fresh -> new Owner<>(row.getRow(type), new ArrayList<>()));
        if (row.getColumn("block", String.class) != null) {
            owner.entries().add(row.getRow(IpPolicy.Entry.class));
        }
    }

    Stream<T> with(BiFunction<T, List<IpPolicy.Entry>, T> join) {
        return byId.values().stream().map(owner -> join.apply(owner.bare(), owner.entries()));
    }
}
