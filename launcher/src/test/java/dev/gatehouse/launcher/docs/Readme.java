package dev.gatehouse.launcher.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The commands that README.md and the guides tell their reader to paste, in their order: those in blocks marked {@code sh}. */
final class Readme {
    /** Where the repository is, seen from this room. */
    static final Path ROOT = Path.of("").toAbsolutePath().getParent();

    private static final Pattern BLOCK = Pattern.compile("^```sh\\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);

    /** What needs an id, a token or a server that only the reader has. */
    private static final Pattern PLAIN_BLOCK =
            Pattern.compile("^```\\n(\\./gatehouse .*?|export .*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);

    private Readme() {}

    /** Each command in one line. */
    static List<String> commands() throws IOException {
        return commandsIn("README.md");
    }

    /** The same of another document of the repository. */
    static List<String> commandsIn(String document) throws IOException {
        return commands(document, BLOCK);
    }

    /** The commands of its other blocks, of which each has something in it that only the reader knows. */
    static List<String> openCommandsIn(String document) throws IOException {
        return commands(document, PLAIN_BLOCK);
    }

    private static List<String> commands(String document, Pattern blocks) throws IOException {
        var commands = new ArrayList<String>();
        blocks.matcher(text(document))
                .results()
                .flatMap(block -> block.group(1).replace("\\\n", " ").lines())
                .filter(line -> !line.isBlank())
                .forEach(line -> commands.add(line.strip()));
        return commands;
    }

    static String text(String document) throws IOException {
        return Files.readString(ROOT.resolve(document));
    }
}
