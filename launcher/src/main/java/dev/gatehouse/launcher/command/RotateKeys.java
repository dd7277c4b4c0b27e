package dev.gatehouse.launcher.command;

import dev.gatehouse.application.port.in.ManageKeys.Rotation;
import dev.gatehouse.domain.admin.Administrator;
import dev.gatehouse.launcher.configuration.Refused;
import java.time.temporal.ChronoUnit;

/** {@code keys rotate config.yml}: the pending key signs from now on. */
record RotateKeys() implements ManagementAction {
    @Override
    public String name() {
        return "rotate";
    }

    @Override
    public String help() {
        return "makes the pending key active, and a new one pending";
    }

    @Override
    public void work(Desk desk) {
        switch (desk.management().keys().rotate(Administrator.machine())) {
            case Rotation.Rotated(var active) ->
                desk.say("The key " + active.keyId() + " signs from now on; running servers follow within 30 s.");
            case Rotation.TooEarly(var from) ->
                throw new Refused("the next key may sign from " + from.truncatedTo(ChronoUnit.SECONDS)
                        + " on: before that, verifiers may not have fetched it");
            case Rotation.NeedsRecentLogin() -> throw new Refused("this needs a login of late");
        }
    }
}
