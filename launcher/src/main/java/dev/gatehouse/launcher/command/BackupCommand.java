package dev.gatehouse.launcher.command;

import dev.gatehouse.launcher.configuration.GatehouseConfiguration;
import dev.gatehouse.launcher.house.Archive;
import io.dropwizard.core.setup.Bootstrap;
import java.nio.file.Path;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;

/** {@code backup config.yml file}: copies a database of SQLite beside the server; needs neither master key nor today's schema. */
final class BackupCommand extends MachineCommand {
    private final Terminal terminal;

    BackupCommand(Terminal terminal) {
        super("backup", "Copies the database (SQLite) to a new file, while the server runs");
        this.terminal = terminal;
    }

    @Override
    public void configure(Subparser parser) {
        addConfiguration(parser);
        parser.addArgument("backup").help("the file to make; one that is there already is never overwritten");
    }

    @Override
    protected void run(
            Bootstrap<GatehouseConfiguration> bootstrap, Namespace arguments, GatehouseConfiguration configuration) {
        var backup = Path.of(arguments.getString("backup"));
        new Archive(configuration, new SilentWitness()).backUp(backup);
        terminal.out()
                .println(
                        "The backup is " + backup + ". It opens with the master key alone: keep a copy of that apart.");
    }
}
