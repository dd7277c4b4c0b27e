package dev.gatehouse.launcher.command;

import dev.gatehouse.launcher.management.Management;
import net.sourceforge.argparse4j.inf.Namespace;

/** A desk at which a server elsewhere is asked. */
record RemoteDesk(Management management, Namespace arguments, Terminal terminal) implements Desk {
    @Override
    public boolean insists() {
        return flag(ServerArgument.FORCE);
    }
}
