package dev.gatehouse.application.port.out;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * One page of a list that is in order; the same effort at its beginning as a million rows later. Where few of very many rows
 * are looked for, it may hold fewer than it might, or none, and still have a next: the looking was cut off there.
 *
 * @param next where the following page begins; empty on the last page
 */
public record Page<T>(List<T> items, Optional<Cursor> next) {
    /**
     * A place in a list: the sort value and the id of the row before it, so that rows which come and go elsewhere move
     * nothing.
     */
    public record Cursor(String sortValue, String id) {}

    /** Takes its own copy. */
    public Page {
        items = List.copyOf(items);
    }

    /** The page of so many of the rows, of which one more was asked for than the page shall hold. */
    public static <T> Page<T> of(List<T> rows, int size, Function<T, Cursor> placeOf) {
        return rows.size() <= size
                ? new Page<>(rows, Optional.empty())
                : new Page<>(rows.subList(0, size), Optional.of(placeOf.apply(rows.get(size - 1))));
    }

    /** The first so many of a list that is asked for by place and size, however many pages they are on. */
    public static <T> List<T> first(int most, BiFunction<Optional<Cursor>, Integer, Page<T>> list) {
        var items = new ArrayList<T>();
        Optional<Cursor> place = Optional.empty();
        do {
            var page = list.apply(place, most - items.size());
            items.addAll(page.items());
            place = page.next();
        } while (place.isPresent() && items.size() < most);
        return List.copyOf(items);
    }
}
