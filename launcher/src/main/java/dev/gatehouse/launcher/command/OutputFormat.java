package dev.gatehouse.launcher.command;

import java.util.Locale;
import net.sourceforge.argparse4j.inf.ArgumentParser;
import net.sourceforge.argparse4j.inf.Namespace;

/** Whether people or programs read the answer. */
enum OutputFormat {
    TEXT,
    JSON;

    static void addTo(ArgumentParser parser) {
        parser.addArgument("--output")
                .choices("text", "json")
                .setDefault("text")
                .help("text for people, json for programs");
    }

    /** The rows as they are read. */
    String text(Table table) {
        return this == JSON ? table.json() : table.text();
    }

    static OutputFormat of(Namespace arguments) {
        var said = arguments.getString("output");
        return said == null ? TEXT : valueOf(said.toUpperCase(Locale.ROOT));
    }
}
