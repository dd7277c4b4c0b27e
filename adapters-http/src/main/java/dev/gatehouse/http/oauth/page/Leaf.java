package dev.gatehouse.http.oauth.page;

import dev.gatehouse.application.port.in.Cursors;
import dev.gatehouse.application.port.out.Page.Cursor;
import dev.gatehouse.http.oauth.page.View.Link;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Turns the pages of a list about the account; a place is good for the very list that gave it.
 *
 * @param list the page about the account that shows it
 */
record Leaf(Cursors cursors, String list) {
    /** How many rows a page has. */
    static final int SIZE = 50;

    /** Which parameter says where a page begins. */
    static final String AFTER = "after";

    /** Where the page begins; what is no place of this list is its beginning. */
    Optional<Cursor> place(Optional<String> after) {
        return after.flatMap(text -> cursors.open(list, text));
    }

    /** The ways to the other pages. */
    List<Link> links(Optional<String> after, Optional<Cursor> next) {
        var on = next.map(place -> new Link(Text.NEXT_PAGE, list + "?" + AFTER + "=" + cursors.seal(list, place)));
        var first = after.map(any -> new Link(Text.FIRST_PAGE, list));
        return Stream.of(on, first).flatMap(Optional::stream).toList();
    }
}
