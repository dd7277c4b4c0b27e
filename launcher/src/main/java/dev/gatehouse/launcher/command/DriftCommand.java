package dev.gatehouse.launcher.command;

import dev.gatehouse.launcher.configuration.Refused;
import dev.gatehouse.launcher.house.Purpose;
import dev.gatehouse.launcher.state.StateFile;
import java.nio.file.Path;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;

/** {@code drift config.yml state.yml}: what is not as declared, and what nobody declared; its exit code tells whether that is anything. */
final class DriftCommand extends HouseCommand {
    DriftCommand(Terminal terminal) {
        super(
                "drift",
                "Says what is not as a state declares it, or not declared at all; ends with 2 if that is anything",
                terminal);
    }

    @Override
    public void configure(Subparser parser) {
        ApplyCommand.addArguments(parser);
    }

    @Override
    Purpose purpose(Namespace arguments) {
        return Purpose.LOOK;
    }

    @Override
    void work(HouseDesk desk) {
        var state = DeclaredFile.read(Path.of(desk.argument("state")), StateFile::read);
        var report = DriftReport.of(desk);
        var drift = desk.useCases().applyState().drift(state, report::tell);
        report.end(drift);
        if (!drift.problems().isEmpty()) {
            throw new Refused("nothing was compared: the state has problems");
        }
        if (report.isAnything()) {
            throw new Outstanding("not everything is as the state declares it");
        }
    }
}
