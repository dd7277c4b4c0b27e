package dev.gatehouse.launcher.command;

import dev.gatehouse.domain.user.UserChange;
import net.sourceforge.argparse4j.inf.Subparser;

/** {@code users require-reset config.yml ann}: the next login may do nothing but change the password. */
record RequireReset() implements ManagementAction {
    @Override
    public String name() {
        return "require-reset";
    }

    @Override
    public String help() {
        return "makes a user change the password at the next login, and ends the sessions";
    }

    @Override
    public void configure(Subparser parser) {
        UserDesk.addUser(parser);
        OutputFormat.addTo(parser);
    }

    @Override
    public void work(Desk desk) {
        new UserDesk(desk).change(new UserChange.RequireReset());
    }
}
