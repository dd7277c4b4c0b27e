package dev.gatehouse.launcher.command;

import dev.gatehouse.application.port.out.Page;
import dev.gatehouse.application.port.out.Page.Cursor;
import dev.gatehouse.launcher.configuration.Refused;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import net.sourceforge.argparse4j.inf.Subparser;

/** A list printed as it is read, page by page to its end, so that it may be longer than what fits into memory. */
final class LongTable {
    private static final int PAGE = 1_000;
    private static final String LIMIT = "limit";

    private final Desk desk;
    private final boolean isJson;
    private final List<String> headings;
    private List<Integer> widths;
    private boolean isBegun;

    private LongTable(Desk desk, List<String> headings) {
        this.desk = desk;
        this.isJson = OutputFormat.of(desk.arguments()) == OutputFormat.JSON;
        this.headings = headings;
        this.widths = headings.stream().map(String::length).toList();
    }

    /** The arguments of a command that prints such a list. */
    static void addTo(Subparser parser) {
        parser.addArgument("--limit").dest(LIMIT).type(Integer.class).help("how many at most; all without it");
        OutputFormat.addTo(parser);
    }

    /**
     * Prints a list, or so much of it as was asked for.
     *
     * @param list its page from a place on, of a size
     */
    static <T> void show(
            Desk desk,
            List<String> headings,
            BiFunction<Optional<Cursor>, Integer, Page<T>> list,
            Function<T, List<Object>> row) {
        int left = limit(desk);
        var table = new LongTable(desk, headings);
        Optional<Cursor> place = Optional.empty();
        do {
            var page = list.apply(place, Math.min(left, PAGE));
            table.add(page.items().stream().map(row).toList());
            left -= page.items().size();
            place = page.next();
        } while (place.isPresent() && left > 0);
        table.end();
    }

    /** How many rows at most are asked for. */
    static int limit(Desk desk) {
        int limit = Optional.ofNullable(desk.arguments().getInt(LIMIT)).orElse(Integer.MAX_VALUE);
        if (limit < 1) {
            throw new Refused("--limit is 1 or more");
        }
        return limit;
    }

    private void add(List<List<Object>> rows) {
        var page = new Table(headings, rows);
        if (isJson) {
            addObjects(page);
        } else {
            addLines(page);
        }
        desk.terminal().requireWhole();
    }

    /** Columns grow where a later page needs the room, and stay so from there on. */
    private void addLines(Table page) {
        widths = page.widths(widths);
        if (!isBegun) {
            desk.say(page.heading(widths));
            isBegun = true;
        }
        page.lines(widths).forEach(desk::say);
    }

    /** The objects of all pages are in one list. */
    private void addObjects(Table page) {
        for (var object : page.objects()) {
            desk.say((isBegun ? "," : "[") + JsonText.of(object));
            isBegun = true;
        }
    }

    private void end() {
        if (isJson) {
            desk.say(isBegun ? "]" : "[ ]");
        }
    }
}
