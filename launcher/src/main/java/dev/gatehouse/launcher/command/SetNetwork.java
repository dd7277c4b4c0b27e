package dev.gatehouse.launcher.command;

import dev.gatehouse.application.port.in.AdministerNetworks.Change;
import dev.gatehouse.application.port.in.AdministerNetworks.Outcome;
import dev.gatehouse.application.port.in.ApplyState.DesiredNetwork;
import dev.gatehouse.domain.admin.Administrator;
import dev.gatehouse.launcher.configuration.Refused;
import dev.gatehouse.launcher.state.StateFile;
import java.nio.file.Path;
import java.util.Optional;
import net.sourceforge.argparse4j.inf.Subparser;

/** {@code networks set config.yml network.yml}: makes a network, or gives it other entries. */
record SetNetwork() implements ManagementAction {
    @Override
    public String name() {
        return "set";
    }

    @Override
    public String help() {
        return "makes the network that a file declares, or gives it those entries";
    }

    @Override
    public void configure(Subparser parser) {
        parser.addArgument("declared").metavar("network.yml").help("its name and entries, as in a state");
        ServerArgument.addForce(parser);
    }

    @Override
    public void work(Desk desk) {
        var declared = DeclaredFile.read(Path.of(desk.argument("declared")), StateFile::network);
        var networks = desk.management().networks();
        var wanted = declared.network();
        var made = networks.create(Administrator.machine(), wanted);
        var outcome = made instanceof Outcome.Taken
                ? networks.change(Administrator.machine(), new Change(wanted, Optional.empty(), desk.insists()))
                : made;
        if (!(outcome instanceof Outcome.Done)) {
            throw new Refused(NetworkWords.why(wanted.name(), outcome));
        }
        desk.say("The network " + wanted.name().value() + " has " + entries(declared) + ".");
    }

    private static String entries(DesiredNetwork declared) {
        var number = declared.entries().size();
        return number == 1 ? "one entry" : number + " entries";
    }
}
