package dev.gatehouse.persistence.sql;

import dev.gatehouse.domain.network.IpPolicy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Owners of IP policies, read by {@link Plain} from rows that hold an owner and, if there is one, a line.
 *
 * @param bare reads an owner without the lines
 * @param join the owner with another policy, which is made of the bare one
 */
record OwnerRows<T>(Plain.Reader<T> bare, BiFunction<T, UnaryOperator<IpPolicy>, T> join) {
    /** An owner and perhaps a line, of one row. */
    private record Read<T>(T bare, PolicyLine line) {}

    /** An owner without the lines, and whether there are any. */
    record Bare<T>(T owner, boolean hasLines) {}

    /** What finds owners without their lines, for a statement that says of each whether it {@code has_lines}. */
    Plain.Found<Bare<T>> bareOnes() {
        return new Plain.Found<>(row -> new Bare<>(bare.read(row), row.getBoolean("has_lines")));
    }

    /**
     * The owner that was found, with its lines.
     *
     * @param look a second one, with the lines, for owners who have some
     */
    static <T> Optional<T> whole(Plain.Found<Bare<T>> found, Function<T, Optional<T>> look) {
        return found.first().flatMap(one -> one.hasLines() ? look.apply(one.owner()) : Optional.of(one.owner()));
    }

    Optional<T> first(Handle on, String sql, @Nullable Object... values) {
        var rows = Plain.all(on, sql, this::read, values);
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        var owner = rows.getFirst();
        var lines = rows.stream().map(Read::line).toList();
        return Optional.of(owner.line().isNothing() ? owner.bare() : filled(on, owner.bare(), lines));
    }

    /** Every owner once, in the order of the rows. */
    List<T> all(Handle on, String sql, @Nullable Object... values) {
        var owners = new LinkedHashMap<T, List<PolicyLine>>();
        for (var read : Plain.all(on, sql, this::read, values)) {
            var lines = owners.computeIfAbsent(read.bare(), fresh -> new ArrayList<>());
            if (!read.line().isNothing()) {
                lines.add(read.line());
            }
        }
        return owners.entrySet().stream()
                .map(owner -> filled(on, owner.getKey(), owner.getValue()))
                .toList();
    }

    private T filled(Handle on, T owner, List<PolicyLine> lines) {
        return join.apply(owner, policy -> PolicyLine.fill(on, policy, lines));
    }

    private Read<T> read(ResultSet row) throws SQLException {
        return new Read<>(bare.read(row), PolicyLine.read(row));
    }
}
