package dev.gatehouse.launcher.command;

import dev.gatehouse.launcher.configuration.GatehouseConfiguration;
import dev.gatehouse.launcher.house.Archive;
import io.dropwizard.core.setup.Bootstrap;
import java.nio.file.Path;
import net.sourceforge.argparse4j.impl.Arguments;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;

/** {@code restore config.yml file [--verify]}: puts a backup in the place of a database of SQLite, and ends every session. */
final class RestoreCommand extends MachineCommand {
    private final Terminal terminal;

    RestoreCommand(Terminal terminal) {
        super("restore", "Puts a backup in the place of the database (SQLite), while no server runs");
        this.terminal = terminal;
    }

    @Override
    public void configure(Subparser parser) {
        addConfiguration(parser);
        parser.addArgument("backup").help("a file that backup made");
        parser.addArgument("--verify")
                .action(Arguments.storeTrue())
                .help("only says whether it could be restored, beside a server that may be running");
    }

    @Override
    protected void run(
            Bootstrap<GatehouseConfiguration> bootstrap, Namespace arguments, GatehouseConfiguration configuration) {
        var backup = Path.of(arguments.getString("backup"));
        var archive = new Archive(configuration, new SilentWitness());
        if (arguments.getBoolean("verify")) {
            archive.verify(backup);
            say("The backup " + backup + " is sound, and opens with this master key.");
            return;
        }
        var replaced = archive.restore(backup, HouseCommand.ACTOR);
        say("The database is that of " + backup + ". Every session of before is ended, exchange tokens included.");
        replaced.ifPresent(aside -> say("What was there before is " + aside + ": remove it when nothing is missed."));
    }

    private void say(String line) {
        terminal.out().println(line);
    }
}
