package dev.gatehouse.testkit.memory;

import dev.gatehouse.application.port.out.ClientQuery;
import dev.gatehouse.application.port.out.ClientStore.Listed;
import dev.gatehouse.application.port.out.Page;
import dev.gatehouse.application.port.out.Page.Cursor;
import dev.gatehouse.domain.client.Client;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Pages of clients: places are compared as texts, so numbers and times are written with all their zeros. */
final class MemoryClientPages {
    private static final Comparator<Cursor> ORDER =
            Comparator.comparing(Cursor::sortValue).thenComparing(Cursor::id);

    private MemoryClientPages() {}

    static Page<Listed> page(ClientQuery query, List<Listed> all) {
        var order = query.descending() ? ORDER.reversed() : ORDER;
        var rows = all.stream()
                .filter(one -> isMeant(query, one.client()))
                .filter(one -> isAfter(query.after(), placeOf(query, one), order))
                .sorted(Comparator.comparing(one -> placeOf(query, one), order))
                .limit(query.size() + 1L)
                .toList();
        return Page.of(rows, query.size(), one -> placeOf(query, one));
    }

    private static boolean isMeant(ClientQuery query, Client client) {
        return client.name().startsWith(query.namePrefix())
                && query.status().map(client.status()::equals).orElse(true);
    }

    private static boolean isAfter(Optional<Cursor> after, Cursor place, Comparator<Cursor> order) {
        return after.map(cursor -> order.compare(place, cursor) > 0).orElse(true);
    }

    private static Cursor placeOf(ClientQuery query, Listed one) {
        var client = one.client();
        var number = digits(client.number().value());
        return new Cursor(
                switch (query.sort()) {
                    case NAME -> client.name();
                    case NUMBER -> number;
                    case CREATED -> digits(client.createdAt().toEpochMilli());
                    case LAST_USED ->
                        digits(one.lastUsed().orElse(Instant.EPOCH).toEpochMilli());
                },
                number);
    }

    private static String digits(long value) {
        return String.format(Locale.ROOT, "%020d", value);
    }
}
