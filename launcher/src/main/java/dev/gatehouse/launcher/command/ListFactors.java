package dev.gatehouse.launcher.command;

import java.util.List;
import net.sourceforge.argparse4j.inf.Subparser;

/** {@code users factors config.yml ann}: what a user shows besides a password. */
record ListFactors() implements ManagementAction {
    @Override
    public String name() {
        return "factors";
    }

    @Override
    public String help() {
        return "lists what a user shows besides a password";
    }

    @Override
    public void configure(Subparser parser) {
        UserDesk.addUser(parser);
        OutputFormat.addTo(parser);
    }

    @Override
    public void work(Desk desk) {
        var users = new UserDesk(desk);
        var standing = users.users().factors(users.user()).orElseThrow(UserDesk::noSuchUser);
        var rows = standing.since().stream()
                .map(since -> List.of("totp", since.toString(), Integer.toString(standing.recoveryCodesLeft())))
                .toList();
        desk.show(new Table(List.of("type", "since", "recovery_codes_left"), rows));
    }
}
