package dev.gatehouse.launcher.command;

import dev.gatehouse.launcher.house.Purpose;

/** An action that only makes sense where the house is. */
non-sealed interface MachineAction extends Action {
    /** What the house is opened for. */
    default Purpose purpose() {
        return Purpose.LOOK;
    }

    /** Does it. */
    void work(HouseDesk desk);
}
