package dev.gatehouse.launcher.command;

import dev.gatehouse.launcher.configuration.Refused;
import dev.gatehouse.launcher.house.Purpose;
import dev.gatehouse.launcher.state.UserLines;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import net.sourceforge.argparse4j.impl.Arguments;
import net.sourceforge.argparse4j.inf.Subparser;

/** {@code import users config.yml users.jsonl}: takes over users with their password hashes. */
record ImportUsers() implements MachineAction {
    @Override
    public String name() {
        return "users";
    }

    @Override
    public String help() {
        return "takes over users from JSON lines or CSV; who is there already is left alone, so a rerun goes on";
    }

    @Override
    public void configure(Subparser parser) {
        parser.addArgument("users").metavar("FILE").help("one user a line; CSV if the name ends with .csv");
        parser.addArgument("--dry-run")
                .action(Arguments.storeTrue())
                .dest("dryRun")
                .help("only says what would be done");
        OutputFormat.addTo(parser);
    }

    @Override
    public Purpose purpose() {
        return Purpose.CHANGE;
    }

    @Override
    public void work(HouseDesk desk) {
        var file = Path.of(desk.argument("users"));
        var nanoTime = desk.house().ports().nanoTime();
        var run = new ImportRun(desk.useCases().administration().moveUsers(), desk.flag("dryRun"), nanoTime);
        try (var lines = UserLines.open(file);
                var progress = Progress.of(desk.terminal(), "lines", nanoTime)) {
            for (var line = lines.next(); line.isPresent(); line = lines.next()) {
                run.take(line.get());
                progress.at(run.lines(), lines.share());
            }
            run.finish();
        } catch (NoSuchFileException missing) {
            throw new Refused(file + ": there is no such file", missing);
        } catch (IOException broken) {
            throw new Refused(file + ": cannot be read on after line " + run.lastLine(), broken);
        }
        desk.say(OutputFormat.of(desk.arguments()) == OutputFormat.JSON ? run.json() : run.text());
        if (run.refused() > 0) {
            throw new Refused(run.refused() + " lines were refused; mend them and run the file again");
        }
    }
}
