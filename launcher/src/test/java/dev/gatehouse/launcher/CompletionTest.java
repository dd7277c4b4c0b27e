package dev.gatehouse.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shell completes what the commands take. */
class CompletionTest {
    @TempDir
    Path directory;

    private CommandLine shell;

    @BeforeEach
    void open() {
        shell = new CommandLine(directory);
    }

    @Test
    void bashCompletesCommandsActionsOptionsAndChoices() throws Exception {
        assertThat(completed("use")).containsExactly("users");
        assertThat(completed("users", "li")).containsExactly("list");
        assertThat(completed("keys", "")).containsExactly("list", "rotate", "revoke", "rewrap");
        assertThat(completed("users", "list", "config.yml", "--st")).containsExactly("--status");
        assertThat(completed("users", "list", "config.yml", "--status", "")).contains("active", "disabled");
        assertThat(completed("apply", "config.yml", "state.yml", "--o")).containsExactly("--output");
        assertThat(completed("apply", "config.yml", "state.yml", "--output", "j"))
                .containsExactly("json");
    }

    @Test
    void whatIsAFileIsLeftToTheShell() throws Exception {
        assertThat(completed("users", "list", "")).isEmpty();
    }

    @Test
    void whatOnlyWorksAtTheMachineOffersNoServer() throws Exception {
        assertThat(completed("users", "list", "--se")).containsExactly("--server");
        assertThat(completed("users", "set-password", "--se")).isEmpty();
        assertThat(completed("recover", "--se")).isEmpty();
    }

    @Test
    void otherShellsAreToldTheSame() {
        var zsh = shell.run("completion", "zsh").out();
        assertThat(zsh)
                .startsWith("#compdef gatehouse\n")
                .contains("'users list --status') echo 'active disabled'")
                .contains("whence compdef >/dev/null || { autoload -Uz compinit && compinit }\ncompdef ");
        assertThat(shell.run("completion", "fish").out())
                .contains("__fish_seen_subcommand_from users; and __fish_seen_subcommand_from list' -l status -x -a"
                        + " 'active disabled'");
        assertThat(shell.run("completion", "csh").exitCode()).isEqualTo(1);
    }

    /** What bash offers for the last of the words. */
    private List<String> completed(String... words) throws IOException, InterruptedException {
        var script = shell.run("completion", "bash").out();
        var line =
                script + "COMP_WORDS=(gatehouse \"$@\"); COMP_CWORD=$#; _gatehouse; printf '%s\\n' \"${COMPREPLY[@]}\"";
        var command = new ArrayList<>(List.of("bash", "-c", line, "bash"));
        command.addAll(List.of(words));
        var bash = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(bash.waitFor()).as(said).isZero();
        return said.lines().filter(word -> !word.isEmpty()).toList();
    }
}
