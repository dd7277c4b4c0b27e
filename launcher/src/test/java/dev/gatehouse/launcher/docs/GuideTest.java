package dev.gatehouse.launcher.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The guide to adding a dialect shows code that is built and tested, or it shows nothing. */
class GuideTest {
    private static final Pattern BLOCK = Pattern.compile("^```java\\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);
    private static final Path GUIDE = Readme.ROOT.resolve("docs/guide/adding-a-dialect.md");
    private static final Path EXAMPLE = Readme.ROOT.resolve("examples/sixth-dialect/src");

    @Test
    void itsCodeIsThatOfTheExample() throws IOException {
        var example = example();

        assertThat(BLOCK.matcher(Files.readString(GUIDE)).results().map(block -> withoutSpace(block.group(1))))
                .isNotEmpty()
                .allSatisfy(block -> assertThat(example).contains(block));
    }

    private static String example() throws IOException {
        try (Stream<Path> files = Files.walk(EXAMPLE)) {
            var sources =
                    files.filter(file -> file.toString().endsWith(".java")).toList();
            var text = new StringBuilder();
            for (var source : sources) {
                text.append(Files.readString(source));
            }
            return withoutSpace(text.toString());
        }
    }

    /** Indentation differs where a piece is shown alone. */
    private static String withoutSpace(String code) {
        return code.lines().map(String::strip).filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
    }
}
