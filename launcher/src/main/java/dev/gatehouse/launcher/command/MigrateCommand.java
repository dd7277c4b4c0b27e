package dev.gatehouse.launcher.command;

import dev.gatehouse.launcher.house.Purpose;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;

/** {@code migrate config.yml}: brings the schema up to date, as each start of the server does. */
final class MigrateCommand extends HouseCommand {
    MigrateCommand(Terminal terminal) {
        super("migrate", "Brings the schema of the database up to date", terminal);
    }

    @Override
    public void configure(Subparser parser) {
        addConfiguration(parser);
    }

    @Override
    Purpose purpose(Namespace arguments) {
        return Purpose.CHANGE;
    }

    @Override
    void work(HouseDesk desk) {
        desk.say("The schema is up to date.");
    }
}
