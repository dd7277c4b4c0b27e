package dev.gatehouse.launcher.command;

import dev.gatehouse.domain.admin.Administrator;
import dev.gatehouse.launcher.configuration.GatehouseConfiguration;
import dev.gatehouse.launcher.house.House;
import dev.gatehouse.launcher.house.Purpose;
import dev.gatehouse.launcher.house.ShownOnce;
import io.dropwizard.core.setup.Bootstrap;
import net.sourceforge.argparse4j.inf.Namespace;

/** A command that needs the rooms: opens them beside a server that may be running, works, and closes them. */
abstract class HouseCommand extends MachineCommand {
    /** Who did it, in the audit. */
    static final String ACTOR = Administrator.machine().actor();

    private final Terminal terminal;

    HouseCommand(String name, String description, Terminal terminal) {
        super(name, description);
        this.terminal = terminal;
    }

    /** What the command does in the opened house. */
    abstract void work(HouseDesk desk);

    /** What the house is opened for, given the arguments. */
    abstract Purpose purpose(Namespace arguments);

    @Override
    protected void run(
            Bootstrap<GatehouseConfiguration> bootstrap, Namespace arguments, GatehouseConfiguration configuration) {
        try (var house = House.open(configuration, purpose(arguments), new SilentWitness())) {
            house.firstAdministrator().map(ShownOnce::text).ifPresent(terminal.err()::println);
            work(new HouseDesk(house, configuration, arguments, terminal));
        }
    }
}
