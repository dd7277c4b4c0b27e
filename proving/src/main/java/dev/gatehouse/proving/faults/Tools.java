package dev.gatehouse.proving.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What the machine has besides. */
final class Tools {
    private Tools() {}

    static boolean has(String command) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":", -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, command)));
    }

    static boolean mayMount() {
        return System.getProperty("user.name").equals("root");
    }

    /** Runs a command of the machine, which must end well. */
    static void run(String... command) {
        try {
            if (Signals.await(new ProcessBuilder(command).inheritIO().start()) != 0) {
                throw new IllegalStateException(String.join(" ", command) + " failed");
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** What a command of the machine says; nothing if there is none. */
    static String ask(List<String> command, String... more) {
        var whole = Stream.concat(command.stream(), Stream.of(more)).toList();
        try (var said = new ProcessBuilder(whole).start().getInputStream()) {
            return new String(said.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException missing) {
            return "";
        }
    }
}
