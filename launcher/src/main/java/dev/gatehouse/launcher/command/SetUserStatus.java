package dev.gatehouse.launcher.command;

import dev.gatehouse.domain.user.UserChange;
import dev.gatehouse.domain.user.UserStatus;
import net.sourceforge.argparse4j.inf.Subparser;

/** {@code users disable config.yml ann}, and {@code users enable} back. */
record SetUserStatus(String name, String help, UserStatus status) implements ManagementAction {
    static SetUserStatus disable() {
        return new SetUserStatus("disable", "shuts an account and ends its sessions", UserStatus.DISABLED);
    }

    static SetUserStatus enable() {
        return new SetUserStatus("enable", "opens an account again", UserStatus.ACTIVE);
    }

    @Override
    public void configure(Subparser parser) {
        UserDesk.addUser(parser);
        OutputFormat.addTo(parser);
    }

    @Override
    public void work(Desk desk) {
        new UserDesk(desk).change(new UserChange.Status(status));
    }
}
