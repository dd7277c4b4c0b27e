package dev.gatehouse.launcher.command;

import dev.gatehouse.domain.admin.Administrator;
import dev.gatehouse.launcher.configuration.Refused;
import net.sourceforge.argparse4j.inf.Subparser;

/** {@code users withdraw-consent config.yml ann 42}: takes back what a user lets an API client do. */
record WithdrawConsent() implements ManagementAction {
    @Override
    public String name() {
        return "withdraw-consent";
    }

    @Override
    public String help() {
        return "takes back what a user lets an API client do, and ends what it was granted";
    }

    @Override
    public void configure(Subparser parser) {
        UserDesk.addUser(parser);
        ClientDesk.addNumber(parser);
    }

    @Override
    public void work(Desk desk) {
        var client = ClientDesk.number(desk);
        var user = new UserDesk(desk).user();
        switch (desk.management().consents().withdraw(Administrator.machine(), user, client)) {
            case DONE ->
                desk.say("The client " + client.value() + " may do nothing more for " + desk.argument("user") + ".");
            case NONE -> throw new Refused("the user lets that client do nothing");
            case BEYOND -> throw UserDesk.beyond();
        }
    }
}
