package dev.gatehouse.launcher.command;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.launcher.configuration.Refused;
import dev.gatehouse.launcher.state.StateFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeclaredFileTest {
    @TempDir
    private Path directory;

    @Test
    void aFileInAnotherCharacterSetIsNotCalledBadYaml() throws IOException {
        var latin = Files.writeString(
                directory.resolve("state.yml"), "users: [{name: r\u00e9mi}]", StandardCharsets.ISO_8859_1);

        assertRefused(latin, latin + ": is not UTF-8");
    }

    @Test
    void aDirectoryIsNotCalledBadYaml() {
        assertRefused(directory, directory + ": cannot be read");
    }

    private static void assertRefused(Path file, String line) {
        assertThatThrownBy(() -> DeclaredFile.read(file, StateFile::read))
                .isInstanceOf(Refused.class)
                .hasMessage(line);
    }
}
