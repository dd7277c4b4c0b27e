package dev.gatehouse.launcher.command;

import dev.gatehouse.application.port.in.AdministerSecrets.Wish;
import dev.gatehouse.domain.admin.Administrator;
import dev.gatehouse.domain.client.ApiKey;
import dev.gatehouse.launcher.configuration.Refused;
import dev.gatehouse.launcher.house.ShownOnce;
import java.util.List;
import net.sourceforge.argparse4j.inf.Subparser;

/** {@code clients add-secret config.yml 42 --cut-over 2027-01-31T12:00:00Z}: a second secret beside the first. */
record AddClientSecret() implements ManagementAction {
    @Override
    public String name() {
        return "add-secret";
    }

    @Override
    public String help() {
        return "adds a secret to a key, shown this once; the earlier one lives on until the cut-over";
    }

    @Override
    public void configure(Subparser parser) {
        ClientDesk.addNumber(parser);
        parser.addArgument("--key").help("the key, if not the newest that was made here");
        parser.addArgument("--expires").help("when the new secret ends, such as 2027-01-31T12:00:00Z");
        parser.addArgument("--cut-over").dest("cutOver").help("when the earlier secrets of the key end");
        OutputFormat.addTo(parser);
    }

    @Override
    public void work(Desk desk) {
        var key = desk.optional("key")
                .map(text -> ApiKey.parse(text).orElseThrow(() -> new Refused("that can be no API key")));
        var wish = new Wish(key, ClientDesk.time(desk, "expires"), ClientDesk.time(desk, "cutOver"));
        var made = ClientDesk.done(
                desk.management().secrets().add(Administrator.machine(), ClientDesk.number(desk), wish));
        var credential = made.credential();
        var its = credential.key().value();
        desk.showOnce(
                new Table(
                        List.of("id", "key", "secret"),
                        List.of(List.of(credential.id(), its, ShownOnce.text(made.secret())))),
                "the secret " + credential.id() + " of the key " + its);
    }
}
