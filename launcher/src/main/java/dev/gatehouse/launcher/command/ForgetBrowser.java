package dev.gatehouse.launcher.command;

import dev.gatehouse.domain.admin.Administrator;
import dev.gatehouse.launcher.configuration.Refused;
import net.sourceforge.argparse4j.inf.Subparser;

/** {@code users forget-browser config.yml ann b-1}: has a browser of a user ask for the second factor again. */
record ForgetBrowser() implements ManagementAction {
    private static final String BROWSER = "browser";

    @Override
    public String name() {
        return "forget-browser";
    }

    @Override
    public String help() {
        return "has a browser of a user ask for the second factor again";
    }

    @Override
    public void configure(Subparser parser) {
        UserDesk.addUser(parser);
        parser.addArgument(BROWSER).help("the id, as the list of browsers has it");
    }

    @Override
    public void work(Desk desk) {
        var user = new UserDesk(desk).user();
        switch (desk.management().browsers().forget(Administrator.machine(), user, desk.argument(BROWSER))) {
            case DONE -> desk.say("The browser asks " + desk.argument("user") + " for the second factor again.");
            case NONE -> throw new Refused("there is no such browser of the user");
            case BEYOND -> throw UserDesk.beyond();
        }
    }
}
