package dev.gatehouse.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.launcher.CommandLine.Result;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A command whose answer did not arrive does not end as if it had. */
class CutOffTest {
    private static final String NOT_WHOLE =
            "gatehouse: the answer could not be written to standard output, and is not whole\n";

    @TempDir
    Path directory;

    private CommandLine shell;

    @BeforeEach
    void aHouse() {
        shell = new CommandLine(directory);
        shell.onConfiguration("migrate");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "help",
                "users list --help",
                "version",
                "completion bash",
                "check CONFIG",
                "users list CONFIG",
                "users list CONFIG --output json",
                "audit list CONFIG",
                "audit export CONFIG",
                "export users CONFIG",
                "plan CONFIG STATE",
                "drift CONFIG STATE",
                "backup CONFIG BACKUP"
            })
    void everyCommandFailsWhoseAnswerDidNotArrive(String command) {
        var state = shell.write("state.yml", "users: [{name: ann, verified: true}]");
        var words = command.replace("CONFIG", shell.configuration().toString())
                .replace("STATE", state.toString())
                .replace("BACKUP", directory.resolve("backup.db").toString());

        var result = shell.withoutRoom(words.split(" "));

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.err()).endsWith(NOT_WHOLE);
    }

    @Test
    void whatWasShownToNobodyIsNamedWithoutItself() {
        var state = shell.write("state.yml", "clients: [{name: billing, generatedKeys: 1}]");

        var applied = onConfiguration("apply", state.toString(), "--output", "json");
        var made = onConfiguration("users create", "--name", "ann");
        var recovered = onConfiguration("recover", "ann");

        assertLost(applied, "api-key gh_ak_\\w+ of client 1 \\(billing\\)");
        assertLost(made, "the password of ann");
        assertLost(recovered, "the password of ann");
        assertThat(shell.onConfiguration("clients", "list").out()).contains("billing");
    }

    private Result onConfiguration(String command, String... words) {
        var all = (command + " " + shell.configuration() + " " + String.join(" ", words)).split(" ");
        return shell.withoutRoom(all);
    }

    private static void assertLost(Result result, String what) {
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.err())
                .matches("gatehouse: it is done, but the answer could not be written to standard output, and this was"
                        + " shown to nobody: " + what + "\n");
    }
}
