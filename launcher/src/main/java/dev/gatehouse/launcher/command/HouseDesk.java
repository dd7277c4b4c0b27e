package dev.gatehouse.launcher.command;

import dev.gatehouse.application.port.in.UseCases;
import dev.gatehouse.launcher.configuration.GatehouseConfiguration;
import dev.gatehouse.launcher.house.House;
import dev.gatehouse.launcher.management.HouseManagement;
import dev.gatehouse.launcher.management.Management;
import net.sourceforge.argparse4j.inf.Namespace;

/** A desk in a house that was opened here; whoever stands there can always come back. */
record HouseDesk(House house, GatehouseConfiguration configuration, Namespace arguments, Terminal terminal)
        implements Desk {
    UseCases useCases() {
        return house.useCases();
    }

    @Override
    public Management management() {
        return HouseManagement.of(house, configuration);
    }

    @Override
    public boolean insists() {
        return true;
    }
}
