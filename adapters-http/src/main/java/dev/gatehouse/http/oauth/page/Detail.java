package dev.gatehouse.http.oauth.page;

import java.time.Instant;
import java.util.Optional;

/** Something that is said of one of many, perhaps about a time. */
public record Detail(Phrase text, Optional<Moment> about) {
    /** About no time. */
    Detail(Phrase text) {
        this(text, Optional.empty());
    }

    /** About one, which stands in the gap of the text. */
    static Detail of(Phrase text, Instant at) {
        return new Detail(text, Optional.of(new Moment(at)));
    }

    /** What stands before the time. */
    public String before(Language language) {
        var text = text().in(language);
        return about.map(any -> text.substring(0, text.indexOf(Phrase.GAP))).orElse(text);
    }

    /** What stands after it. */
    public String after(Language language) {
        var text = text().in(language);
        return about.map(any -> text.substring(text.indexOf(Phrase.GAP) + Phrase.GAP.length()))
                .orElse("");
    }
}
