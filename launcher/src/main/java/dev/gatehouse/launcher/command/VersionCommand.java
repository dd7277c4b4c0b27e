package dev.gatehouse.launcher.command;

import io.dropwizard.core.cli.Command;
import io.dropwizard.core.setup.Bootstrap;
import java.util.Optional;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;

/** {@code version}: which Gatehouse this is, and on what it runs. */
final class VersionCommand extends Command {
    private final Terminal terminal;

    VersionCommand(Terminal terminal) {
        super("version", "Says which version this is");
        this.terminal = terminal;
    }

    @Override
    public void configure(Subparser parser) {
        // Needs no argument.
    }

    @Override
    public void run(Bootstrap<?> bootstrap, Namespace namespace) {
        var version = Optional.ofNullable(VersionCommand.class.getPackage().getImplementationVersion())
                .orElse("of a checkout");
        terminal.out().println("Gatehouse " + version + " on Java " + Runtime.version());
    }
}
