package dev.gatehouse.launcher.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The sources of every test of the repository, by simple class name; the contracts in testkit are tests as well. */
record TestSources(Map<String, String> byClass) {
    /** Reads them all. */
    static TestSources of(Path root) throws IOException {
        var sources = new HashMap<String, String>();
        try (Stream<Path> rooms = Files.list(root)) {
            for (var room : rooms.toList()) {
                read(room.resolve("src/test/java"), sources);
            }
        }
        read(root.resolve("testkit/src/main/java"), sources);
        return new TestSources(sources);
    }

    private static void read(Path directory, Map<String, String> sources) throws IOException {
        if (Files.isDirectory(directory)) {
            try (Stream<Path> files = Files.walk(directory)) {
                files.filter(file -> file.toString().endsWith(".java"))
                        .forEach(file -> sources.merge(name(file), text(file), String::concat));
            }
        }
    }

    /** Whether that class has a test method of that name, and names the statement in a comment. */
    boolean hold(String statement, String className, String method) {
        return Optional.ofNullable(byClass.get(className))
                .filter(Pattern.compile("\\bvoid " + method + "\\(").asPredicate())
                .filter(Pattern.compile("//.*\\b" + statement + "\\b").asPredicate())
                .isPresent();
    }

    private static String name(Path file) {
        return file.getFileName().toString().replace(".java", "");
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
