package dev.gatehouse.launcher.command;

import java.util.Optional;
import net.sourceforge.argparse4j.inf.Subparser;

/** {@code clients oauth config.yml 42}: what an API client registered for with OAuth. */
record ShowRegistration() implements ManagementAction {
    @Override
    public String name() {
        return "oauth";
    }

    @Override
    public String help() {
        return "shows what an API client registered for with OAuth";
    }

    @Override
    public void configure(Subparser parser) {
        ClientDesk.addNumber(parser);
        OutputFormat.addTo(parser);
    }

    @Override
    public void work(Desk desk) {
        var held = desk.management()
                .registrations()
                .find(ClientDesk.number(desk))
                .orElseThrow(() -> ClientDesk.notRegistered(desk));
        RegistrationSheet.show(desk, held.registration(), Optional.empty());
    }
}
