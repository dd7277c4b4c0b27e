package dev.gatehouse.launcher.command;

import dev.gatehouse.domain.admin.Administrator;
import dev.gatehouse.domain.client.OneLine;
import dev.gatehouse.launcher.configuration.Refused;
import dev.gatehouse.launcher.house.ShownOnce;
import java.util.List;
import net.sourceforge.argparse4j.inf.Subparser;

/** {@code clients issue-token config.yml 42 nightly --expires 2027-01-31T12:00:00Z}: a token to be exchanged. */
record IssueExchangeToken() implements ManagementAction {
    @Override
    public String name() {
        return "issue-token";
    }

    @Override
    public String help() {
        return "issues an exchange token, shown this once";
    }

    @Override
    public void configure(Subparser parser) {
        ClientDesk.addNumber(parser);
        parser.addArgument("label").help("what it is for, like no other live token of the client");
        parser.addArgument("--expires").required(true).help("when it ends, such as 2027-01-31T12:00:00Z");
        OutputFormat.addTo(parser);
    }

    @Override
    public void work(Desk desk) {
        var label = OneLine.parse(desk.argument("label"))
                .orElseThrow(() -> new Refused("a token cannot be labelled like that"));
        var end = ClientDesk.time(desk, "expires").orElseThrow();
        var made = ClientDesk.done(
                desk.management().exchangeTokens().issue(Administrator.machine(), ClientDesk.number(desk), label, end));
        var id = made.session().id().value();
        desk.showOnce(
                new Table(List.of("id", "label", "token"), List.of(List.of(id, label, ShownOnce.text(made.token())))),
                "the token " + label + " with the id " + id);
    }
}
