package dev.gatehouse.launcher.command;

import dev.gatehouse.launcher.command.ImportRun.Came;
import dev.gatehouse.launcher.configuration.Refused;
import dev.gatehouse.launcher.state.BadState;
import dev.gatehouse.launcher.state.EntryLines;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongSupplier;
import net.sourceforge.argparse4j.impl.Arguments;
import net.sourceforge.argparse4j.inf.Subparser;

/** What all imports do with their file: read it line by line, take it in, and say what came of it. */
final class Importing {
    private static final String FILE = "lines";

    /** Opens a file of lines. */
    interface Opening<T> {
        EntryLines<T> open(Path file) throws IOException;
    }

    private Importing() {}

    static void configure(Subparser parser, String each) {
        parser.addArgument(FILE).metavar("FILE").help("one " + each + " a line; CSV if the name ends with .csv");
        parser.addArgument("--dry-run")
                .action(Arguments.storeTrue())
                .dest("dryRun")
                .help("only says what would be done");
        OutputFormat.addTo(parser);
    }

    static <T> void work(HouseDesk desk, String what, Opening<T> opening, Function<List<T>, List<Came>> taking) {
        var file = Path.of(desk.argument(FILE));
        var nanoTime = desk.house().ports().nanoTime();
        var report = new ImportReport(what, desk.flag("dryRun"), nanoTime);
        try (var lines = opening.open(file);
                var run = new ImportRun<>(taking, report)) {
            read(desk.terminal(), nanoTime, lines, run, report);
        } catch (NoSuchFileException missing) {
            throw new Refused(file + ": there is no such file", missing);
        } catch (BadState bad) {
            throw new Refused(file + ": " + bad.getMessage(), bad);
        } catch (IOException broken) {
            throw new Refused(file + ": cannot be read on after line " + report.lastLine(), broken);
        }
        desk.say(OutputFormat.of(desk.arguments()) == OutputFormat.JSON ? report.json() : report.text());
        if (report.refused() > 0) {
            throw new Refused(report.refused() + " lines were refused; mend them and run the file again");
        }
    }

    /** Whatever breaks it off, what was kept by then is told. */
    static <T> void read(
            Terminal terminal, LongSupplier nanoTime, EntryLines<T> lines, ImportRun<T> run, ImportReport report)
            throws IOException {
        boolean isDone = false;
        try (var progress = Progress.of(terminal, "lines", nanoTime)) {
            for (var line = lines.next(); line.isPresent(); line = lines.next()) {
                run.take(line.get());
                progress.at(report.lines(), lines.share());
            }
            run.finish();
            isDone = true;
        } finally {
            if (!isDone) {
                terminal.err().println("broken off: " + report.sum());
            }
        }
    }
}
