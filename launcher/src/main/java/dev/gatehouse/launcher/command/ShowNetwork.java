package dev.gatehouse.launcher.command;

import dev.gatehouse.application.port.in.AdministerNetworks.Held;
import dev.gatehouse.domain.network.NetworkName;
import net.sourceforge.argparse4j.inf.Subparser;

/** {@code networks show config.yml office}: the entries of a network. */
record ShowNetwork() implements ManagementAction {
    @Override
    public String name() {
        return "show";
    }

    @Override
    public String help() {
        return "shows the entries of a network";
    }

    @Override
    public void configure(Subparser parser) {
        parser.addArgument("network").help("its name");
        OutputFormat.addTo(parser);
    }

    @Override
    public void work(Desk desk) {
        var text = desk.argument("network");
        var network = NetworkName.parse(text)
                .flatMap(name -> desk.management().networks().find(name))
                .map(Held::network)
                .orElseThrow(() -> NetworkWords.missing(text));
        desk.show(EntryTable.of(network));
    }
}
