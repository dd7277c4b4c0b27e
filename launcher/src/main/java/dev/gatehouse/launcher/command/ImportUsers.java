package dev.gatehouse.launcher.command;

import dev.gatehouse.application.port.in.MoveUsers.Outcome;
import dev.gatehouse.domain.admin.Administrator;
import dev.gatehouse.launcher.command.ImportRun.Came;
import dev.gatehouse.launcher.house.Purpose;
import dev.gatehouse.launcher.state.EntryLines;
import java.util.List;
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
        Importing.configure(parser, "user");
    }

    @Override
    public Purpose purpose() {
        return Purpose.CHANGE;
    }

    @Override
    public void work(HouseDesk desk) {
        var users = desk.useCases().administration().moveUsers();
        boolean dryRun = desk.flag("dryRun");
        Importing.work(
                desk,
                "users",
                EntryLines::users,
                batch -> users.take(Administrator.machine(), batch, dryRun).stream()
                        .map(ImportUsers::came)
                        .toList());
    }

    private static Came came(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Made() -> new Came.Made(List.of());
            case Outcome.Known() -> new Came.Known();
            case Outcome.Refused(String why) -> new Came.Refused(why);
        };
    }
}
