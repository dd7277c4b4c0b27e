package dev.gatehouse.launcher.command;

import dev.gatehouse.application.port.in.AdministerClients.Seen;
import dev.gatehouse.domain.admin.Permission;
import java.util.List;
import net.sourceforge.argparse4j.inf.Subparser;

/** {@code clients show config.yml 42}: everything about one API client but its secrets. */
record ShowClient() implements ManagementAction {
    private static final List<String> HEADINGS = List.of(
            "number", "name", "status", "audiences", "introspect", "permissions", "rate", "created", "last_used");

    @Override
    public String name() {
        return "show";
    }

    @Override
    public String help() {
        return "shows one API client";
    }

    @Override
    public void configure(Subparser parser) {
        ClientDesk.addNumber(parser);
        OutputFormat.addTo(parser);
    }

    @Override
    public void work(Desk desk) {
        var seen = desk.management()
                .clients()
                .find(ClientDesk.number(desk))
                .orElseThrow(() -> ClientDesk.noSuchClient(desk));
        desk.show(table(seen));
    }

    static Table table(Seen seen) {
        var client = seen.client();
        return new Table(
                HEADINGS,
                List.of(List.of(
                        client.number().value(),
                        client.name(),
                        client.status().word(),
                        client.audiences().stream().sorted().toList(),
                        client.introspect(),
                        client.permissions().stream()
                                .map(Permission::word)
                                .sorted()
                                .toList(),
                        client.rate().map(rate -> rate.perSecond() + "/" + rate.burst()),
                        client.createdAt().toString(),
                        seen.lastUsed())));
    }
}
