package dev.gatehouse.http.console;

import dev.gatehouse.domain.admin.Administrator;
import dev.gatehouse.http.admin.MovingFiles.Line;
import dev.gatehouse.http.admin.MovingFiles.Notation;
import dev.gatehouse.http.console.ImportReport.Came;
import dev.gatehouse.http.dialect.Reply;
import dev.gatehouse.http.oauth.Percent;
import dev.gatehouse.http.oauth.page.Phrase;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** Takes over from a file, or from what was typed: tries it first, and then takes what was tried. */
final class ImportDesk<T> {
    /** The most bytes of a request: a text of the longest kind, and what a browser adds to it at each end of a line. */
    static final int MOST_SENT = 5 << 20;

    /** The most bytes of a text. */
    private static final int LONGEST = 4 << 20;

    /** As many as the command line keeps at once. */
    private static final int BATCH = 5000;

    private static final String FILE = "file";
    private static final String KINDS = ".jsonl,.ndjson,.json,.csv";
    private static final String LINES = "lines";
    private static final String SAVE = "save";
    private static final String YES = "yes";

    private final Sheet sheet;
    private final Kind kind;
    private final BiFunction<byte[], Notation, List<Line<T>>> reading;
    private final Taking<T> taking;

    /**
     * A desk for one kind of things.
     *
     * @param reading what the lines of a text hold
     */
    ImportDesk(Sheet sheet, Kind kind, BiFunction<byte[], Notation, List<Line<T>>> reading, Taking<T> taking) {
        this.sheet = sheet;
        this.kind = kind;
        this.reading = reading;
        this.taking = taking;
    }

    /**
     * What is taken over, and where.
     *
     * @param room what is said of the list of those that are there
     * @param list where that is
     */
    record Kind(String path, Phrase title, Phrase hint, Phrase room, String list) {}

    /** Takes several, and says what came of each, in order; with {@code dryRun} nothing is kept. */
    interface Taking<T> {
        List<Came> take(Administrator by, List<T> entries, boolean dryRun);
    }

    /** Where a file is chosen, or lines are typed. */
    Reply ask(Visit visit) {
        return ask(200, visit, List.of());
    }

    private Reply ask(int status, Visit visit, List<Block> before) {
        var blocks = new ArrayList<>(before);
        blocks.add(new Block.Prose(visit.say(ImportText.WILL)));
        blocks.add(new Block.Ask(
                true,
                kind.path(),
                visit.sealed(),
                List.of(
                        new Field.File(FILE, visit.say(ImportText.FILE), visit.say(ImportText.FILE_HINT), KINDS),
                        new Field.Area(LINES, visit.say(ImportText.LINES), visit.text(LINES), visit.say(kind.hint()))),
                visit.say(ImportText.TRY),
                false,
                Optional.of(new Block.Link(visit.say(FrameText.CANCEL), kind.list()))));
        return sheet.page(status, new Page(visit.say(kind.title()), blocks), visit);
    }

    /** Tries what was sent, or takes it if it was tried before. */
    Reply take(Visit visit, byte[] file) {
        var typed = visit.text(LINES);
        if (file.length > 0 && !typed.isBlank()) {
            return wrong(visit, ImportText.BOTH);
        }
        var bytes = file.length > 0 ? file : typed.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > LONGEST) {
            return wrong(visit, ImportText.TOO_LONG);
        }
        return Percent.utf8(bytes)
                .map(text -> text.isBlank() ? wrong(visit, ImportText.NO_LINES) : take(visit, text))
                .orElseGet(() -> wrong(visit, ImportText.NO_TEXT));
    }

    private Reply wrong(Visit visit, ImportText why) {
        return ask(400, visit, List.of(new Block.Alarm(visit.say(why))));
    }

    private Reply take(Visit visit, String text) {
        boolean isTried = visit.text(SAVE).equals(YES);
        var notation = notation(text);
        var report = new ImportReport(notation);
        var good = new ArrayList<Line.Good<T>>();
        for (var line : reading.apply(text.getBytes(StandardCharsets.UTF_8), notation)) {
            switch (line) {
                case Line.Good<T> one -> good.add(one);
                case Line.Bad<T>(int number, String why) -> report.add(number, new Came.Refused(why));
            }
        }
        for (int from = 0; from < good.size(); from += BATCH) {
            take(visit.by(), good.subList(from, Math.min(good.size(), from + BATCH)), !isTried, report);
        }
        return isTried ? done(visit, report) : tried(visit, report, text);
    }

    private void take(Administrator by, List<Line.Good<T>> lines, boolean dryRun, ImportReport report) {
        var came = taking.take(by, lines.stream().map(Line.Good::entry).toList(), dryRun);
        for (int at = 0; at < came.size(); at++) {
            report.add(lines.get(at).number(), came.get(at));
        }
    }

    /** No first row of names begins like an object. */
    private static Notation notation(String text) {
        var first = text.strip();
        return first.startsWith("{") || first.startsWith("[") || first.startsWith("\uFEFF{")
                ? Notation.JSON_LINES
                : Notation.CSV;
    }

    private Reply tried(Visit visit, ImportReport report, String text) {
        var blocks = new ArrayList<>(report.blocks(visit, ImportText.WOULD_BE));
        var again = new Block.Link(visit.say(ImportText.AGAIN), kind.path());
        if (report.made() > 0) {
            blocks.add(new Block.Ask(
                    true,
                    kind.path(),
                    Map.of(Desk.SEAL, visit.seal(kind.path()), SAVE, YES),
                    List.of(new Field.Carried(LINES, text)),
                    visit.say(ImportText.TAKE),
                    true,
                    Optional.of(again)));
        } else {
            blocks.add(new Block.Links(List.of(again)));
        }
        return sheet.page(200, new Page(visit.say(kind.title()), blocks), visit);
    }

    private Reply done(Visit visit, ImportReport report) {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Done(visit.say(FrameText.DONE)));
        blocks.addAll(report.blocks(visit, ImportText.MADE));
        blocks.add(new Block.Links(List.of(new Block.Link(visit.say(kind.room()), kind.list()))));
        return sheet.page(200, new Page(visit.say(kind.title()), blocks), visit);
    }
}
