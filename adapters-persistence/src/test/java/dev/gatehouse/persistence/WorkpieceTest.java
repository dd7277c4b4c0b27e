package dev.gatehouse.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A copy of a database is never left behind by a command that somebody broke off. */
class WorkpieceTest {
    @TempDir
    Path directory;

    @Test
    void nothingIsLeftOfACopyWhoseProcessIsToldToEnd() throws Exception {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        WorkpieceTest.class.getName(),
                        directory.resolve("backup.db").toString())
                .start();
        try (BufferedReader said = process.inputReader()) {
            assertThat(said.readLine()).isEqualTo("half done");
            assertThat(directory).isNotEmptyDirectory();

            process.destroy();
            process.waitFor();
        }

        assertThat(directory).isEmptyDirectory();
    }

    /** A process that has begun to copy, and is at it until it is told to end. */
    public static void main(String... arguments) throws IOException {
        var half = Workpiece.beside(Path.of(arguments[0]));
        Files.writeString(half.file(), "half of a database");
        Files.writeString(Workpiece.side(half.file(), "-wal"), "what is not in it yet");
        System.out.println("half done");
        assertThat(System.in.read()).isNegative();
    }
}
