package dev.gatehouse.http.console;

import dev.gatehouse.application.port.in.Cursors;
import dev.gatehouse.application.port.out.Page.Cursor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** Turns the pages of a list; a place is good for the very list that gave it, filters included. */
record Leaf(Cursors cursors, Visit visit) {
    /** How many rows a page has. */
    static final int SIZE = 50;

    /** What names it. */
    static final String AFTER = "after";

    /** Where the page begins; what is no place of this list is its beginning. */
    Optional<Cursor> place() {
        return visit.form().text(AFTER).flatMap(text -> cursors.open(list(), text));
    }

    /** Whether a place is asked for that is none of this list. */
    boolean isLost() {
        return visit.form().text(AFTER).isPresent() && place().isEmpty();
    }

    /** The ways to the other pages. */
    List<Block.Link> links(Optional<Cursor> next) {
        var links = new ArrayList<Block.Link>();
        if (visit.form().text(AFTER).isPresent()) {
            links.add(new Block.Link(visit.say(FrameText.FIRST), Paths.address(visit.path(), filters())));
        }
        next.ifPresent(place -> {
            var words = filters();
            words.put(AFTER, cursors.seal(list(), place));
            links.add(new Block.Link(visit.say(FrameText.NEXT), Paths.address(visit.path(), words)));
        });
        return links;
    }

    private String list() {
        return visit.path() + filters();
    }

    private SortedMap<String, String> filters() {
        var filters = Picks.without(visit.form().texts());
        filters.remove(AFTER);
        return filters;
    }
}
