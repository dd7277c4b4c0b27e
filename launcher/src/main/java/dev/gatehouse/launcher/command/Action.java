package dev.gatehouse.launcher.command;

import net.sourceforge.argparse4j.inf.Subparser;

/** One thing that a command of several can do, such as {@code list} of {@code keys}. */
sealed interface Action permits ManagementAction, MachineAction {
    /** The word after the command. */
    String name();

    /** What it does, for the help. */
    String help();

    /** Adds the arguments after the configuration. */
    default void configure(Subparser parser) {}
}
