package dev.gatehouse.launcher.command;

import dev.gatehouse.domain.admin.Administrator;
import net.sourceforge.argparse4j.inf.Subparser;

/** {@code clients revoke-token config.yml 42 id}: takes an exchange token back. */
record RevokeExchangeToken() implements ManagementAction {
    @Override
    public String name() {
        return "revoke-token";
    }

    @Override
    public String help() {
        return "takes an exchange token back, with the access tokens that were got for it";
    }

    @Override
    public void configure(Subparser parser) {
        ClientDesk.addNumber(parser);
        parser.addArgument("id").help("the token's id, as clients tokens shows it");
    }

    @Override
    public void work(Desk desk) {
        var revoked = ClientDesk.done(desk.management()
                .exchangeTokens()
                .revoke(Administrator.machine(), ClientDesk.number(desk), desk.argument("id")));
        desk.say("The token " + revoked.label() + " is not accepted any more.");
    }
}
