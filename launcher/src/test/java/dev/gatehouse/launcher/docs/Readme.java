package dev.gatehouse.launcher.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The commands that README.md tells its reader to paste, in their order: those in blocks marked {@code sh}. */
final class Readme {
    /** Where the repository is, seen from this room. */
    static final Path ROOT = Path.of("").toAbsolutePath().getParent();

    private static final Pattern BLOCK = Pattern.compile("^```sh\\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);

    private Readme() {}

    /** Each command in one line. */
    static List<String> commands() throws IOException {
        var text = Files.readString(ROOT.resolve("README.md"));
        var commands = new ArrayList<String>();
        BLOCK.matcher(text)
                .results()
                .flatMap(block -> block.group(1).replace("\\\n", " ").lines())
                .filter(line -> !line.isBlank())
                .forEach(line -> commands.add(line.strip()));
        return commands;
    }
}
