package dev.gatehouse.launcher.command;

import dev.gatehouse.domain.admin.Administrator;
import java.util.Optional;
import net.sourceforge.argparse4j.inf.Subparser;

/** {@code clients remove-oauth config.yml 42}: the client is one of OAuth no more. */
record RemoveRegistration() implements ManagementAction {
    @Override
    public String name() {
        return "remove-oauth";
    }

    @Override
    public String help() {
        return "removes what an API client registered for with OAuth, with all that was granted to it";
    }

    @Override
    public void configure(Subparser parser) {
        ClientDesk.addNumber(parser);
    }

    @Override
    public void work(Desk desk) {
        var gone = ClientDesk.done(desk.management()
                .registrations()
                .remove(Administrator.machine(), ClientDesk.number(desk), Optional.empty()));
        desk.say("The registration " + gone.registration().clientId().value() + " is removed.");
    }
}
