package dev.gatehouse.launcher.command;

import dev.gatehouse.application.port.in.UseCases;
import dev.gatehouse.launcher.configuration.GatehouseConfiguration;
import dev.gatehouse.launcher.house.House;
import java.util.Optional;
import net.sourceforge.argparse4j.inf.Namespace;

/** What a command has before it when it works. */
record Desk(House house, GatehouseConfiguration configuration, Namespace arguments, Terminal terminal) {
    UseCases useCases() {
        return house.useCases();
    }

    /** An argument that must be there. */
    String argument(String name) {
        return arguments.getString(name);
    }

    Optional<String> optional(String name) {
        return Optional.ofNullable(arguments.getString(name));
    }

    boolean flag(String name) {
        return Boolean.TRUE.equals(arguments.getBoolean(name));
    }

    void say(String line) {
        terminal.out().println(line);
    }

    /** Prints rows in the format that was asked for. */
    void show(Table table) {
        say(OutputFormat.of(arguments) == OutputFormat.JSON ? table.json() : table.text());
    }
}
