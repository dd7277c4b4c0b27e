package dev.gatehouse.launcher.command;

import dev.gatehouse.application.port.in.AdministerUsers.Outcome;
import dev.gatehouse.domain.user.UserObjection;
import net.sourceforge.argparse4j.inf.Subparser;

/** {@code users show config.yml ann}: one user. */
record ShowUser() implements ManagementAction {
    @Override
    public String name() {
        return "show";
    }

    @Override
    public String help() {
        return "shows a user";
    }

    @Override
    public void configure(Subparser parser) {
        UserDesk.addUser(parser);
        OutputFormat.addTo(parser);
    }

    @Override
    public void work(Desk desk) {
        var users = new UserDesk(desk);
        users.tell(users.users()
                .find(users.user())
                .<Outcome>map(Outcome.Done::new)
                .orElseGet(() -> new Outcome.Objected(UserObjection.NO_SUCH_USER)));
    }
}
