package dev.gatehouse.launcher.command;

import dev.gatehouse.application.port.in.AdministerNetworks;
import dev.gatehouse.application.port.out.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.sourceforge.argparse4j.inf.Subparser;

/** {@code networks list config.yml}: the networks that IP policies share. */
record ListNetworks() implements ManagementAction {
    private static final int PAGE = 100;

    @Override
    public String name() {
        return "list";
    }

    @Override
    public String help() {
        return "lists the networks that IP policies share, by name";
    }

    @Override
    public void configure(Subparser parser) {
        OutputFormat.addTo(parser);
    }

    @Override
    public void work(Desk desk) {
        var networks = desk.management().networks();
        var rows = new ArrayList<List<Object>>();
        var place = Optional.<Page.Cursor>empty();
        do {
            var page = networks.list(place, PAGE);
            page.items().forEach(held -> rows.add(row(held)));
            place = page.next();
        } while (place.isPresent());
        desk.show(new Table(List.of("network", "entries"), rows));
    }

    private static List<Object> row(AdministerNetworks.Held held) {
        var network = held.network();
        return List.of(network.name().value(), network.entries().size());
    }
}
