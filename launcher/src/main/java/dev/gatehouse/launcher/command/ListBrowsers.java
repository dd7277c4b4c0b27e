package dev.gatehouse.launcher.command;

import java.util.List;
import net.sourceforge.argparse4j.inf.Subparser;

/** {@code users browsers config.yml ann}: where a user is not asked for a second factor each time. */
record ListBrowsers() implements ManagementAction {
    @Override
    public String name() {
        return "browsers";
    }

    @Override
    public String help() {
        return "lists the browsers in which a user need not show a second factor each time";
    }

    @Override
    public void configure(Subparser parser) {
        UserDesk.addUser(parser);
        OutputFormat.addTo(parser);
    }

    @Override
    public void work(Desk desk) {
        var rows =
                desk.management().browsers().list(new UserDesk(desk).user()).orElseThrow(UserDesk::noSuchUser).stream()
                        .map(one -> List.of(
                                one.id(),
                                one.agent(),
                                one.since().toString(),
                                one.lastUsed().toString(),
                                one.until().toString()))
                        .toList();
        desk.show(new Table(List.of("id", "agent", "since", "last_used", "until"), rows));
    }
}
