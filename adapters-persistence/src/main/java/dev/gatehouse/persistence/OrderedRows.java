package dev.gatehouse.persistence;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The rows of a table one after the other, in the order of their keys, summed up as they pass. */
final class OrderedRows implements AutoCloseable {
    private static final int AT_ONCE = 2_000;

    private final TableShape table;
    private final Statement statement;
    private final ResultSet rows;
    private final MessageDigest digest = sha256();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private @Nullable List<@Nullable Object> values;
    private long count;

    private OrderedRows(TableShape table, Connection connection, String byBytes) throws SQLException {
        this.table = table;
        this.statement = connection.createStatement();
        statement.setFetchSize(AT_ONCE);
        this.rows = statement.executeQuery(table.inOrder(byBytes));
        advance();
    }

    static OrderedRows ofSqlite(TableShape table, Connection connection) throws SQLException {
        return new OrderedRows(table, connection, "");
    }

    /** In a transaction, for otherwise the driver would hold all rows at once. */
    static OrderedRows ofPostgresql(TableShape table, Connection connection) throws SQLException {
        return new OrderedRows(table, connection, " COLLATE \"C\"");
    }

    /** The members of the row at which we are; null after the last. */
    @Nullable
    List<@Nullable Object> values() {
        return values;
    }

    /** Whether both are at rows with the same members. Nobody shows us one of them, so the time that it takes tells nothing. */
    boolean isSameAs(OrderedRows other) {
        return Objects.deepEquals(members(), other.members());
    }

    private @Nullable Object @Nullable [] members() {
        return values == null ? null : values.toArray();
    }

    /** Which of the two rows comes first, by their keys. */
    int compare(List<@Nullable Object> row, List<@Nullable Object> other) {
        for (int part = 0; part < table.key().size(); part++) {
            int order = compareParts(row.get(part), other.get(part));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static int compareParts(@Nullable Object one, @Nullable Object other) {
        if (Objects.equals(one, other)) {
            return 0;
        }
        return one instanceof Long left && other instanceof Long right
                ? Long.compare(left, right)
                : Arrays.compareUnsigned(utf8(one), utf8(other));
    }

    private static byte[] utf8(@Nullable Object text) {
        return String.valueOf(text).getBytes(StandardCharsets.UTF_8);
    }

    /** Goes to the next row. */
    void advance() throws SQLException {
        values = rows.next() ? read() : null;
        if (values != null) {
            digest.update(written(values));
            count++;
        }
    }

    /** How many rows passed. */
    long count() {
        return count;
    }

    /** The sum of the rows that passed. */
    MovedTable sum() {
        try {
            var copy = (MessageDigest) digest.clone();
            return new MovedTable(table.name(), count, HexFormat.of().formatHex(copy.digest()));
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("the JDK's SHA-256 can be cloned", e);
        }
    }

    @Override
    public void close() throws SQLException {
        try (statement) {
            rows.close();
        }
    }

    private List<@Nullable Object> read() throws SQLException {
        var read = new @Nullable Object[table.columns().size()];
        for (int at = 0; at < read.length; at++) {
            var raw = rows.getObject(at + 1);
            if (raw != null) {
                read[at] = understood(raw, table.columns().get(at));
            }
        }
        return Arrays.asList(read);
    }

    private Object understood(Object raw, TableShape.Column column) {
        var value = column.kind().read(raw);
        if (value == null) {
            throw new IllegalStateException("%s.%s holds a value that PostgreSQL cannot keep, in row %,d by its key"
                    .formatted(table.name(), column.name(), count + 1));
        }
        return value;
    }

    private byte[] written(List<@Nullable Object> row) {
        bytes.reset();
        try (var out = new DataOutputStream(bytes)) {
            for (int at = 0; at < row.size(); at++) {
                var value = row.get(at);
                out.writeBoolean(value != null);
                if (value != null) {
                    table.columns().get(at).kind().write(value, out);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
