package dev.gatehouse.launcher.command;

import dev.gatehouse.launcher.configuration.Refused;
import dev.gatehouse.launcher.state.BadState;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A file in which an operator says what shall be. */
final class DeclaredFile {
    private DeclaredFile() {}

    /** What the reader makes of the whole text of the file; throws as {@link #read} does. */
    static <T> T readWhole(Path file, Function<String, T> reader) {
        return read(file, text -> reader.apply(new BufferedReader(text).lines().collect(Collectors.joining("\n"))));
    }

    /** What the reader makes of the file; throws {@link Refused} with the line at which it makes no sense. */
    static <T> T read(Path file, Function<Reader, T> reader) {
        try (var text = Files.newBufferedReader(file)) {
            return reader.apply(text);
        } catch (BadState bad) {
            throw new Refused(file + ": " + bad.getMessage(), bad);
        } catch (NoSuchFileException missing) {
            throw new Refused(file + ": there is no such file", missing);
        } catch (IOException | UncheckedIOException broken) {
            throw new Refused(file + (isNotText(broken) ? ": is not UTF-8" : ": cannot be read"), broken);
        }
    }

    private static boolean isNotText(Exception broken) {
        return broken instanceof CharacterCodingException || broken.getCause() instanceof CharacterCodingException;
    }
}
