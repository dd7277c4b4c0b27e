package dev.gatehouse.launcher.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Guides with an example show code that is built and tested, or they show none. */
class GuideTest {
    private static final Pattern BLOCK = Pattern.compile("^```java\\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);

    @ParameterizedTest
    @CsvSource({"adding-a-dialect.md, sixth-dialect", "internal-services.md, internal-service"})
    void itsCodeIsThatOfTheExample(String guide, String project) throws IOException {
        var example = sources(Readme.ROOT.resolve("examples").resolve(project).resolve("src"));

        assertThat(BLOCK.matcher(Files.readString(
                                Readme.ROOT.resolve("docs/guide").resolve(guide)))
                        .results()
                        .map(block -> withoutSpace(block.group(1))))
                .isNotEmpty()
                .allSatisfy(block -> assertThat(example).contains(block));
    }

    private static String sources(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
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
