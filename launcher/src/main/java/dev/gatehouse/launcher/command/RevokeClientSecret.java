package dev.gatehouse.launcher.command;

import dev.gatehouse.domain.admin.Administrator;
import net.sourceforge.argparse4j.inf.Subparser;

/** {@code clients revoke-secret config.yml 42 id}: takes a secret back at once. */
record RevokeClientSecret() implements ManagementAction {
    @Override
    public String name() {
        return "revoke-secret";
    }

    @Override
    public String help() {
        return "takes a secret back at once, and ends the sessions that were got with it";
    }

    @Override
    public void configure(Subparser parser) {
        ClientDesk.addNumber(parser);
        parser.addArgument("id").help("the secret's id, as clients secrets shows it");
    }

    @Override
    public void work(Desk desk) {
        var revoked = ClientDesk.done(desk.management()
                .secrets()
                .revoke(Administrator.machine(), ClientDesk.number(desk), desk.argument("id")));
        desk.say("The secret " + revoked.id() + " is not accepted any more.");
    }
}
