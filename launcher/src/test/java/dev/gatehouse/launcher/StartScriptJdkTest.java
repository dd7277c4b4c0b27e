package dev.gatehouse.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which JDK the start script finds on a machine of which nothing is known: here a directory that stands for all of it. */
class StartScriptJdkTest {
    /** Where it looks beside {@code JAVA_HOME}, the {@code PATH} and the home directory. */
    private static final Pattern OUTSIDE = Pattern.compile("(?<=\\s)/(?=usr/lib/jvm/|opt/|Library/)");

    /** What it needs of a machine to look around. */
    private static final String[] TOOLS = {"bash", "dirname", "readlink", "grep"};

    @TempDir
    Path machine;

    private String javaHome = "";
    private String path = "";

    @BeforeEach
    void aMachineWithoutJava() throws IOException {
        var script = Files.readString(Path.of("../gatehouse"));
        assertThat(OUTSIDE.matcher(script).results()).hasSize(4);
        Files.writeString(machine.resolve("gatehouse"), OUTSIDE.matcher(script).replaceAll(machine.toRealPath() + "/"));
        var tools = Files.createDirectory(machine.resolve("tools"));
        for (var tool : TOOLS) {
            Files.createSymbolicLink(tools.resolve(tool), installed(tool));
        }
        path = tools.toString();
    }

    @Test
    void thatOfJavaHomeIsTakenBeforeAnyOther() throws Exception {
        jdk("usr/lib/jvm/newer", "25.0.1");
        javaHome = jdk("chosen", "21").toString();

        assertThat(found()).isEqualTo("chosen");
    }

    @Test
    void thenThatOnThePathWhereverItsLinkLeads() throws Exception {
        jdk("usr/lib/jvm/newer", "25.0.1");
        var linked = Files.createDirectory(machine.resolve("bin"));
        Files.createSymbolicLink(linked.resolve("java"), jdk("far", "21.0.9").resolve("bin/java"));
        path = linked + ":" + path;

        assertThat(found()).isEqualTo("far");
    }

    @Test
    void whereThatOnThePathIsTooOldAnotherIsFound() throws Exception {
        javaHome = jdk("old", "17.0.9").toString();
        path = machine.resolve("old/bin") + ":" + path;
        jdk("usr/lib/jvm/java-17", "17.0.9");
        jdk("usr/lib/jvm/java-21", "21.0.9");

        assertThat(found()).isEqualTo("usr/lib/jvm/java-21");
    }

    @Test
    void ofManyTheNewestLongTermReleaseIsTakenAndElseTheNewest() throws Exception {
        jdk("usr/lib/jvm/java-22", "22.0.2");
        jdk("usr/lib/jvm/java-24", "24");
        assertThat(found()).isEqualTo("usr/lib/jvm/java-24");

        jdk("opt/jdk-21", "21.0.9");
        jdk("opt/jdk-25", "25-ea");
        jdk("usr/lib/jvm/java-26", "26.0.1");
        assertThat(found()).isEqualTo("opt/jdk-25");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "usr/lib/jvm/temurin-25-jdk-amd64",
                "opt/jdk-25.0.1",
                "opt/java/openjdk",
                "home/.sdkman/candidates/java/25.0.1-tem",
                "home/.jdks/corretto-25",
                "Library/Java/JavaVirtualMachines/zulu-25.jdk/Contents/Home"
            })
    void everyUsualPlaceIsLookedInto(String place) throws Exception {
        jdk(place, "25.0.1");

        assertThat(found()).isEqualTo(place);
    }

    @ParameterizedTest
    @CsvSource({"17.0.9", "1.8.0_402", "nonsense", "''"})
    void whereThereIsNoneThatIsNewEnoughIsOneLineThatSaysWhatToDo(String version) throws Exception {
        jdk("usr/lib/jvm/java", version);
        Files.createDirectories(machine.resolve("usr/lib/jvm/empty"));

        assertThat(said("server", "config.yml"))
                .isEqualTo("1: gatehouse: needs a JDK 21 or newer; none was found. Install one, or set JAVA_HOME\n");
    }

    private Path jdk(String place, String version) throws IOException {
        var home = machine.toRealPath().resolve(place);
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"nobody\"\nJAVA_VERSION=\"" + version + "\"\n");
        Files.setPosixFilePermissions(
                Files.createFile(home.resolve("bin/java")), PosixFilePermissions.fromString("rwxr-xr-x"));
        return home;
    }

    /** The one that it would use, as seen from the root of the machine. */
    private String found() throws IOException, InterruptedException {
        var home = said("--java-home").strip().replaceFirst("^0: ", "");
        return machine.toRealPath().relativize(Path.of(home)).toString();
    }

    /** How it ended, and what it said. */
    private String said(String... words) throws IOException, InterruptedException {
        var said = machine.resolve("said");
        var command = Stream.concat(Stream.of(machine.resolve("tools/bash").toString(), "gatehouse"), Stream.of(words));
        var started = new ProcessBuilder(command.toList()).directory(machine.toFile());
        started.environment().clear();
        started.environment().put("HOME", machine.toRealPath().resolve("home").toString());
        started.environment().put("PATH", path);
        if (!javaHome.isEmpty()) {
            started.environment().put("JAVA_HOME", javaHome);
        }
        int ended = started.redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start()
                .waitFor();
        return ended + ": " + Files.readString(said);
    }

    private static Path installed(String tool) {
        return Stream.of("/usr/bin", "/bin", "/usr/local/bin", "/opt/homebrew/bin")
                .map(folder -> Path.of(folder, tool))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
    }
}
