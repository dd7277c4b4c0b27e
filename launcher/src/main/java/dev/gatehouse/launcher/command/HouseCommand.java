package dev.gatehouse.launcher.command;

import dev.gatehouse.launcher.configuration.GatehouseConfiguration;
import dev.gatehouse.launcher.house.House;
import dev.gatehouse.launcher.house.Purpose;
import dev.gatehouse.launcher.house.ShownOnce;
import io.dropwizard.core.cli.Cli;
import io.dropwizard.core.cli.ConfiguredCommand;
import io.dropwizard.core.setup.Bootstrap;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;

/** A command that needs the rooms: opens them beside a server that may be running, works, and closes them. */
abstract class HouseCommand extends ConfiguredCommand<GatehouseConfiguration> {
    /** Who did it, in the audit. */
    static final String ACTOR = "cli";

    private final Terminal terminal;

    HouseCommand(String name, String description, Terminal terminal) {
        super(name, description);
        this.terminal = terminal;
    }

    /** What the command does in the opened house. */
    abstract void work(Desk desk);

    /** What the house is opened for, given the arguments. */
    abstract Purpose purpose(Namespace arguments);

    /** The configuration must be named, for other arguments follow it. */
    static void addConfiguration(Subparser parser) {
        parser.addArgument("file").metavar("config.yml").help("the configuration");
    }

    @Override
    protected void run(
            Bootstrap<GatehouseConfiguration> bootstrap, Namespace arguments, GatehouseConfiguration configuration) {
        try (var house = House.open(configuration, purpose(arguments), new SilentWitness())) {
            house.firstAdministrator().map(ShownOnce::text).ifPresent(terminal.err()::println);
            work(new Desk(house, configuration, arguments, terminal));
        }
    }

    @Override
    public void onError(Cli cli, Namespace namespace, Throwable failed) {
        Complaint.print(failed, cli.getStdErr());
    }
}
