package dev.gatehouse.http.console;

import dev.gatehouse.domain.token.Subject;
import dev.gatehouse.http.console.Block.Cell;
import dev.gatehouse.http.console.Block.Fact;
import dev.gatehouse.http.oauth.page.Moment;
import dev.gatehouse.http.oauth.page.Phrase;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How things look in tables and facts. */
final class Cells {
    private static final DateTimeFormatter TO_THE_SECOND = DateTimeFormatter.ofPattern(
                    "yyyy-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private Cells() {}

    static Cell time(Instant at) {
        return new Cell(TO_THE_SECOND.format(at), Optional.empty(), Optional.of(new Moment(at).machine()));
    }

    static Cell time(Optional<Instant> at, Visit visit, Phrase otherwise) {
        return at.map(Cells::time).orElseGet(() -> Cell.of(visit.say(otherwise)));
    }

    static Cell flag(boolean holds, Visit visit) {
        return Cell.of(visit.say(holds ? FrameText.YES : FrameText.NO));
    }

    static Cell list(Stream<String> words, Visit visit) {
        var text = words.sorted().collect(Collectors.joining(", "));
        return Cell.of(text.isEmpty() ? visit.say(FrameText.NONE) : text);
    }

    /** A user, or a client, and where more is said of them. */
    static Cell subject(Subject subject) {
        return switch (subject) {
            case Subject.OfUser(var id) -> Cell.of(id.value(), Paths.user(id));
            case Subject.OfClient client -> Cell.of(client.text(), Paths.client(client.number()));
        };
    }

    static Fact fact(Visit visit, Phrase name, Cell value) {
        return new Fact(visit.say(name), value);
    }

    /** The first block of a page to which somebody comes back after a deed. */
    static List<Block> done(Visit visit) {
        return done(visit, Optional.empty());
    }

    /** The same, with the way to the opposite. */
    static List<Block> done(Visit visit, Optional<Block.Link> undo) {
        return visit.form().text(Paths.DONE).isPresent()
                ? List.of(new Block.Done(visit.say(FrameText.DONE), undo))
                : List.of();
    }

    /** A box before a row. */
    static Block.Box box(Visit visit, String id, String called) {
        return new Block.Box(Picks.name(id), visit.say(FrameText.PICK, called), Picks.areAll(visit));
    }

    /** How rows are ticked, if there is anything to be done with them. */
    static Optional<Block.Picking> picking(Visit visit, List<Block.Box> boxes, List<Block.Link> verbs) {
        return Optional.of(new Block.Picking(
                        visit.say(FrameText.PICK_COLUMN),
                        boxes,
                        visit.say(FrameText.WITH_PICKED),
                        verbs,
                        Picks.all(visit)))
                .filter(picking -> !picking.verbs().isEmpty());
    }

    /** What may be chosen, with one that stands for all before it. */
    static Field.Choice choice(Visit visit, String name, Phrase label, Map<String, String> options) {
        var said = visit.text(name);
        var all = new ArrayList<Field.Option>();
        all.add(new Field.Option("", visit.say(FrameText.ANY), said.isEmpty()));
        options.forEach((word, text) -> all.add(new Field.Option(word, text, word.equals(said))));
        return new Field.Choice(name, visit.say(label), List.copyOf(all));
    }

    static Field.Line line(Visit visit, String name, Phrase label) {
        return Field.Line.of(name, visit.say(label), visit.text(name));
    }
}
