package dev.gatehouse.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeakedPasswordFileTest {
    @TempDir
    Path directory;

    @Test // B4
    void whatIsOnTheListIsFoundWhetherItIsNamedOrDigested() throws IOException {
        var digest = "7C4A8D09CA3762AF61E59520943DC26494F8941B"; // of 123456
        var file = written("the first passphrase\n\nZwölf Boxkämpfer jagen\r\n" + digest + "\n"
                + "5baa61e4c9b93f3f0682250b6cf8331b7ee68fd8:9659365\n"); // of password

        var leaked = LeakedPasswordFile.open(file);

        assertThat(leaked.contain("the first passphrase")).isTrue();
        assertThat(leaked.contain("Zwölf Boxkämpfer jagen")).isTrue();
        assertThat(leaked.contain("123456")).isTrue();
        assertThat(leaked.contain("password")).isTrue();
        assertThat(leaked.contain("The first passphrase")).isFalse();
        assertThat(leaked.contain(digest)).isFalse();
        assertThat(leaked.contain("")).isFalse();
    }

    @Test
    void fewOthersAreTakenForOneOfThemAndTheFileIsSmall() throws IOException {
        var file =
                written(IntStream.range(0, 10_000).mapToObj(n -> "leaked " + n).collect(Collectors.joining("\n")));

        var leaked = LeakedPasswordFile.open(file);

        assertThat(IntStream.range(0, 10_000)).allMatch(n -> leaked.contain("leaked " + n));
        assertThat(IntStream.range(0, 10_000)
                        .filter(n -> leaked.contain("good " + n))
                        .count())
                .isLessThan(30);
        assertThat(Files.size(file)).isLessThan(19_000);
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).doesNotContain("leaked");
    }

    @Test
    void anEmptyListHoldsNothing() throws IOException {
        assertThat(LeakedPasswordFile.open(written("")).contain("anything at all"))
                .isFalse();
    }

    @Test
    void noFileIsWrittenOverAndNoOtherIsRead() throws IOException {
        var file = written("one");

        assertThatThrownBy(() -> LeakedPasswordFile.write(file, file, 1_000, done -> {}))
                .isInstanceOf(FileAlreadyExistsException.class);
        assertThatThrownBy(
                        () -> LeakedPasswordFile.open(Files.writeString(directory.resolve("text"), "no list of ours")))
                .isInstanceOf(IOException.class);
    }

    private Path written(String list) throws IOException {
        var file = directory.resolve("leaked.bin");
        LeakedPasswordFile.write(Files.writeString(directory.resolve("list"), list), file, 1_000, done -> {});
        return file;
    }
}
