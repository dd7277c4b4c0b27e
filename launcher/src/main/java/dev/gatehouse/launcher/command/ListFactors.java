package dev.gatehouse.launcher.command;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
        int left = standing.recoveryCodesLeft();
        var app = standing.since().stream()
                .map(since -> List.<Object>of("totp", since.toString(), left, Optional.empty(), Optional.empty()));
        var keys = standing.passkeys().stream()
                .map(key -> List.<Object>of("passkey", key.createdAt().toString(), left, key.name(), key.usedAt()));
        desk.show(new Table(
                List.of("type", "since", "recovery_codes_left", "name", "last_used"),
                Stream.concat(app, keys).toList()));
    }
}
