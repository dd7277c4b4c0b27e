package dev.gatehouse.http.console;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What is ticked in a list, so that one thing is done to all of it. */
final class Picks {
    private static final String MARK = "pick-";
    private static final String ON = "on";
    private static final String ALL = "all";

    private Picks() {}

    /** The name of the box before a row. */
    static String name(String id) {
        return MARK + id;
    }

    /** Whether every row of the list that is shown is ticked to begin with. */
    static boolean areAll(Visit visit) {
        return visit.isTicked(ALL);
    }

    /** The way to the same page of a list with every row ticked, for nobody likes to tick fifty; and back. */
    static Block.Link all(Visit visit) {
        var words = without(visit.form().texts());
        words.remove(Paths.DONE);
        if (areAll(visit)) {
            return new Block.Link(visit.say(FrameText.PICK_NONE), Paths.address(visit.path(), words));
        }
        words.put(ALL, ON);
        return new Block.Link(visit.say(FrameText.PICK_ALL), Paths.address(visit.path(), words));
    }

    /** What narrows a list down, without what is ticked in it. */
    static SortedMap<String, String> without(Map<String, String> words) {
        var filters = new TreeMap<>(words);
        filters.remove(ALL);
        return filters;
    }

    /** The ids that are ticked, no more than a page of a list has. */
    static List<String> of(Visit visit) {
        return visit.form().texts().keySet().stream()
                .filter(name -> name.startsWith(MARK))
                .map(name -> name.substring(MARK.length()))
                .limit(Leaf.SIZE)
                .toList();
    }

    /** The same, to be carried on by a form. */
    static Map<String, String> carried(List<String> ids, Visit visit) {
        var hidden = new LinkedHashMap<>(visit.sealed());
        ids.forEach(id -> hidden.put(name(id), ON));
        return hidden;
    }

    /** The same in the query of an address. */
    static String address(String path, List<String> ids) {
        return path
                + ids.stream().map(id -> Paths.encoded(name(id)) + "=" + ON).collect(Collectors.joining("&", "?", ""));
    }

    /** The page that says what will happen to all of them. */
    static Page page(Confirmation confirmation, Visit visit, List<Block.Cell> called, List<String> ids, String back) {
        var ask = new Block.Ask(
                true,
                visit.path(),
                carried(ids, visit),
                List.of(),
                visit.say(confirmation.title()),
                confirmation.isGrave(),
                Optional.of(new Block.Link(visit.say(FrameText.CANCEL), back)));
        return Page.of(
                visit.say(confirmation.title()) + ": " + called.size(),
                new Block.Prose(visit.say(FrameText.TO_EACH) + " " + visit.say(confirmation.consequence())),
                new Block.Points(visit.say(FrameText.PICKED), called),
                ask);
    }
}
