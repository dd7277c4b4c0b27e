package dev.gatehouse.http.console;

import dev.gatehouse.http.admin.MovingFiles.Notation;
import dev.gatehouse.http.oauth.page.Phrase;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** What came of the lines of a text, by their numbers. */
final class ImportReport {
    /** Whoever has more to mend than that has one mistake many times. */
    private static final int MOST_TOLD = 200;

    private final Notation notation;
    private final SortedMap<Integer, String> problems = new TreeMap<>();
    private final SortedMap<Integer, String> missing = new TreeMap<>();
    private int lines;
    private int made;
    private int known;

    ImportReport(Notation notation) {
        this.notation = notation;
    }

    /** What came of one line. */
    sealed interface Came {
        /** It was made, but for these secrets, which nobody told. */
        record Made(List<String> missing) implements Came {
            /** Takes its own copy. */
            public Made {
                missing = List.copyOf(missing);
            }
        }

        /** It is there already. */
        record Known() implements Came {}

        /** It cannot be taken. */
        record Refused(String why) implements Came {}
    }

    void add(int line, Came came) {
        lines++;
        switch (came) {
            case Came.Made(var secrets) -> {
                made++;
                if (!secrets.isEmpty()) {
                    missing.put(line, String.join(", ", secrets));
                }
            }
            case Came.Known() -> known++;
            case Came.Refused(String why) -> problems.put(line, why);
        }
    }

    int made() {
        return made;
    }

    /**
     * The report, for a page.
     *
     * @param madeText what is said of how many were made, or would be
     */
    List<Block> blocks(Visit visit, Phrase madeText) {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Facts(
                "",
                List.of(
                        Cells.fact(visit, ImportText.READ_AS, Block.Cell.of(visit.say(word()))),
                        fact(visit, ImportText.COUNTED, lines),
                        fact(visit, madeText, made),
                        fact(visit, ImportText.KNOWN, known),
                        fact(visit, ImportText.REFUSED, problems.size()))));
        points(blocks, visit, ImportText.PROBLEMS, problems, why -> Told.problem(why, visit.language()));
        points(blocks, visit, ImportText.MISSING, missing, UnaryOperator.identity());
        return blocks;
    }

    private ImportText word() {
        return switch (notation) {
            case JSON_LINES -> ImportText.JSON_LINES;
            case CSV -> ImportText.CSV;
        };
    }

    private static void points(
            List<Block> to,
            Visit visit,
            Phrase heading,
            SortedMap<Integer, String> byLine,
            UnaryOperator<String> telling) {
        if (byLine.isEmpty()) {
            return;
        }
        to.add(new Block.Points(
                visit.say(heading),
                byLine.entrySet().stream()
                        .limit(MOST_TOLD)
                        .map(line -> Block.Cell.of(line.getKey() + ": " + telling.apply(line.getValue())))
                        .toList()));
        if (byLine.size() > MOST_TOLD) {
            to.add(new Block.Prose(visit.say(ImportText.MORE, Integer.toString(byLine.size() - MOST_TOLD))));
        }
    }

    private static Block.Fact fact(Visit visit, Phrase name, int number) {
        return Cells.fact(visit, name, Block.Cell.of(Integer.toString(number)));
    }
}
