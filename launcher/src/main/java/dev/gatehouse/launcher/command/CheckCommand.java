package dev.gatehouse.launcher.command;

import dev.gatehouse.launcher.configuration.GatehouseConfiguration;
import io.dropwizard.core.setup.Bootstrap;
import net.sourceforge.argparse4j.inf.Namespace;

/** {@code check config.yml}: reads the configuration and the files that belong to it, and touches nothing. */
final class CheckCommand extends MachineCommand {
    private final Terminal terminal;

    CheckCommand(Terminal terminal) {
        super("check", "Reads the configuration, and says whether it makes sense");
        this.terminal = terminal;
    }

    @Override
    protected void run(
            Bootstrap<GatehouseConfiguration> bootstrap, Namespace namespace, GatehouseConfiguration configuration) {
        // The list of leaked passwords is read for these alone.
        var unused = configuration.settings();
        terminal.out().println("The configuration makes sense.");
    }
}
