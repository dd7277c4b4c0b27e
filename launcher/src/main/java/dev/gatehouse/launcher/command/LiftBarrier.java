package dev.gatehouse.launcher.command;

import dev.gatehouse.domain.admin.Administrator;
import dev.gatehouse.launcher.configuration.Refused;
import net.sourceforge.argparse4j.inf.Subparser;

/** {@code ban lift config.yml 192.0.2.0/24}, {@code freeze lift config.yml passwords}: opens it again. */
record LiftBarrier(BarrierKind kind) implements ManagementAction {
    @Override
    public String name() {
        return "lift";
    }

    @Override
    public String help() {
        return "opens it again";
    }

    @Override
    public void configure(Subparser parser) {
        parser.addArgument(kind.argument()).help(kind.help());
    }

    @Override
    public void work(Desk desk) {
        var what = kind.read(desk);
        if (!desk.management().barriers().lift(Administrator.machine(), what)) {
            throw new Refused(kind.text(what) + " is not closed");
        }
        desk.say(kind.text(what) + " is open; running servers follow within a second.");
    }
}
