package dev.gatehouse.launcher.command;

import dev.gatehouse.launcher.configuration.GatehouseConfiguration;
import dev.gatehouse.launcher.configuration.Refused;
import io.dropwizard.core.cli.Cli;
import io.dropwizard.core.cli.ConfiguredCommand;
import io.dropwizard.core.setup.Bootstrap;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;

/** A command that works where the house is, on its configuration. */
abstract class MachineCommand extends ConfiguredCommand<GatehouseConfiguration> {
    MachineCommand(String name, String description) {
        super(name, description);
    }

    /** The configuration must be named, for other arguments follow it. */
    static void addConfiguration(Subparser parser) {
        ServerArgument.addRefused(parser);
    }

    /** The words by which people call what they want, for what is said of it. */
    String called(Namespace arguments) {
        return getName();
    }

    @Override
    public void run(Bootstrap<?> bootstrap, Namespace arguments) throws Exception {
        if (ServerArgument.of(arguments).isPresent()) {
            throw new Refused(
                    called(arguments) + " works where the database is: it takes a configuration, and no --server");
        }
        super.run(bootstrap, arguments);
    }

    @Override
    public void onError(Cli cli, Namespace namespace, Throwable failed) {
        Complaint.print(failed, cli.getStdErr());
    }
}
