package dev.gatehouse.launcher.command;

import java.time.Instant;
import java.util.List;
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
        var left = Integer.toString(standing.recoveryCodesLeft());
        var app = standing.since().stream().map(since -> List.of("totp", since.toString(), left, "", ""));
        var keys = standing.passkeys().stream()
                .map(key -> List.of(
                        "passkey",
                        key.createdAt().toString(),
                        left,
                        key.name(),
                        key.usedAt().map(Instant::toString).orElse("")));
        desk.show(new Table(
                List.of("type", "since", "recovery_codes_left", "name", "last_used"),
                Stream.concat(app, keys).toList()));
    }
}
