package dev.gatehouse.http.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A way to say something, with gaps for what it is about. */
record GermanTerm(String english, String german) {
    private static final String GAP = "{}";

    /** A line each, the English before the German. */
    static List<GermanTerm> read(String lines) {
        return lines.lines()
                .map(line ->
                        new GermanTerm(line.substring(0, line.indexOf('|')), line.substring(line.indexOf('|') + 1)))
                .toList();
    }

    /** A text in German, by the first of the terms that it is said in. */
    static Optional<String> of(String english, List<GermanTerm> terms) {
        return terms.stream().flatMap(term -> term.of(english).stream()).findFirst();
    }

    /** The same in German, if the text says this. */
    Optional<String> of(String text) {
        return gaps(text).map(found -> {
            var said = german;
            for (var gap : found) {
                int at = said.indexOf(GAP);
                said = said.substring(0, at) + gap + said.substring(at + GAP.length());
            }
            return said;
        });
    }

    private static List<String> pieces(String term) {
        int gap = term.indexOf(GAP);
        if (gap < 0) {
            return List.of(term);
        }
        var pieces = new ArrayList<String>(List.of(term.substring(0, gap)));
        pieces.addAll(pieces(term.substring(gap + GAP.length())));
        return pieces;
    }

    /** What fills the gaps, in their order: each ends where the next piece of the term begins, the last at its end. */
    private Optional<List<String>> gaps(String text) {
        var pieces = pieces(english);
        if (!text.startsWith(pieces.getFirst())) {
            return Optional.empty();
        }
        var found = new ArrayList<String>();
        int from = pieces.getFirst().length();
        for (int i = 1; i < pieces.size(); i++) {
            boolean isLast = i == pieces.size() - 1;
            int end = isLast ? text.length() - pieces.get(i).length() : text.indexOf(pieces.get(i), from);
            if (end < from || !text.startsWith(pieces.get(i), end)) {
                return Optional.empty();
            }
            found.add(text.substring(from, end));
            from = end + pieces.get(i).length();
        }
        return from == text.length() ? Optional.of(found) : Optional.empty();
    }
}
