package dev.gatehouse.launcher.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever reads docs/security-statements.md must find the tests that it names. */
class SecurityStatementsTest {
    private static final Pattern ROW = Pattern.compile("^\\| ([A-L]\\d+) \\| (.+) \\| (.+) \\|$", Pattern.MULTILINE);
    private static final Pattern TEST = Pattern.compile("`(\\w+)#(\\w+)`");
    private static final String LATER = "Not in this release";

    private record Claim(String statement, String className, String method) {}

    @Test
    void everyTestThatIsNamedExistsAndNamesTheStatement() throws IOException {
        var sources = TestSources.of(Readme.ROOT);

        assertThat(claims())
                .isNotEmpty()
                .allSatisfy(claim -> assertThat(sources.hold(claim.statement(), claim.className(), claim.method()))
                        .as(claim.toString())
                        .isTrue());
    }

    @Test
    void everyStatementIsListedOnceWithATestOrTheReasonWhyThereIsNone() throws IOException {
        assertThat(rows().stream().map(row -> row.group(1))).containsExactlyElementsOf(statements());
        assertThat(rows())
                .allSatisfy(row -> assertThat(row.group(3))
                        .as(row.group(1))
                        .matches(tests -> TEST.matcher(tests).find() || tests.contains(LATER)));
    }

    @Test
    void aTestThatWasRenamedIsMissed(@TempDir Path root) throws IOException {
        var room = Files.createDirectories(root.resolve("room/src/test/java"));
        Files.writeString(room.resolve("SomeTest.java"), "class SomeTest {\n// A1\nvoid holds() {}\n}\n");
        var sources = TestSources.of(root);

        assertThat(sources.hold("A1", "SomeTest", "holds")).isTrue();
        assertThat(sources.hold("A1", "SomeTest", "held")).isFalse();
        assertThat(sources.hold("A1", "OtherTest", "holds")).isFalse();
        assertThat(sources.hold("A11", "SomeTest", "holds")).isFalse();
    }

    private static List<Claim> claims() throws IOException {
        return rows().stream()
                .flatMap(row -> TEST.matcher(row.group(3))
                        .results()
                        .map(test -> new Claim(row.group(1), test.group(1), test.group(2))))
                .toList();
    }

    private static List<MatchResult> rows() throws IOException {
        return ROW.matcher(Files.readString(Readme.ROOT.resolve("docs/security-statements.md")))
                .results()
                .toList();
    }

    private static List<String> statements() {
        var whole = Map.ofEntries(
                Map.entry("A", 12),
                Map.entry("B", 9),
                Map.entry("C", 10),
                Map.entry("D", 8),
                Map.entry("E", 11),
                Map.entry("F", 14),
                Map.entry("G", 6),
                Map.entry("I", 6),
                Map.entry("J", 7),
                Map.entry("K", 4),
                Map.entry("L", 5));
        var groups = whole.keySet().stream()
                .flatMap(group -> IntStream.rangeClosed(1, whole.get(group)).mapToObj(number -> group + number));
        return Stream.concat(groups, Stream.of("H1", "H2", "H3", "H4", "H5", "H6", "H7", "H8"))
                .sorted(SecurityStatementsTest::inOrder)
                .collect(Collectors.toList());
    }

    private static int inOrder(String one, String other) {
        return one.charAt(0) == other.charAt(0)
                ? Integer.compare(Integer.parseInt(one.substring(1)), Integer.parseInt(other.substring(1)))
                : Character.compare(one.charAt(0), other.charAt(0));
    }
}
