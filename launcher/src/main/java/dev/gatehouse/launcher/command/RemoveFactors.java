package dev.gatehouse.launcher.command;

import dev.gatehouse.application.port.in.AdministerUsers.Outcome;
import dev.gatehouse.domain.admin.Administrator;
import net.sourceforge.argparse4j.inf.Subparser;

/** {@code users remove-factors config.yml ann}: for whoever lost the app and the recovery codes. */
record RemoveFactors() implements ManagementAction {
    @Override
    public String name() {
        return "remove-factors";
    }

    @Override
    public String help() {
        return "takes the second factor of a user away, and ends the sessions";
    }

    @Override
    public void configure(Subparser parser) {
        UserDesk.addUser(parser);
    }

    @Override
    public void work(Desk desk) {
        var users = new UserDesk(desk);
        var outcome = users.users().removeFactors(Administrator.machine(), users.user());
        if (outcome instanceof Outcome.Done) {
            desk.say(desk.argument("user") + " has no second factor any more.");
        } else {
            users.tell(outcome);
        }
    }
}
