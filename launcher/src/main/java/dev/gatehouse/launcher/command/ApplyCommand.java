package dev.gatehouse.launcher.command;

import dev.gatehouse.application.port.in.ApplyState.Report;
import dev.gatehouse.launcher.configuration.Refused;
import dev.gatehouse.launcher.house.Purpose;
import dev.gatehouse.launcher.state.StateFile;
import java.nio.file.Path;
import net.sourceforge.argparse4j.impl.Arguments;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;

/** {@code apply config.yml state.yml}: brings users, API clients, exchange tokens, networks and switches to a declared state. */
final class ApplyCommand extends HouseCommand {
    ApplyCommand(Terminal terminal) {
        super(
                "apply",
                "Brings users, API clients, exchange tokens, networks and switches to the state that a file declares",
                terminal);
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
    void work(HouseDesk desk) {
        apply(desk, desk.flag("dryRun"));
    }

    /** Applies the state, or only plans to, and says so; refuses one that has problems. */
    static Report apply(HouseDesk desk, boolean dryRun) {
        var state = DeclaredFile.read(Path.of(desk.argument("state")), StateFile::read);
        var report = desk.useCases().applyState().apply(state, dryRun, ACTOR);
        var text = OutputFormat.of(desk.arguments()) == OutputFormat.JSON
                ? ApplyReport.json(report, dryRun)
                : ApplyReport.text(report, dryRun);
        if (report.secrets().isEmpty()) {
            desk.say(text);
        } else {
            desk.terminal().showOnce(text, ApplyReport.secrets(report));
        }
        if (!report.problems().isEmpty()) {
            throw new Refused("nothing was changed: the state has problems");
        }
        return report;
    }
}
