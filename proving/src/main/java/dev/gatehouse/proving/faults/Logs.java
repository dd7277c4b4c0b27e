package dev.gatehouse.proving.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What servers wrote. */
final class Logs {
    private Logs() {}

    static boolean says(Path log, String words) {
        try {
            return Files.readString(log).contains(words);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
