package dev.gatehouse.launcher.remote;

import dev.gatehouse.application.port.out.Page;
import dev.gatehouse.application.port.out.Page.Cursor;
import java.util.ArrayList;
import java.util.Optional;
import java.util.function.Function;

/** A list of a server, which gives a hundred rows at a time. The place in it is sealed: it travels as it is. */
record Listing(Server server, String path, Query query) {
    private static final int MOST = 100;

    /** So many rows from the place on. */
    <T> Page<T> page(Optional<Cursor> after, int size, Function<Shown, T> reader) {
        var items = new ArrayList<T>();
        var place = after;
        do {
            var here = query.with("limit", Integer.toString(Math.min(MOST, size - items.size())))
                    .with("cursor", place.map(Cursor::sortValue));
            var answer = server.get(path, here).shown();
            answer.objects("items").stream().map(reader).forEach(items::add);
            place = answer.optional("next").map(next -> new Cursor(next, ""));
        } while (place.isPresent() && items.size() < size);
        return new Page<>(items, place);
    }
}
