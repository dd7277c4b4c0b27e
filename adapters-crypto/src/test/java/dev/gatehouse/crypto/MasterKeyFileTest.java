package dev.gatehouse.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MasterKeyFileTest {
    @TempDir
    private Path directory;

    private Path file;

    @BeforeEach
    void nameAFileThatIsNotThere() {
        file = directory.resolve("data").resolve("master.key");
    }

    @Test
    void aMissingFileIsMadeForItsOwnerAlone() throws IOException {
        var made = MasterKey.readOrMake(file);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(MasterKey.read(file).id()).isEqualTo(made.id());
        try (var names = Files.list(file.getParent())) {
            assertThat(names).containsExactly(file);
        }
    }

    @Test
    void aFileThatIsThereIsReadAndNeverReplaced() throws IOException {
        var made = MasterKey.readOrMake(file);
        var text = Files.readString(file);

        assertThat(MasterKey.readOrMake(file).id()).isEqualTo(made.id());
        assertThat(Files.readString(file)).isEqualTo(text);
    }

    @Test
    void twoInstallationsNeverMakeTheSameKey() {
        assertThat(MasterKey.readOrMake(file).id())
                .isNotEqualTo(
                        MasterKey.readOrMake(directory.resolve("other.key")).id());
    }

    @Test
    void ofManyWhoMakeItAtOnceAllHoldTheSameKey() throws Exception {
        int callers = 8;
        var barrier = new CyclicBarrier(callers);
        Callable<String> caller = () -> {
            barrier.await();
            return MasterKey.readOrMake(file).id();
        };
        try (var pool = Executors.newFixedThreadPool(callers)) {
            var ids = pool.invokeAll(Collections.nCopies(callers, caller)).stream()
                    .map(Future::resultNow)
                    .distinct();

            assertThat(ids).hasSize(1);
        }
    }

    // B9, L2
    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "changeme\n", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n", "dGVzdA==\n"})
    void aFileWithoutAUsableKeyIsRefusedAndLeftAlone(String content) throws IOException {
        write(content, "rw-------");

        assertThatThrownBy(() -> MasterKey.readOrMake(file)).isInstanceOf(UnusableMasterKey.class);
        assertThat(Files.readString(file)).isEqualTo(content);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw----r--", "rw-----w-", "rw-rw-rw-"})
    void aFileOpenToTheWholeMachineIsRefused(String mode) throws IOException {
        write(Fixtures.MASTER_KEY.base64(), mode);

        assertThatThrownBy(() -> MasterKey.read(file))
                .isInstanceOf(UnusableMasterKey.class)
                .hasMessageContaining("chmod 600");
    }

    @ParameterizedTest
    @ValueSource(strings = {"r--------", "rw-r-----"})
    void aFileForOwnerAndGroupIsRead(String mode) throws IOException {
        write(Fixtures.MASTER_KEY.base64(), mode);

        assertThat(MasterKey.read(file).id()).isEqualTo(Fixtures.MASTER_KEY.id());
    }

    @Test
    void aMissingFileIsNotMadeWhereItIsOnlyRead() {
        assertThatThrownBy(() -> MasterKey.read(file)).hasMessageContaining("missing");
        assertThat(file).doesNotExist();
    }

    @Test
    void aFileHas1024BytesAtMost() throws IOException {
        var line = Fixtures.MASTER_KEY.base64();
        write(line + "\n".repeat(1024 - line.length()), "rw-------");
        assertThat(MasterKey.read(file).id()).isEqualTo(Fixtures.MASTER_KEY.id());

        write(line + "\n".repeat(1025 - line.length()), "rw-------");
        assertThatThrownBy(() -> MasterKey.read(file)).hasMessageContaining("no single line");
    }

    @Test
    void whatIsNoKeyFileAtAllIsRefusedInOneLine() throws IOException {
        write("A".repeat(5000), "rw-------");
        var blocked = file.resolve("below-a-file.key");

        assertThatThrownBy(() -> MasterKey.read(file)).hasMessageContaining("no single line");
        assertThatThrownBy(() -> MasterKey.read(file.getParent())).isInstanceOf(UnusableMasterKey.class);
        assertThatThrownBy(() -> MasterKey.readOrMake(blocked)).hasMessageContaining("cannot be made");
    }

    @ParameterizedTest
    @CsvSource({
        "'', the master key is empty or a placeholder",
        "c2hvcnQ=, the master key has 5 bytes instead of 32",
        "k\u00e9y, the master key is not base64"
    })
    void whatIsNoKeyIsToldOfWithItsFile(String content, String why) throws IOException {
        write(content, "rw-------");

        assertThatThrownBy(() -> MasterKey.read(file))
                .isInstanceOf(UnusableMasterKey.class)
                .hasMessageStartingWith(file + ": " + why);
    }

    private void write(String content, String mode) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
    }
}
