package dev.gatehouse.http;

import dev.gatehouse.application.port.in.Cursors;
import dev.gatehouse.application.port.out.Page.Cursor;
import java.util.Optional;

/** Seals places so that everybody can read them. */
public final class PlainCursors implements Cursors {
    @Override
    public String seal(String list, Cursor place) {
        return list + "." + place.sortValue() + "." + place.id();
    }

    @Override
    public Optional<Cursor> open(String list, String sealed) {
        var parts = sealed.split("\\.", -1);
        return parts.length == 3 && parts[0].equals(list)
                ? Optional.of(new Cursor(parts[1], parts[2]))
                : Optional.empty();
    }
}
