package dev.gatehouse.launcher.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No file over 250 lines and no method over 40, unless a decision in docs/adr says why. */
class SizeBudgetTest {
    private static final int FILE_LIMIT = 250;
    private static final int METHOD_LIMIT = 40;

    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final Path REPORT = Path.of("target", "size-budget.txt");

    private static Sizes house = new Sizes(List.of(), List.of());
    private static Map<String, String> exceptions = Map.of();

    @BeforeAll
    static void measure() throws IOException {
        house = Sizes.of(ROOT);
        exceptions = exceptions();
        Files.createDirectories(REPORT.getParent());
        Files.writeString(REPORT, report(house));
    }

    @Test
    void filesAndMethodsStayWithinTheBudget() {
        assertThat(tooLong(house))
                .filteredOn(name -> !exceptions.containsKey(name))
                .isEmpty();
    }

    @Test
    void anExceptionIsStillNeededAndItsDecisionExists() {
        assertThat(tooLong(house)).containsAll(exceptions.keySet());
        assertThat(exceptions.values())
                .allSatisfy(adr -> assertThat(decisions()).anyMatch(name -> name.startsWith(adr + "-")));
    }

    @Test
    void theBudgetBites(@TempDir Path root) throws IOException {
        Path source =
                Files.createDirectories(root.resolve("room/src/main/java")).resolve("Long.java");
        Files.writeString(
                source,
                "class Long {\nvoid method() {\n" + "\n".repeat(METHOD_LIMIT) + "}\n" + "\n".repeat(FILE_LIMIT)
                        + "}\n");

        assertThat(tooLong(Sizes.of(root)))
                .containsExactly("room/src/main/java/Long.java", "room/src/main/java/Long.java#method");
    }

    private static List<String> tooLong(Sizes sizes) {
        return Stream.concat(
                        sizes.files().stream().filter(file -> file.lines() > FILE_LIMIT),
                        sizes.methods().stream().filter(method -> method.lines() > METHOD_LIMIT))
                .map(Sizes.Item::name)
                .toList();
    }

    /** Lines of the form {@code room/src/.../Type.java#method 0007}: what may be longer, and the decision that allows it. */
    private static Map<String, String> exceptions() throws IOException {
        var listed = new TreeMap<String, String>();
        for (String line : Files.readAllLines(Path.of("src", "gates", "size-exceptions.txt"))) {
            if (!line.isBlank() && !line.startsWith("#")) {
                List<String> words = List.of(line.strip().split("\\s+", 2));
                listed.put(words.getFirst(), words.getLast());
            }
        }
        return listed;
    }

    private static List<String> decisions() throws IOException {
        try (Stream<Path> files = Files.list(ROOT.resolve("docs/adr"))) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private static String report(Sizes sizes) {
        return "Size budget in lines (files up to %d, methods up to %d)%n".formatted(FILE_LIMIT, METHOD_LIMIT)
                + row("main files", sizes.files(), file -> !file.isTest())
                + row("main methods", sizes.methods(), method -> !method.isTest())
                + row("test files", sizes.files(), Sizes.Item::isTest)
                + row("test methods", sizes.methods(), Sizes.Item::isTest);
    }

    private static String row(String title, List<Sizes.Item> items, Predicate<Sizes.Item> chosen) {
        List<Integer> lines =
                items.stream().filter(chosen).map(Sizes.Item::lines).sorted().toList();
        return "  %-13s%5d   median %3d   p90 %3d   max %3d%n"
                .formatted(title, lines.size(), at(lines, 0.5), at(lines, 0.9), at(lines, 1.0));
    }

    /** The smallest value that at least this share of the values does not exceed; 0 when there are none. */
    private static int at(List<Integer> sorted, double share) {
        return sorted.isEmpty() ? 0 : sorted.get((int) Math.ceil(share * sorted.size()) - 1);
    }
}
