package dev.gatehouse.launcher.command;

import dev.gatehouse.domain.admin.Administrator;
import java.util.Optional;
import net.sourceforge.argparse4j.inf.Subparser;

/** {@code users delete config.yml ann}: removes a user with sessions and password. */
record DeleteUser() implements ManagementAction {
    @Override
    public String name() {
        return "delete";
    }

    @Override
    public String help() {
        return "removes a user, who is signed out everywhere";
    }

    @Override
    public void configure(Subparser parser) {
        UserDesk.addUser(parser);
    }

    @Override
    public void work(Desk desk) {
        var users = new UserDesk(desk);
        users.tell(users.users().delete(Administrator.machine(), users.user(), Optional.empty()));
    }
}
