package dev.gatehouse.launcher.command;

import dev.gatehouse.application.port.in.AdministerClients.Draft;
import dev.gatehouse.domain.admin.Administrator;
import dev.gatehouse.domain.client.ClientStatus;
import dev.gatehouse.launcher.house.ShownOnce;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.sourceforge.argparse4j.inf.Subparser;

/** {@code clients create config.yml billing}: makes an API client, and prints its key and secret this once. */
record CreateClient() implements ManagementAction {
    @Override
    public String name() {
        return "create";
    }

    @Override
    public String help() {
        return "makes an API client with one key, whose secret is shown this once";
    }

    @Override
    public void configure(Subparser parser) {
        parser.addArgument("name").help("how it is called, like no other client");
        ClientArguments.addTo(parser);
        OutputFormat.addTo(parser);
    }

    @Override
    public void work(Desk desk) {
        var name = ClientArguments.name(desk.argument("name"));
        var blank = new Draft(name, ClientStatus.ACTIVE, Set.of(), false, Set.of(), Optional.empty());
        var made = ClientDesk.done(desk.management()
                .clients()
                .create(Administrator.machine(), ClientArguments.edit(desk).apply(blank)));
        int number = made.seen().client().number().value();
        var key = made.key().value();
        desk.showOnce(
                new Table(
                        List.of("number", "name", "key", "secret"),
                        List.of(List.of(number, name, key, ShownOnce.text(made.secret())))),
                "the secret of the key " + key + " of the client " + number);
    }
}
