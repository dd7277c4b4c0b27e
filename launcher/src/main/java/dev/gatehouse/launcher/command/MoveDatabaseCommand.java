package dev.gatehouse.launcher.command;

import dev.gatehouse.launcher.configuration.GatehouseConfiguration;
import dev.gatehouse.launcher.house.Removal;
import dev.gatehouse.persistence.MovedTable;
import io.dropwizard.core.cli.Cli;
import io.dropwizard.core.cli.ConfiguredCommand;
import io.dropwizard.core.setup.Bootstrap;
import java.util.List;
import net.sourceforge.argparse4j.impl.Arguments;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;

/** {@code move-db config.yml --to jdbc:postgresql://... | --undo}: moves a house from SQLite to PostgreSQL, or takes it back. */
final class MoveDatabaseCommand extends ConfiguredCommand<GatehouseConfiguration> {
    private final Terminal terminal;

    MoveDatabaseCommand(Terminal terminal) {
        super("move-db", "Moves the database from SQLite to PostgreSQL, while the server runs");
        this.terminal = terminal;
    }

    @Override
    public void configure(Subparser parser) {
        HouseCommand.addConfiguration(parser);
        var which = parser.addMutuallyExclusiveGroup().required(true);
        which.addArgument("--to")
                .metavar("URL")
                .help("an empty database: jdbc:postgresql://host/name; user and password are database.user and"
                        + " database.password of the configuration");
        which.addArgument("--undo")
                .action(Arguments.storeTrue())
                .help(
                        "makes the SQLite database that was moved away the house again, and ends every session of before");
        OutputFormat.addTo(parser);
    }

    @Override
    protected void run(
            Bootstrap<GatehouseConfiguration> bootstrap, Namespace arguments, GatehouseConfiguration configuration) {
        var removal = new Removal(configuration, new SilentWitness());
        if (arguments.getBoolean("undo")) {
            removal.undo(HouseCommand.ACTOR);
            terminal.out()
                    .println(
                            "The house is in SQLite again, as it was when it was moved. Every session of before is ended.");
            return;
        }
        var progress = new MoveProgress(terminal.err(), System::nanoTime);
        var report = report(removal.to(arguments.getString("to"), HouseCommand.ACTOR, progress));
        terminal.out().println(OutputFormat.of(arguments).text(report));
        progress.done();
    }

    private static Table report(List<MovedTable> tables) {
        return new Table(
                List.of("table", "rows", "sha256"),
                tables.stream()
                        .map(table -> List.<Object>of(table.name(), table.rows(), table.sha256()))
                        .toList());
    }

    @Override
    public void onError(Cli cli, Namespace namespace, Throwable failed) {
        Complaint.print(failed, cli.getStdErr());
    }
}
