package dev.gatehouse.launcher.command;

import dev.gatehouse.application.port.in.AdministerUsers.Outcome;
import dev.gatehouse.domain.admin.Administrator;
import net.sourceforge.argparse4j.inf.Subparser;

/** {@code users unlock config.yml ann}: forgets every failed try at the account. */
record UnlockUser() implements ManagementAction {
    @Override
    public String name() {
        return "unlock";
    }

    @Override
    public String help() {
        return "forgets every failed try at the account";
    }

    @Override
    public void configure(Subparser parser) {
        UserDesk.addUser(parser);
    }

    @Override
    public void work(Desk desk) {
        var users = new UserDesk(desk);
        var outcome = users.users().unlock(Administrator.machine(), users.user());
        if (outcome instanceof Outcome.Done) {
            desk.say("The failed tries at " + desk.argument("user") + " are forgotten.");
        } else {
            users.tell(outcome);
        }
    }
}
