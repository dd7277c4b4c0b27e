package dev.gatehouse.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gatehouse.launcher.CommandLine.Result;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists that are longer than a page are told to their end, or it is said that there is more. */
class LongListsTest {
    /** A page and a row. */
    private static final int MANY = 1_001;

    @TempDir
    static Path directory;

    private static CommandLine shell;

    @BeforeAll
    static void aHouseWithManyInIt() {
        shell = new CommandLine(directory);
        run("migrate");
        var lines = IntStream.rangeClosed(1, MANY)
                .mapToObj("{\"name\": \"n%04d\"}"::formatted)
                .collect(Collectors.joining("\n"));
        var file = shell.write("many.jsonl", lines).toString();
        assertThat(run("import", "users", file).err()).isEmpty();
        assertThat(run("import", "clients", file).err()).isEmpty();
    }

    @Test
    void everyUserAndEveryClientIsListed() throws IOException {
        var users = run("users", "list", "n");
        var clients = run("clients", "list");

        assertThat(users.out().lines()).hasSize(1 + MANY);
        assertThat(clients.out().lines()).hasSize(1 + MANY);
        assertThat(clients.out().lines().skip(1).map(line -> line.split(" +", -1)[1]))
                .doesNotHaveDuplicates()
                .startsWith("n0001")
                .endsWith("n1001");
        assertThat(new ObjectMapper()
                        .readTree(run("clients", "list", "--output", "json").out()))
                .hasSize(MANY)
                .allMatch(JsonNode::isObject);
    }

    @Test
    void soManyAreListedAsAreWanted() {
        assertThat(run("clients", "list", "--limit", "2", "--descending")
                        .out()
                        .lines()
                        .skip(1))
                .map(line -> line.split(" +", -1)[1])
                .containsExactly("n1001", "n1000");
        assertThat(run("sessions", "list", "--limit", "0").err()).isEqualTo("gatehouse: --limit is 1 or more\n");
    }

    @Test
    void whereThereIsMoreOfTheAuditThatIsSaid() {
        var all = run("audit", "list", "--limit", "2147483647");
        var usual = run("audit", "list");

        assertThat(all.err()).isEmpty();
        assertThat(all.out().lines()).hasSizeGreaterThan(1 + MANY);
        assertThat(usual.out().lines()).hasSize(1 + 1_000);
        assertThat(usual.err())
                .isEqualTo("There are more: --limit takes another number, and audit export writes all.\n");
        assertThat(usual.succeeded()).isTrue();
    }

    private static Result run(String... words) {
        return shell.onConfiguration(words);
    }
}
