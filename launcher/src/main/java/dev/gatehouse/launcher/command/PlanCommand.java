package dev.gatehouse.launcher.command;

import dev.gatehouse.application.port.in.ApplyState.Change;
import dev.gatehouse.launcher.house.Purpose;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;

/** {@code plan config.yml state.yml}: what {@code apply} would do; its exit code tells whether that is anything. */
final class PlanCommand extends HouseCommand {
    PlanCommand(Terminal terminal) {
        super("plan", "Says what apply would do; ends with 2 if that is anything", terminal);
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
        var report = ApplyCommand.apply(desk, true);
        if (report.changes().stream().anyMatch(change -> change.kind() != Change.Kind.KEEP)) {
            throw new Outstanding("there are changes to make");
        }
    }
}
