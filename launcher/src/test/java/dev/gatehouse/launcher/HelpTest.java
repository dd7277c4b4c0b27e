package dev.gatehouse.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What there is to be typed is told however it is asked for. */
class HelpTest {
    @TempDir
    Path directory;

    private CommandLine shell;

    @BeforeEach
    void open() {
        shell = new CommandLine(directory);
    }

    @Test
    void helpIsAWordAsWellAsAFlag() {
        var all = shell.run("help");

        assertThat(all.exitCode()).isZero();
        assertThat(all.err()).isEmpty();
        assertThat(all.out()).contains("Looks after users", "help COMMAND says what a command takes");
        assertThat(shell.run("--help")).isEqualTo(all);
        assertThat(shell.run("-h")).isEqualTo(all);
    }

    @Test
    void helpIsOfACommandOrOfOneOfItsActions() {
        var apply = shell.run("help", "apply");
        var list = shell.run("help", "users", "list");

        assertThat(apply.out()).contains("--dry-run");
        assertThat(shell.run("apply", "--help")).isEqualTo(apply);
        assertThat(list.out()).contains("--status");
        assertThat(list.exitCode()).isZero();
        assertThat(shell.run("users", "list", "--help")).isEqualTo(list);
    }

    @ParameterizedTest
    @ValueSource(strings = {"clients list", "clients set-oauth", "users list", "sessions list", "audit list", "apply"})
    void everyOptionSaysWhatItIsFor(String command) {
        var options = shell.run(("help " + command).split(" ")).out().split("\n  (?=-)");

        assertThat(options).hasSizeGreaterThan(3);
        assertThat(options).allMatch(option -> option.strip().split("\\s{2,}").length > 1);
    }

    @Test
    void whatThereIsNotIsAnsweredWithTheUsage() {
        var unknown = shell.run("help", "usres");
        var nothing = shell.run();

        assertThat(unknown.exitCode()).isEqualTo(1);
        assertThat(unknown.err()).contains("usres", "usage: ");
        assertThat(nothing.exitCode()).isEqualTo(1);
        assertThat(nothing.err()).contains("usage: ");
    }

    @Test
    void theProgramIsCalledAsWhoeverTypedItDid() {
        System.setProperty("gatehouse.called", "/opt/gatehouse/gatehouse");
        try {
            assertThat(shell.run("help", "users", "list").out())
                    .startsWith("usage: /opt/gatehouse/gatehouse")
                    .contains("users list");
        } finally {
            System.clearProperty("gatehouse.called");
        }
        assertThat(shell.run("help").out()).startsWith("usage: java -jar ");
    }

    @Test
    void theVersionIsAFlagAsWellAsACommand() {
        assertThat(shell.run("--version")).isEqualTo(shell.run("version"));
        assertThat(shell.run("-v").out()).startsWith("Gatehouse ");
    }
}
