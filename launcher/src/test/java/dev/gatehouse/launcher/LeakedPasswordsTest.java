package dev.gatehouse.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeakedPasswordsTest {
    private static final String STATE = "users: [{name: ann, password: a letter from the sea}]";

    @TempDir
    Path directory;

    private CommandLine shell;

    @BeforeEach
    void aDirectoryOfItsOwn() {
        shell = new CommandLine(directory);
        shell.onConfiguration("migrate");
    }

    @Test
    void aNewPasswordIsHeldAgainstTheListThatTheConfigurationNames() { // B4
        var state = shell.write("state.yml", STATE).toString();
        var made = make();

        var before = shell.onConfiguration("plan", state);
        shell.write("config.yml", configured("passwords: {leakedList: %s}".formatted(file())));
        var after = shell.onConfiguration("plan", state);

        assertThat(made.out()).contains("leaked.bin holds 2 passwords in 0 KiB", "passwords.leakedList");
        assertThat(before.out()).doesNotContain("warning");
        assertThat(after.out()).contains("warning: user ann", "common");
    }

    @Test
    void whatCannotBeMadeOrReadIsSaidInOneLine() {
        make();
        shell.write("config.yml", configured("passwords: {leakedList: %s/none}".formatted(directory)));

        assertThat(make().err()).isEqualTo("gatehouse: " + file() + " is there already\n");
        assertThat(shell.run("leaked-passwords", directory + "/none", directory + "/other")
                        .err())
                .startsWith("gatehouse: cannot make " + directory + "/other of " + directory + "/none");
        assertThat(shell.run("leaked-passwords", directory.toString(), directory + "/other")
                        .err())
                .isEqualTo("gatehouse: cannot make " + directory + "/other of " + directory + ": Is a directory\n");
        for (var command : List.of("users list", "check")) {
            assertThat(shell.onConfiguration(command.split(" ", -1)).err())
                    .isEqualTo("gatehouse: passwords.leakedList is no file that leaked-passwords made: " + directory
                            + "/none\n");
        }
    }

    private CommandLine.Result make() {
        var list = shell.write("list.txt", "A Letter From The Sea\na letter from the sea\n");
        return shell.run("leaked-passwords", list.toString(), file().toString());
    }

    private Path file() {
        return directory.resolve("leaked.bin");
    }

    private String configured(String more) {
        return """
                database: {file: %1$s/data/gatehouse.db}
                masterKey: {file: %1$s/data/master.key}
                logging: {level: WARN}
                """.formatted(directory) + more;
    }
}
