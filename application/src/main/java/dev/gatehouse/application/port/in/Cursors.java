package dev.gatehouse.application.port.in;

import dev.gatehouse.application.port.out.Page.Cursor;
import java.util.Optional;

/** Seals places in lists, so that nobody can make one up. */
public interface Cursors {
    /** The place as a text for a caller to bring back; the list is the name of what is listed, sort and filters included. */
    String seal(String list, Cursor place);

    /** The place that was sealed for that very list; empty for any other text. */
    Optional<Cursor> open(String list, String sealed);
}
