package dev.gatehouse.http.console;

import dev.gatehouse.application.port.out.Page.Cursor;
import dev.gatehouse.domain.text.PlainText;
import dev.gatehouse.http.oauth.page.Phrase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What a list is narrowed by, and what of it makes no sense: that is said, and never passed over. */
final class Filters {
    private final Visit visit;
    private final List<Block> alarms = new ArrayList<>();
    private final List<Block.Fact> facts = new ArrayList<>();

    Filters(Visit visit) {
        this.visit = visit;
    }

    /** What the filter means; empty where it is not there or means nothing. */
    <T> Optional<T> meaning(String name, Phrase label, Function<String, Optional<T>> parser) {
        return visit.form().text(name).flatMap(text -> {
            var meaning = parser.apply(text);
            if (meaning.isPresent()) {
                facts.add(Cells.fact(visit, label, Block.Cell.of(text)));
            } else {
                alarms.add(new Block.Alarm(visit.say(FrameText.UNFIT, visit.say(label) + ": " + text)));
            }
            return meaning;
        });
    }

    /** What the filter says in words of its own. */
    Optional<String> text(String name, Phrase label) {
        return meaning(name, label, text -> Optional.of(text).filter(PlainText::isPlain));
    }

    /** Where the page begins. */
    Optional<Cursor> place(Leaf leaf) {
        if (leaf.isLost()) {
            alarms.add(new Block.Alarm(visit.say(FrameText.NO_PLACE)));
        }
        return leaf.place();
    }

    /** What is wrong with them. */
    List<Block> alarms() {
        return List.copyOf(alarms);
    }

    /** By what the list is narrowed. */
    List<Block.Fact> facts() {
        return List.copyOf(facts);
    }

    /** The status of the page. */
    int status() {
        return alarms.isEmpty() ? 200 : 400;
    }
}
