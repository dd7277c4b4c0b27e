package dev.gatehouse.proving;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The scripts beside this room, with a Maven that only says that it was started, so that none of them measures. */
class ScriptsTest {
    private static final int BUILT = 77;

    @TempDir
    Path directory;

    @BeforeEach
    void aMavenThatOnlyEnds() throws IOException {
        var maven = Files.writeString(directory.resolve("mvn"), "#!/bin/sh\nexit " + BUILT + "\n");
        Files.setPosixFilePermissions(maven, PosixFilePermissions.fromString("rwx------"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "run",
                "sessions",
                "administration",
                "import",
                "timing",
                "verifier",
                "faults",
                "release",
                "fuzz",
                "micro",
                "peers"
            })
    void helpIsPrintedAndNothingIsStarted(String script) throws Exception {
        var ended = end(script, "--help");

        assertThat(ended.status()).isZero();
        assertThat(ended.out()).contains("Usage: proving/" + script + " [--").doesNotContain("#", "set -e");
        assertThat(ended.errors()).isEmpty();
    }

    @Test
    void helpIsPrintedBesideOtherOptions() throws Exception {
        assertThat(end("run", "--warm", "5", "--help").status()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "run",
                "sessions",
                "administration",
                "import",
                "timing",
                "verifier",
                "faults",
                "release",
                "fuzz",
                "micro",
                "peers"
            })
    void anUnknownOptionIsRefusedByName(String script) throws Exception {
        var ended = end(script, "--wram", "5");

        assertThat(ended.status()).isEqualTo(2);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.errors()).isEqualTo(script + ": no option --wram; --help says how it is used\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "-h", "--", "--w.*", "--warm/p", "--Warm", "--warm=5", "[/", ""})
    void whatLooksLikeNoOptionIsRefused(String argument) throws Exception {
        var ended = end("run", argument, "5");

        assertThat(ended.status()).isEqualTo(2);
        assertThat(ended.errors()).startsWith("run: no option " + argument);
    }

    @ParameterizedTest
    @CsvSource({
        "run,            --warm,    -1,     is a whole number",
        "run,            --measure, soon,   is a whole number",
        "run,            --warm,    --help5, is a whole number",
        "run,            --share,   half,   is a whole number",
        "run,            --store,   MySQL,  is one of floor|SQLite|PostgreSQL",
        "administration, --store,   floor,  is one of SQLite|PostgreSQL",
        "import,         --heap,    1g,     is a whole number",
        "timing,         --store,   SQL,    is one of SQLite|PostgreSQL",
        "verifier,       --seconds, 1e3,    is a whole number",
        "faults,         --rounds,  many,   is a whole number",
        "release,        --port,    http,   is a whole number",
        "fuzz,           --seed,    -1,     is a whole number",
        "peers,          --peer,    okta,   is one of keycloak|oidc-provider",
    })
    void aValueThatCannotBeIsRefused(String script, String option, String value, String why) throws Exception {
        var ended = end(script, option, value);

        assertThat(ended.status()).isEqualTo(2);
        assertThat(ended.errors()).startsWith("%s: %s %s, not %s;".formatted(script, option, why, value));
    }

    @Test
    void anOptionWithoutItsValueIsRefused() throws Exception {
        assertThat(end("run", "--store", "SQLite", "--warm").errors()).startsWith("run: --warm needs SECONDS;");
    }

    @ParameterizedTest
    @CsvSource({
        "run,            --warm, 1, --measure, 1, --store, floor,      --only, refresh with rotation",
        "run,            --warm, 1, --only, code flow,  --store, SQLite,      --json, target/a file.json",
        "run,            --share, 0, --svg, a.svg, --compare, proving/figures/1.json, --measure, 1",
        "administration, --warm, 1, --measure, 1, --store, PostgreSQL, --only, first page",
        "import,         --users, 1, --heap,  64, --store, SQLite,     --users, 2",
        "timing,         --samples, 1, --store, PostgreSQL, --samples, 2, --store, SQLite",
        "faults,         --rounds, 1, --seconds, 1, --seed, 1,         --only, 'R1,R4'",
        "micro,          --warm, 1, --measure, 1, --forks, 1,          --only, sign",
        "peers,          --peer, oidc-provider, --warm, 1, --share, 0, --only, refresh",
        "faults,         --rows, 5, --rounds, 1, --seed, 1,            --only, R23",
        "fuzz,           --seconds, 1, --seed, 1, --seconds, 2,        --seed, 2",
    })
    void whatIsKnownIsTaken(
            String script, String a, String one, String b, String two, String c, String three, String d, String four)
            throws Exception {
        var ended = end(script, a, one, b, two, c, three, d, four);

        assertThat(ended.status()).as(ended.errors()).isEqualTo(BUILT);
    }

    private record Ended(int status, String out, String errors) {}

    private Ended end(String script, String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(
                List.of(Path.of("").toAbsolutePath().resolve(script).toString()));
        command.addAll(List.of(arguments));
        var out = directory.resolve("out").toFile();
        var errors = directory.resolve("errors").toFile();
        var started = new ProcessBuilder(command).redirectOutput(out).redirectError(errors);
        started.environment().merge("PATH", directory.toString(), (path, first) -> first + ":" + path);
        int status = started.start().waitFor();
        return new Ended(status, Files.readString(out.toPath()), Files.readString(errors.toPath()));
    }
}
