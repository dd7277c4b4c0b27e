package dev.gatehouse.launcher.command;

import dev.gatehouse.application.port.in.ApplyState.DesiredState;
import dev.gatehouse.application.port.in.ApplyState.Report;
import dev.gatehouse.launcher.configuration.Refused;
import dev.gatehouse.launcher.house.Purpose;
import dev.gatehouse.launcher.state.BadState;
import dev.gatehouse.launcher.state.StateFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import net.sourceforge.argparse4j.impl.Arguments;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;

/** {@code apply config.yml state.yml}: brings users, API clients and exchange tokens to a declared state. */
final class ApplyCommand extends HouseCommand {
    ApplyCommand(Terminal terminal) {
        super("apply", "Brings users, API clients and exchange tokens to the state that a file declares", terminal);
    }

    @Override
    public void configure(Subparser parser) {
        addArguments(parser);
        parser.addArgument("--dry-run")
                .action(Arguments.storeTrue())
                .dest("dryRun")
                .help("only says what would be done");
    }

    static void addArguments(Subparser parser) {
        addConfiguration(parser);
        parser.addArgument("state").metavar("state.yml").help("what shall be");
        OutputFormat.addTo(parser);
    }

    @Override
    Purpose purpose(Namespace arguments) {
        return Purpose.CHANGE;
    }

    @Override
    void work(Desk desk) {
        apply(desk, desk.flag("dryRun"));
    }

    /** Applies the state, or only plans to, and says so; refuses one that has problems. */
    static Report apply(Desk desk, boolean dryRun) {
        var report = desk.useCases().applyState().apply(read(Path.of(desk.argument("state"))), dryRun, ACTOR);
        desk.say(
                OutputFormat.of(desk.arguments()) == OutputFormat.JSON
                        ? ApplyReport.json(report, dryRun)
                        : ApplyReport.text(report, dryRun));
        if (!report.problems().isEmpty()) {
            throw new Refused("nothing was changed: the state has problems");
        }
        return report;
    }

    private static DesiredState read(Path file) {
        try (var text = Files.newBufferedReader(file)) {
            return StateFile.read(text);
        } catch (BadState bad) {
            throw new Refused(file + ": " + bad.getMessage(), bad);
        } catch (NoSuchFileException missing) {
            throw new Refused(file + ": there is no such file", missing);
        } catch (IOException broken) {
            throw new Refused(file + ": cannot be read", broken);
        }
    }
}
