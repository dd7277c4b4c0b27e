package dev.gatehouse.launcher.command;

import dev.gatehouse.launcher.management.Management;
import java.util.Optional;
import net.sourceforge.argparse4j.inf.Namespace;

/** What a command has before it when it works. */
interface Desk {
    /** Whom it speaks to. */
    Management management();

    Namespace arguments();

    Terminal terminal();

    /** Whether a change is made even if whoever asks for it could not come back. */
    boolean insists();

    /** An argument that must be there. */
    default String argument(String name) {
        return arguments().getString(name);
    }

    default Optional<String> optional(String name) {
        return Optional.ofNullable(arguments().getString(name));
    }

    default boolean flag(String name) {
        return Boolean.TRUE.equals(arguments().getBoolean(name));
    }

    default void say(String line) {
        terminal().out().println(line);
    }

    /** Prints rows in the format that was asked for. */
    default void show(Table table) {
        say(OutputFormat.of(arguments()).text(table));
    }

    /** The same with what is shown this once, such as {@code the password of ann}. */
    default void showOnce(Table table, String secret) {
        terminal().showOnce(OutputFormat.of(arguments()).text(table), secret);
    }
}
