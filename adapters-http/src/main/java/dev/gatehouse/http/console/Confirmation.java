package dev.gatehouse.http.console;

import dev.gatehouse.http.oauth.page.Phrase;
import java.util.List;
import java.util.Optional;

/** A page that says what will happen before it does, and the form that has it done. */
record Confirmation(Phrase title, Phrase consequence, boolean isGrave) {
    /** The page about one thing. */
    Page page(Visit visit, String what, String action, String back) {
        return page(visit, what, action, back, List.of());
    }

    /** The same where something is to be filled in. */
    Page page(Visit visit, String what, String action, String back, List<Field> fields) {
        var ask = new Block.Ask(
                true,
                action,
                visit.sealed(),
                fields,
                visit.say(title),
                isGrave,
                Optional.of(new Block.Link(visit.say(FrameText.CANCEL), back)));
        var heading = visit.say(title) + (what.isEmpty() ? "" : ": " + what);
        return Page.of(heading, new Block.Prose(visit.say(consequence)), ask);
    }
}
