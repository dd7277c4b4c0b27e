package dev.gatehouse.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportTest {
    private static final String BCRYPT = "$2b$04$abcdefghijklmnopqrstuuqREtd3VJD2QVZbuFskFSLk6eRIrQoOS";
    private static final String LINES = """
            {"id": "a1", "name": "ann", "email": "ann@example.com", "verified": true, "passwordHash": "%s"}

            {"name": "bob", "passwordHash": "salty:76d9aad0ce045fc881c610ba3e6d7932a72a87ab", "passwordFormat": "sha1(--{salt}--{password}--)"}
            {"name": "cid", "ipPolicy": {"mode": "listed", "entries": [{"cidr": "10.0.0.0\\/8", "note": "\u00e9"}]}, "createdAt": "2020-02-03T04:05:06Z"}
            """.formatted(BCRYPT);

    @TempDir
    Path directory;

    private CommandLine shell;

    @BeforeEach
    void aDirectoryOfItsOwn() {
        shell = new CommandLine(directory);
    }

    @Test
    void usersMoveInOnceAndASecondRunFindsThemThere() {
        var file = shell.write("users.jsonl", LINES);

        var first = run("import", "users", file.toString());
        var second = run("import", "users", file.toString());

        assertThat(first.out()).contains("3 lines: 3 users made, 0 there already, 0 refused; ");
        assertThat(second.out()).contains("3 lines: 0 users made, 3 there already, 0 refused; ");
        assertThat(run("users", "hashes").out())
                .containsPattern("bcrypt +yes +1")
                .containsPattern("plain-sha1 +yes +1")
                .containsPattern("gatehouse +no +1");
    }

    @Test
    void csvSaysTheSame() {
        var file = shell.write("users.csv", """
                name,email,verified,passwordHash,passwordFormat
                ann,"ann@example.com",true,%s,
                bob,,,"salty:76d9aad0ce045fc881c610ba3e6d7932a72a87ab","sha1(--{salt}--{password}--)"
                """.formatted(BCRYPT));

        assertThat(run("import", "users", file.toString()).out()).contains("2 users made", "0 refused");
        assertThat(run("export", "users").out())
                .contains("\"name\":\"ann\",\"email\":\"ann@example.com\",\"verified\":true");
    }

    @Test
    void aBadLineIsNamedAndKeepsNoOtherOut() throws IOException {
        var file = shell.write("users.jsonl", LINES + """
                {"name": "dan", "passwordHash": "CANARY-OF-A-HASH"}
                {"name": "eve"
                {"name": "fay", "nmae": "fay"}
                {"name": "gil", "name": "gil"}
                {"name": "ann", "email": "other@example.com"}
                {"name": "hal"}
                """);

        var result = run("import", "users", file.toString(), "--output", "json");
        var report = json(result);

        assertThat(result.succeeded()).isFalse();
        assertThat(result.out() + result.err()).doesNotContain("CANARY");
        assertThat(report.get("made").asInt()).isEqualTo(4);
        assertThat(report.get("problems").findValuesAsText("line")).containsExactly("5", "6", "7", "8", "9");
        assertThat(report.get("problems").findValuesAsText("why").getLast())
                .isEqualTo("the id, name or address belongs to somebody else");
    }

    @Test
    void aDryRunCountsAndKeepsNothing() throws IOException {
        var file = shell.write("users.jsonl", LINES);

        var dry = json(run("import", "users", file.toString(), "--dry-run", "--output", "json"));

        assertThat(dry.get("dry_run").asBoolean()).isTrue();
        assertThat(dry.get("made").asInt()).isEqualTo(3);
        assertThat(run("export", "users").out()).contains("\"admin\"").doesNotContain("ann");
        assertThat(run("audit", "list").out()).doesNotContain("IMPORT");
    }

    @Test
    void whatIsExportedMovesInElsewhereAsItWas(@TempDir Path elsewhere) {
        var lines = IntStream.range(0, 1200)
                .mapToObj("{\"name\": \"user%d\"}"::formatted)
                .collect(Collectors.joining("\n"));
        run("import", "users", shell.write("users.jsonl", LINES + lines).toString());
        var exported = run("export", "users").out();

        var other = new CommandLine(elsewhere);
        other.onConfiguration(
                "import", "users", other.write("users.jsonl", exported).toString());

        assertThat(exported.lines()).hasSize(1204);
        assertThat(withoutTheFirst(other.onConfiguration("export", "users").out()))
                .isEqualTo(withoutTheFirst(exported));
        assertThat(exported).doesNotContain("passwordHash", BCRYPT).contains("\"cidr\":\"10.0.0.0/8\"");
    }

    @Test
    void csvMovesInElsewhereToo(@TempDir Path elsewhere) {
        run("import", "users", shell.write("users.jsonl", LINES + """
                {"name": "dan", "roles": ["auditor", "support"], "status": "disabled", "mustReset": true}
                {"name": "-eve", "email": "=1+1@example.org"}
                {"name": "Jörg", "ipPolicy": {"mode": "listed", "entries": [{"cidr": "10.0.0.0/8", "note": "a, \\"b\\""}, {"cidr": "::/0", "everyone": true}]}}
                """).toString());
        var exported = run("export", "users", "--format", "csv").out();
        assertThat(exported).contains(",'-eve,'=1+1@example.org,");

        var other = new CommandLine(elsewhere);
        other.onConfiguration(
                "import", "users", other.write("users.csv", exported).toString());

        assertThat(withoutTheFirst(other.onConfiguration("export", "users").out()))
                .isEqualTo(withoutTheFirst(run("export", "users").out()))
                .contains("\"roles\":[\"auditor\",\"support\"]", "J\\u00F6rg");
    }

    /** The lines of a broken run that were kept are found there by the next. */
    @Test
    void whatIsBrokenOffGoesOnWithoutDoubles() throws IOException {
        var lines = IntStream.range(0, 2000)
                .mapToObj("{\"name\": \"user%d\"}"::formatted)
                .toList();
        run(
                "import",
                "users",
                shell.write("half.jsonl", String.join("\n", lines.subList(0, 1234)))
                        .toString());

        var report = json(run(
                "import",
                "users",
                shell.write("users.jsonl", String.join("\n", lines)).toString(),
                "--output",
                "json"));

        assertThat(report.get("known").asInt()).isEqualTo(1234);
        assertThat(report.get("made").asInt()).isEqualTo(766);
        assertThat(run("export", "users").out().lines()).hasSize(2001);
    }

    @Test
    void ofVeryManyBadLinesTheFirstThousandAreTold() throws IOException {
        var file = shell.write("users.jsonl", "{}\n".repeat(1500));

        var report = json(run("import", "users", file.toString(), "--output", "json"));

        assertThat(report.get("refused").asInt()).isEqualTo(1500);
        assertThat(report.get("problems")).hasSize(1000);
        assertThat(report.get("problems_untold").asInt()).isEqualTo(500);
        assertThat(run("import", "users", file.toString()).out()).contains("and 500 more lines that were refused");
    }

    @Test
    void aFileThatIsNotThereIsToldInOneLine() {
        assertThat(run("import", "users", "no-such-file").err())
                .endsWith("gatehouse: no-such-file: there is no such file\n");
    }

    /** Each house has a first administrator of its own. */
    private static String withoutTheFirst(String exported) {
        return exported.lines()
                .filter(line -> !line.contains("\"roles\":[\"admin\"]"))
                .collect(Collectors.joining("\n"));
    }

    private static JsonNode json(CommandLine.Result result) throws IOException {
        return new ObjectMapper().readTree(result.out());
    }

    private CommandLine.Result run(String... words) {
        return shell.onConfiguration(words);
    }
}
