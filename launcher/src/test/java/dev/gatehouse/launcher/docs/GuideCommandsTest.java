package dev.gatehouse.launcher.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.launcher.CommandLine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs the commands of the other guides: those in blocks in their order, and those within a text each by itself. */
class GuideCommandsTest {
    private static final Pattern WITHIN_TEXT = Pattern.compile("`(\\./gatehouse [^`]* config\\.yml[^`]*)`");

    /** The files that the guides speak of, as somebody would have them who reads on. */
    private static final Map<String, String> FILES = Map.of(
            "office.yml",
            "{name: office, entries: [{cidr: 203.0.113.0/24}]}",
            "policy.yml",
            "{mode: listed, entries: [{cidr: 203.0.113.0/24}]}",
            "users.jsonl",
            "{\"name\": \"cara\", \"passwordHash\": \"{SSHA}DkMTwBl+a/3DQTxCYEApdUtNXGgdUac3\"}\n{\"name\": \"dora\"}\n",
            "clients.jsonl",
            "{\"name\": \"billing\"}",
            "clients.csv",
            "name\nshipping\n",
            "users.csv",
            "name,email\nemma,emma@example.com\n",
            "state.yml",
            "users: [{name: fred}]");

    @ParameterizedTest
    @ValueSource(strings = {"users.md", "ip-policies.md", "moving-in.md", "state-file.md", "operations.md"})
    void theCommandsOfABlockDoWhatTheySay(String guide, @TempDir Path data) throws Exception {
        var shell = shell(data);
        shell.type("a passphrase that Ann has chosen");
        shell.run("./gatehouse apply config.yml " + (guide.equals("users.md") ? "state.yml" : "examples/state.yml"));

        var commands = Readme.commandsIn("docs/guide/" + guide);

        assertThat(commands).isNotEmpty();
        for (var command : commands) {
            shell.run(command);
        }
    }

    @Test
    void theCommandsWithinATextDoWhatTheySay(@TempDir Path data) throws Exception {
        var shell = shell(data);
        shell.run("./gatehouse apply config.yml examples/state.yml");
        for (var command : withinTexts()) {
            shell.run(command.replace("<who>", "ann"));
        }
    }

    /** At a machine without a server. */
    private static Shell shell(Path data) {
        var machine = new CommandLine(data);
        FILES.forEach(machine::write);
        return new Shell(machine, 0);
    }

    /** All but those that need a key, a token or a move which only the reader has, and those that the blocks show too. */
    private static List<String> withinTexts() throws Exception {
        try (var guides = Files.list(Readme.ROOT.resolve("docs/guide"))) {
            var commands = guides.sorted()
                    .map(guide -> "docs/guide/" + guide.getFileName())
                    .flatMap(guide -> WITHIN_TEXT.matcher(text(guide)).results())
                    .map((MatchResult found) -> found.group(1))
                    .filter(command -> !command.contains("<key>")
                            && !command.contains("token inspect")
                            && !command.contains("--undo")
                            && !command.contains(" ... "))
                    .distinct()
                    .toList();
            assertThat(commands).hasSizeGreaterThan(10);
            return commands;
        }
    }

    private static String text(String guide) {
        try {
            return Readme.text(guide);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
