package dev.gatehouse.launcher.command;

import dev.gatehouse.launcher.configuration.Refused;
import net.sourceforge.argparse4j.inf.Subparser;

/** {@code keys revoke config.yml key}: takes a stolen key out at once. */
record RevokeKey() implements Action {
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
        if (!desk.useCases().manageKeys().revoke(key, HouseCommand.ACTOR)) {
            throw new Refused("there is no key " + key);
        }
        desk.say("The key " + key + " is gone; running servers follow within 30 s.");
    }
}
