package dev.gatehouse.http.console;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is ticked in a list, so that one thing is done to all of it. */
final class Picks {
    private static final String MARK = "pick-";
    private static final String ON = "on";

    private Picks() {}

    /** The name of the box before a row. */
    static String name(String id) {
        return MARK + id;
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
