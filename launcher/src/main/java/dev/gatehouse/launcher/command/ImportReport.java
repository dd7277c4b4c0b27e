package dev.gatehouse.launcher.command;

import dev.gatehouse.launcher.command.ImportRun.Came;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/** What came of the lines of an import, counted; the first thousand that call for somebody are told one by one. */
final class ImportReport {
    private static final int MOST_TOLD = 1000;
    private static final double NANOS_A_SECOND = 1e9;

    private record Remark(int line, String text) {}

    /** What is to be told of lines, and how much of that is not told any more. */
    private static final class Remarks {
        private final List<Remark> told = new ArrayList<>();
        private int all;

        void add(int line, String text) {
            all++;
            if (told.size() < MOST_TOLD) {
                told.add(new Remark(line, text));
            }
        }

        /** Lines that make no sense are known before those that the store refuses. */
        Stream<Remark> sorted() {
            return told.stream().sorted(Comparator.comparingInt(Remark::line));
        }

        int untold() {
            return all - told.size();
        }
    }

    private final String what;
    private final boolean dryRun;
    private final LongSupplier nanoTime;
    private final long begin;
    private final Remarks problems = new Remarks();
    private final Remarks notes = new Remarks();
    private int lines;
    private int lastLine;
    private int made;
    private int known;

    ImportReport(String what, boolean dryRun, LongSupplier nanoTime) {
        this.what = what;
        this.dryRun = dryRun;
        this.nanoTime = nanoTime;
        this.begin = nanoTime.getAsLong();
    }

    /** Notes that a line was read. */
    void read(int line) {
        lines++;
        lastLine = line;
    }

    /** Notes what came of a line. */
    void count(int line, Came came) {
        switch (came) {
            case Came.Made(var remarks) -> {
                made++;
                remarks.forEach(remark -> notes.add(line, remark));
            }
            case Came.Known() -> known++;
            case Came.Refused(String why) -> problems.add(line, why);
        }
    }

    int lines() {
        return lines;
    }

    int lastLine() {
        return lastLine;
    }

    int refused() {
        return problems.all;
    }

    /** A line for each problem and each note, then the sum. */
    String text() {
        var text = new ArrayList<String>();
        problems.sorted().forEach(problem -> text.add("line " + problem.line() + ": " + problem.text()));
        if (problems.untold() > 0) {
            text.add("and " + problems.untold() + " more lines that were refused");
        }
        notes.sorted().forEach(note -> text.add("note on line " + note.line() + ": " + note.text()));
        if (notes.untold() > 0) {
            text.add("and " + notes.untold() + " more notes");
        }
        text.add(sum());
        return String.join("\n", text);
    }

    /** Everything in one line. */
    String sum() {
        return String.format(
                Locale.ROOT,
                "%,d lines: %,d %s %s, %,d there already, %,d refused; %,d lines a second",
                lines,
                made,
                what,
                dryRun ? "to make" : "made",
                known,
                problems.all,
                rate());
    }

    /** One object with everything in it. */
    String json() {
        var whole = new LinkedHashMap<String, Object>();
        whole.put("dry_run", dryRun);
        whole.put("lines", lines);
        whole.put("made", made);
        whole.put("known", known);
        whole.put("refused", problems.all);
        whole.put("lines_per_second", rate());
        whole.put("problems", problems.sorted().map(one -> object(one, "why")).toList());
        whole.put("problems_untold", problems.untold());
        whole.put("notes", notes.sorted().map(one -> object(one, "note")).toList());
        whole.put("notes_untold", notes.untold());
        return JsonText.of(whole);
    }

    private static Map<String, Object> object(Remark remark, String name) {
        var object = new LinkedHashMap<String, Object>();
        object.put("line", remark.line());
        object.put(name, remark.text());
        return object;
    }

    private long rate() {
        return Math.round(lines / Math.max((nanoTime.getAsLong() - begin) / NANOS_A_SECOND, 1e-3));
    }
}
