package dev.gatehouse.launcher.command;

import dev.gatehouse.launcher.house.Purpose;
import net.sourceforge.argparse4j.inf.Subparser;

/** One thing that a command of several can do, such as {@code list} of {@code keys}. */
interface Action {
    /** The word after the command. */
    String name();

    /** What it does, for the help. */
    String help();

    /** Adds the arguments after the configuration. */
    default void configure(Subparser parser) {}

    /** What the house is opened for. */
    default Purpose purpose() {
        return Purpose.LOOK;
    }

    /** Does it. */
    void work(Desk desk);
}
