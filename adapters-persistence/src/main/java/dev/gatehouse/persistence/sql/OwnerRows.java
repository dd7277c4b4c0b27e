package dev.gatehouse.persistence.sql;

import dev.gatehouse.domain.network.IpPolicy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Owners of IP policies, read by {@link Plain} from rows that hold an owner and, if there is one, an entry. */
record OwnerRows<T>(Plain.Reader<T> bare, BiFunction<T, List<IpPolicy.Entry>, T> join) {
    private static final NetworkRow ENTRY = new NetworkRow();

    private record Line<T>(T bare, Optional<IpPolicy.Entry> entry) {}

    Optional<T> first(Handle on, String sql, @Nullable Object... values) {
        var lines = Plain.all(on, sql, this::line, values);
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        var entries = new ArrayList<IpPolicy.Entry>();
        lines.forEach(line -> line.entry().ifPresent(entries::add));
        var owner = lines.getFirst().bare();
        return Optional.of(entries.isEmpty() ? owner : join.apply(owner, entries));
    }

    /** Every owner once, in the order of the rows. */
    List<T> all(Handle on, String sql, @Nullable Object... values) {
        var owners = new LinkedHashMap<T, List<IpPolicy.Entry>>();
        Plain.all(on, sql, this::line, values).forEach(line -> {
            var entries = owners.computeIfAbsent(line.bare(), fresh -> new ArrayList<>());
            line.entry().ifPresent(entries::add);
        });
        return owners.entrySet().stream()
                .map(owner -> join.apply(owner.getKey(), owner.getValue()))
                .toList();
    }

    private Line<T> line(ResultSet row) throws SQLException {
        boolean hasEntry = row.getString("block") != null;
        return new Line<>(bare.read(row), hasEntry ? Optional.of(ENTRY.read(row)) : Optional.empty());
    }
}
