package dev.gatehouse.launcher.command;

import java.util.List;
import net.sourceforge.argparse4j.inf.Subparser;

/** {@code users consents config.yml ann}: what a user lets API clients do. */
record ListConsents() implements ManagementAction {
    @Override
    public String name() {
        return "consents";
    }

    @Override
    public String help() {
        return "lists what a user lets API clients do";
    }

    @Override
    public void configure(Subparser parser) {
        UserDesk.addUser(parser);
        OutputFormat.addTo(parser);
    }

    @Override
    public void work(Desk desk) {
        var rows =
                desk.management().consents().list(new UserDesk(desk).user()).orElseThrow(UserDesk::noSuchUser).stream()
                        .map(given -> List.<Object>of(
                                given.consent().client().value(),
                                given.clientId().value(),
                                given.clientName(),
                                given.consent().scope().text(),
                                given.consent().at().toString()))
                        .toList();
        desk.show(new Table(List.of("client", "client_id", "name", "scope", "given"), rows));
    }
}
