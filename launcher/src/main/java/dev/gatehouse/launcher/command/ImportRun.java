package dev.gatehouse.launcher.command;

import dev.gatehouse.application.port.in.MoveUsers;
import dev.gatehouse.application.port.in.MoveUsers.Outcome;
import dev.gatehouse.domain.admin.Administrator;
import dev.gatehouse.launcher.state.UserLines.Line;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/** One import: gathers lines into batches, each of which is kept before the next begins, and counts what came of them. */
final class ImportRun {
    private static final int BATCH = 500;
    private static final double NANOS_A_SECOND = 1e9;

    private record Problem(int line, String why) {}

    private final MoveUsers users;
    private final boolean dryRun;
    private final LongSupplier nanoTime;
    private final long begin;
    private final List<Line.Good> batch = new ArrayList<>(BATCH);
    private final List<Problem> problems = new ArrayList<>();
    private int lines;
    private int lastLine;
    private int made;
    private int known;

    ImportRun(MoveUsers users, boolean dryRun, LongSupplier nanoTime) {
        this.users = users;
        this.dryRun = dryRun;
        this.nanoTime = nanoTime;
        this.begin = nanoTime.getAsLong();
    }

    void take(Line line) {
        lines++;
        switch (line) {
            case Line.Good good -> {
                lastLine = good.number();
                batch.add(good);
            }
            case Line.Bad(int number, String why) -> {
                lastLine = number;
                problems.add(new Problem(number, why));
            }
        }
        if (batch.size() == BATCH) {
            finish();
        }
    }

    /** Writes what was gathered and not yet written. */
    void finish() {
        var outcomes = users.take(
                Administrator.machine(), batch.stream().map(Line.Good::user).toList(), dryRun);
        for (int at = 0; at < outcomes.size(); at++) {
            count(batch.get(at).number(), outcomes.get(at));
        }
        batch.clear();
    }

    private void count(int line, Outcome outcome) {
        switch (outcome) {
            case Outcome.Made() -> made++;
            case Outcome.Known() -> known++;
            case Outcome.Refused(String why) -> problems.add(new Problem(line, why));
        }
    }

    int lines() {
        return lines;
    }

    int lastLine() {
        return lastLine;
    }

    int refused() {
        return problems.size();
    }

    /** A line for each problem, then the sum. */
    String text() {
        var text = new ArrayList<String>();
        sorted().forEach(problem -> text.add("line " + problem.line() + ": " + problem.why()));
        text.add(sum());
        return String.join("\n", text);
    }

    private String sum() {
        return String.format(
                Locale.ROOT,
                "%,d lines: %,d users %s, %,d there already, %,d refused; %,d lines a second",
                lines,
                made,
                dryRun ? "to make" : "made",
                known,
                problems.size(),
                rate());
    }

    /** One object with everything in it. */
    String json() {
        var whole = new LinkedHashMap<String, Object>();
        whole.put("dry_run", dryRun);
        whole.put("lines", lines);
        whole.put("made", made);
        whole.put("known", known);
        whole.put("refused", problems.size());
        whole.put("lines_per_second", rate());
        whole.put("problems", sorted().map(ImportRun::object).toList());
        return JsonText.of(whole);
    }

    /** Lines that make no sense are known before those that the store refuses. */
    private Stream<Problem> sorted() {
        return problems.stream().sorted(Comparator.comparingInt(Problem::line));
    }

    private static Map<String, Object> object(Problem problem) {
        var object = new LinkedHashMap<String, Object>();
        object.put("line", problem.line());
        object.put("why", problem.why());
        return object;
    }

    private long rate() {
        return Math.round(lines / Math.max((nanoTime.getAsLong() - begin) / NANOS_A_SECOND, 1e-3));
    }
}
