package dev.gatehouse.launcher.command;

import dev.gatehouse.application.port.in.AdministerClients.Draft;
import dev.gatehouse.domain.admin.Administrator;
import java.util.function.UnaryOperator;
import net.sourceforge.argparse4j.inf.Subparser;

/** {@code clients set config.yml 42 --status disabled}: changes what is said of one API client, and nothing else. */
record SetClient() implements ManagementAction {
    @Override
    public String name() {
        return "set";
    }

    @Override
    public String help() {
        return "changes one API client; what is not said stays";
    }

    @Override
    public void configure(Subparser parser) {
        ClientDesk.addNumber(parser);
        parser.addArgument("--name").help("another name");
        ClientArguments.addTo(parser);
        OutputFormat.addTo(parser);
    }

    @Override
    public void work(Desk desk) {
        var clients = desk.management().clients();
        var number = ClientDesk.number(desk);
        var seen = clients.find(number).orElseThrow(() -> ClientDesk.noSuchClient(desk));
        var changed = clients.change(Administrator.machine(), number, seen.version(), edit(desk));
        desk.show(ShowClient.table(ClientDesk.done(changed)));
    }

    private static UnaryOperator<Draft> edit(Desk desk) {
        var name = desk.optional("name").map(ClientArguments::name);
        var others = ClientArguments.edit(desk);
        return draft -> others.apply(new Draft(
                name.orElse(draft.name()),
                draft.status(),
                draft.audiences(),
                draft.introspect(),
                draft.permissions(),
                draft.rate()));
    }
}
