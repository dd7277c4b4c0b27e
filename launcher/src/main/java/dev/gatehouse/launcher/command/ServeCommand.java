package dev.gatehouse.launcher.command;

import dev.gatehouse.launcher.configuration.GatehouseConfiguration;
import io.dropwizard.core.Application;
import io.dropwizard.core.cli.Cli;
import io.dropwizard.core.cli.ServerCommand;
import net.sourceforge.argparse4j.inf.Namespace;

/** {@code server config.yml}: serves until it is told to stop. */
final class ServeCommand extends ServerCommand<GatehouseConfiguration> {
    ServeCommand(Application<GatehouseConfiguration> application) {
        super(application, "server", "Serves: makes what a first start needs, and listens");
    }

    @Override
    public void onError(Cli cli, Namespace namespace, Throwable failed) {
        Complaint.print(failed, cli.getStdErr());
    }
}
