package dev.gatehouse.launcher.operations;

import dev.gatehouse.launcher.house.House;
import io.dropwizard.lifecycle.Managed;

/** Closes the house when the server has stopped. */
record Closing(House house) implements Managed {
    @Override
    public void stop() {
        house.close();
    }
}
