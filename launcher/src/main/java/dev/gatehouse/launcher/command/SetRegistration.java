package dev.gatehouse.launcher.command;

import dev.gatehouse.application.port.in.AdministerRegistrations.Held;
import dev.gatehouse.domain.admin.Administrator;
import dev.gatehouse.domain.registration.RegistrationDraft;
import net.sourceforge.argparse4j.inf.Subparser;

/** {@code clients set-oauth config.yml 42 --method none --grant authorization_code ...}: registers a client, or changes that. */
record SetRegistration() implements ManagementAction {
    @Override
    public String name() {
        return "set-oauth";
    }

    @Override
    public String help() {
        return "registers an API client with OAuth, or changes what is said of it; a secret that it needs is shown this once";
    }

    @Override
    public void configure(Subparser parser) {
        ClientDesk.addNumber(parser);
        RegistrationArguments.addTo(parser);
        OutputFormat.addTo(parser);
    }

    @Override
    public void work(Desk desk) {
        var registrations = desk.management().registrations();
        var number = ClientDesk.number(desk);
        var standing = registrations.find(number);
        var before = standing.map(Held::registration).map(RegistrationDraft::of).orElse(RegistrationDraft.BLANK);
        var draft = RegistrationArguments.over(before, desk);
        var written =
                ClientDesk.done(registrations.put(Administrator.machine(), number, standing.map(Held::version), draft));
        RegistrationSheet.show(desk, written.held().registration(), written.secret());
    }
}
