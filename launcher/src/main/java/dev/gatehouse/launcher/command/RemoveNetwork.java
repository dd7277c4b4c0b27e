package dev.gatehouse.launcher.command;

import dev.gatehouse.application.port.in.AdministerNetworks.Outcome;
import dev.gatehouse.domain.admin.Administrator;
import dev.gatehouse.domain.network.NetworkName;
import dev.gatehouse.launcher.configuration.Refused;
import java.util.Optional;
import net.sourceforge.argparse4j.inf.Subparser;

/** {@code networks remove config.yml office}: removes a network that no IP policy names. */
record RemoveNetwork() implements ManagementAction {
    @Override
    public String name() {
        return "remove";
    }

    @Override
    public String help() {
        return "removes a network that no IP policy names";
    }

    @Override
    public void configure(Subparser parser) {
        parser.addArgument("network").help("its name");
    }

    @Override
    public void work(Desk desk) {
        var text = desk.argument("network");
        var name = NetworkName.parse(text).orElseThrow(() -> NetworkWords.missing(text));
        var outcome = desk.management().networks().remove(Administrator.machine(), name, Optional.empty());
        if (!(outcome instanceof Outcome.Removed)) {
            throw new Refused(NetworkWords.why(name, outcome));
        }
        desk.say("The network " + text + " is removed.");
    }
}
