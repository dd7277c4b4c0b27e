package dev.gatehouse.launcher.command;

import dev.gatehouse.domain.admin.Administrator;
import dev.gatehouse.launcher.configuration.Refused;
import net.sourceforge.argparse4j.inf.Subparser;

/** {@code keys revoke config.yml key}: takes a stolen key out at once. */
record RevokeKey() implements ManagementAction {
    @Override
    public String name() {
        return "revoke";
    }

    @Override
    public String help() {
        return "takes a key out at once: every token that it signed dies";
    }

    @Override
    public void configure(Subparser parser) {
        parser.addArgument("key").help("the key's id, as keys list shows it");
    }

    @Override
    public void work(Desk desk) {
        var key = desk.argument("key");
        switch (desk.management().keys().revoke(Administrator.machine(), key)) {
            case DONE -> desk.say("The key " + key + " is gone; running servers follow within 30 s.");
            case NONE -> throw new Refused("there is no key " + key);
            case NEEDS_RECENT_LOGIN -> throw new Refused("this needs a login of late");
        }
    }
}
