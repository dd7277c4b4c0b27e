package dev.gatehouse.persistence.sql;

import dev.gatehouse.application.port.out.ClientQuery;
import dev.gatehouse.application.port.out.ClientQuery.Sort;
import dev.gatehouse.application.port.out.ClientStore.Listed;
import dev.gatehouse.application.port.out.Page;
import dev.gatehouse.application.port.out.Page.Cursor;
import dev.gatehouse.domain.client.Client;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Pages of clients: a place is a sort value and a number, and the page begins after it, however many rows are before. */
final class ClientPages {
    private static final ClientRow CLIENT = new ClientRow();

    private record Line(Client client, Optional<Instant> lastUsed, PolicyLine ofPolicy) {}

    private final ClientQuery query;
    private final List<String> conditions = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    private ClientPages(ClientQuery query) {
        this.query = query;
    }

    static Page<Listed> page(Handle on, ClientQuery query) {
        var rows = new ClientPages(query).rows(on);
        return Page.of(rows, query.size(), row -> placeOf(query.sort(), row));
    }

    private List<Listed> rows(Handle on) {
        require("true");
        if (!query.namePrefix().isEmpty()) {
            var prefix = query.namePrefix();
            require("substr(client.name, 1, ?) = ?", prefix.codePointCount(0, prefix.length()), prefix);
        }
        query.status().ifPresent(status -> require("client.status = ?", status.name()));
        query.after().ifPresent(this::requireAfter);
        values.add(query.size() + 1);
        return Plain.all(on, sql(), ClientPages::line, values.toArray()).stream()
                .collect(Collectors.groupingBy(line -> line.client().number(), LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(lines -> joined(on, lines))
                .toList();
    }

    /** The entries are joined to the page when it is cut, for a client may have any number of them. */
    private String sql() {
        return """
                SELECT client.*, page.last_used_at, %4$s
                FROM (SELECT client.number, use.last_used_at, %1$s AS sort_value
                    FROM client JOIN client_use AS use ON use.client_number = client.number
                    WHERE %2$s
                    ORDER BY sort_value %3$s, client.number %3$s LIMIT ?) AS page
                JOIN client ON client.number = page.number
                LEFT JOIN client_network AS entry ON entry.client_number = client.number
                %5$s
                ORDER BY page.sort_value %3$s, client.number %3$s, %6$s
                """.formatted(
                        column(query.sort()),
                        String.join(" AND ", conditions),
                        query.descending() ? "DESC" : "ASC",
                        PolicyLine.COLUMNS,
                        PolicyLine.SHARED,
                        PolicyLine.ORDER);
    }

    private void requireAfter(Cursor place) {
        var isAfter = query.descending() ? "<" : ">";
        var value = query.sort() == Sort.NAME ? place.sortValue() : (Object) Long.valueOf(place.sortValue());
        require(
                "(%s, client.number) %s (?, ?)".formatted(column(query.sort()), isAfter),
                value,
                Integer.valueOf(place.id()));
    }

    private void require(String condition, Object... bound) {
        conditions.add(condition);
        values.addAll(List.of(bound));
    }

    private static String column(Sort sort) {
        return switch (sort) {
            case NAME -> "client.name";
            case NUMBER -> "client.number";
            case CREATED -> "client.created_at";
            case LAST_USED -> "use.last_used_at";
        };
    }

    private static Cursor placeOf(Sort sort, Listed row) {
        var client = row.client();
        var number = Integer.toString(client.number().value());
        return new Cursor(
                switch (sort) {
                    case NAME -> client.name();
                    case NUMBER -> number;
                    case CREATED -> Long.toString(Micros.of(client.createdAt()));
                    case LAST_USED -> Long.toString(Micros.of(row.lastUsed().orElse(Instant.EPOCH)));
                },
                number);
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(CLIENT.read(row), lastUsed(row), PolicyLine.read(row));
    }

    private static Listed joined(Handle on, List<Line> lines) {
        var first = lines.getFirst();
        var policy = lines.stream().map(Line::ofPolicy).toList();
        var client = ClientRow.with(first.client(), bare -> PolicyLine.fill(on, bare, policy));
        return new Listed(client, first.lastUsed());
    }

    /** The time of the last use, of which zero means that there was none. */
    static Optional<Instant> lastUsed(ResultSet row) throws SQLException {
        return Micros.maybe(row, "last_used_at").filter(Instant.EPOCH::isBefore);
    }
}
