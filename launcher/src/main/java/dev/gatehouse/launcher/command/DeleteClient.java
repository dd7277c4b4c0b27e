package dev.gatehouse.launcher.command;

import dev.gatehouse.domain.admin.Administrator;
import java.util.Optional;
import net.sourceforge.argparse4j.inf.Subparser;

/** {@code clients delete config.yml 42}: removes an API client; its number is never given again. */
record DeleteClient() implements ManagementAction {
    @Override
    public String name() {
        return "delete";
    }

    @Override
    public String help() {
        return "removes an API client with its keys, tokens and sessions";
    }

    @Override
    public void configure(Subparser parser) {
        ClientDesk.addNumber(parser);
    }

    @Override
    public void work(Desk desk) {
        var gone = ClientDesk.done(
                desk.management().clients().delete(Administrator.machine(), ClientDesk.number(desk), Optional.empty()));
        desk.say("The client " + gone.client().name() + " is removed.");
    }
}
