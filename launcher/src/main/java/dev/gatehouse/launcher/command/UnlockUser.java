package dev.gatehouse.launcher.command;

import dev.gatehouse.domain.login.LoginIdentifier;
import dev.gatehouse.launcher.configuration.Refused;
import net.sourceforge.argparse4j.inf.Subparser;

/** {@code users unlock config.yml ann}: forgets every failed try at the account. */
record UnlockUser() implements Action {
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
        parser.addArgument("user").help("login name or e-mail");
    }

    @Override
    public void work(Desk desk) {
        var who = desk.argument("user");
        if (!desk.useCases().manageUsers().unlock(LoginIdentifier.parse(who), HouseCommand.ACTOR)) {
            throw new Refused("there is no user " + who);
        }
        desk.say("The failed tries at " + who + " are forgotten.");
    }
}
