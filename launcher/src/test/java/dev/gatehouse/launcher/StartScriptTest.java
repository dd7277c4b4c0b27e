package dev.gatehouse.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The script by which everything is started, with a JVM that only says what it was asked and keeps what it shall. */
class StartScriptTest {
    private static final Instant BUILT = Instant.parse("2026-01-02T03:04:05Z");

    @TempDir
    Path directory;

    private Path jar;

    @BeforeEach
    void aReleaseInAFolderOfItsOwn() throws IOException {
        Files.copy(Path.of("../gatehouse"), directory.resolve("gatehouse"));
        jar = Files.writeString(directory.resolve("gatehouse.jar"), "a jar");
        built(BUILT);
        java("25.0.1", """
                for word; do
                    case $word in -XX:AOTCacheOutput=* | -XX:ArchiveClassesAtExit=*) echo kept >"${word#*=}" ;; esac
                done
                """);
    }

    @Test
    void whatARehearsalLoadedIsTakenForTheSameJarAndJvm() throws Exception {
        assertThat(run("server", "config.yml")).doesNotContain("gatehouse.archive");

        assertThat(run("--rehearse")).contains("rehearsing");
        assertThat(run("server", "config.yml")).contains("-XX:AOTCache=" + directory.resolve("gatehouse.archive"));
        assertThat(run("doctor", "config.yml")).contains("-XX:AOTCache=");
        assertThat(directory.resolve("gatehouse.archive.made")).doesNotExist();

        built(BUILT.minusSeconds(1)); // as one that is older than the archive is unpacked over the other
        assertThat(run("server", "config.yml")).doesNotContain("gatehouse.archive");

        built(BUILT);
        java("25.0.2", "");
        assertThat(run("server", "config.yml")).doesNotContain("gatehouse.archive");
    }

    @Test
    void anOlderJvmKeepsItsClasses() throws Exception {
        java("21.0.9", """
                for word; do
                    case $word in -XX:ArchiveClassesAtExit=*) echo kept >"${word#*=}" ;; esac
                done
                """);

        run("--rehearse");

        assertThat(run("server", "config.yml"))
                .contains("-XX:SharedArchiveFile=" + directory.resolve("gatehouse.archive"));
    }

    @Test
    void memoryIsGivenBackByAJvmThatCan() throws Exception {
        assertThat(run("server", "config.yml")).contains("-XX:TrimNativeHeapInterval=");

        java("21.0.9", "");
        assertThat(run("server", "config.yml")).doesNotContain("TrimNativeHeapInterval");
    }

    @Test
    void theJvmIsToldByWhichNameTheScriptWasCalled() throws Exception {
        assertThat(run("help")).contains("-Dgatehouse.called=./gatehouse ");
    }

    @ParameterizedTest
    @CsvSource({"'',C.UTF-8", "C,C.UTF-8", "POSIX,C.UTF-8", "xx_XX.UTF-8,C.UTF-8", "C.utf8,C.utf8"})
    void lettersOfNamesAreReadAndWrittenWhateverTheLocale(String locale, String taken) throws Exception {
        java("25.0.1", "echo \"locale ${LC_ALL:-$LANG}\"\n");

        assertThat(said(List.of("env", "-u", "LC_ALL", "-u", "LC_CTYPE", "LANG=" + locale, "bash", "./gatehouse")))
                .contains("locale " + taken + "\n");
    }

    @Test
    void aCheckoutRehearsesWhatItBuilds() throws Exception {
        Files.createDirectories(directory.resolve("launcher"));
        Files.writeString(directory.resolve("pom.xml"), "a project");
        Files.move(jar, directory.resolve("built"));
        var mvn = Files.writeString(directory.resolve("mvn"), """
                #!/usr/bin/env bash
                mkdir -p launcher/target
                cp built launcher/target/gatehouse.jar
                """);
        Files.setPosixFilePermissions(mvn, PosixFilePermissions.fromString("rwxr-xr-x"));

        assertThat(run("server", "config.yml")).contains("building", "rehearsing", "-XX:AOTCache=");
        assertThat(run("server", "config.yml")).doesNotContain("building", "rehearsing");
    }

    @Test
    void whatIsBuiltAlreadyIsServedWithoutARehearsalAndKeepsItsClasses() throws Exception {
        java("25.0.1", "case \"$*\" in *\" rehearse\") exit 1 ;; esac\n");

        assertThat(run("server", "config.yml")).contains("-XX:SharedArchiveFile=" + directory.resolve("gatehouse.jsa"));
        assertThat(run("--rehearse")).contains("the rehearsal failed");
        assertThat(run("server", "config.yml")).contains("gatehouse.jsa").doesNotContain("rehearsing");
    }

    @Test
    void tooFewFilesThatMayBeOpenAreOneLine() throws Exception {
        assertThat(said(List.of("bash", "-c", "ulimit -n 64 && exec bash ./gatehouse server config.yml")))
                .isEqualTo("gatehouse: may open 64 files at most, and needs 384: raise the hard limit"
                        + " (ulimit -n, or LimitNOFILE of systemd)\n");
    }

    private void built(Instant when) throws IOException {
        Files.setLastModifiedTime(jar, FileTime.from(when));
    }

    /** The JVM of that version, which does what it shall and then says what it was asked. */
    private void java(String version, String deed) throws IOException {
        var home = Files.createDirectories(directory.resolve("java/bin")).getParent();
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        var java = Files.writeString(home.resolve("bin/java"), "#!/usr/bin/env bash\n" + deed + "echo \"$@\"\n");
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private String run(String... words) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("bash", "./gatehouse"));
        command.addAll(List.of(words));
        return said(command);
    }

    private String said(List<String> command) throws IOException, InterruptedException {
        var said = directory.resolve("said");
        var started = new ProcessBuilder(command).directory(directory.toFile());
        started.environment().put("JAVA_HOME", directory.resolve("java").toString());
        started.environment().merge("PATH", directory.toString(), (path, first) -> first + ":" + path);
        started.redirectErrorStream(true).redirectOutput(said.toFile()).start().waitFor();
        return Files.readString(said);
    }
}
