package dev.gatehouse.launcher.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gatehouse.launcher.CommandLine;
import dev.gatehouse.launcher.configuration.Configurations;
import dev.gatehouse.launcher.e2e.TestPostgres;
import dev.gatehouse.launcher.house.House;
import dev.gatehouse.launcher.house.Purpose;
import dev.gatehouse.testkit.fake.RecordingWitness;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs the commands of the other guides: those in blocks in their order, and those within a text each by itself. */
class GuideCommandsTest {
    private static final Pattern WITHIN_TEXT = Pattern.compile("`(\\./gatehouse [^`]* config\\.yml[^`]*)`");

    /** What needs a key that only the reader has, what has a test of its own here, and what the blocks show too. */
    private static final Pattern ELSEWHERE = Pattern.compile("<key>|token inspect|--undo| \\.\\.\\. ");

    private static final Pattern URL = Pattern.compile("jdbc:[^']*");

    /** The files that the guides speak of, as somebody would have them who reads on. */
    private static final Map<String, String> FILES = Map.of(
            "office.yml",
            "{name: office, entries: [{cidr: 203.0.113.0/24}]}",
            "policy.yml",
            "{mode: listed, entries: [{cidr: 203.0.113.0/24}]}",
            "users.jsonl",
            "{\"name\": \"cara\", \"passwordHash\": \"{SSHA}DkMTwBl+a/3DQTxCYEApdUtNXGgdUac3\"}\n{\"name\": \"dora\"}\n",
            "clients.jsonl",
            "{\"name\": \"billing\"}",
            "clients.csv",
            "name\nshipping\n",
            "users.csv",
            "name,email\nemma,emma@example.com\n",
            "state.yml",
            "users: [{name: fred}]");

    @ParameterizedTest
    @ValueSource(
            strings = {"users.md", "ip-policies.md", "moving-in.md", "state-file.md", "operations.md", "api-clients.md"
            })
    void theCommandsOfABlockDoWhatTheySay(String guide, @TempDir Path data) throws Exception {
        var shell = shell(data);
        shell.type("a passphrase that Ann has chosen");
        shell.run("./gatehouse apply config.yml " + (guide.equals("users.md") ? "state.yml" : "examples/state.yml"));

        var commands = Readme.commandsIn("docs/guide/" + guide);

        assertThat(commands).isNotEmpty();
        for (var command : commands) {
            shell.run(command);
        }
    }

    @Test
    void theCommandsWithinATextDoWhatTheySay(@TempDir Path data) throws Exception {
        var shell = shell(data);
        shell.run("./gatehouse apply config.yml examples/state.yml");
        var commands = withinTexts(command -> !ELSEWHERE.matcher(command).find());

        assertThat(commands).hasSizeGreaterThan(10);
        for (var command : commands) {
            shell.run(command.replace("<who>", "ann"));
        }
    }

    /** What that guide says to a machine is run by {@code proving/release}; here it is held to what it says to Gatehouse. */
    @Test
    void theCommandsAtAServiceDoWhatTheySay(@TempDir Path data) throws Exception {
        var shell = shell(data);
        shell.run("./gatehouse apply config.yml examples/state.yml");
        var commands = Readme.commandsIn("docs/guide/installing.md").stream()
                .filter(command -> command.startsWith("sudo gatehousectl "))
                // Its file comes from elsewhere, and its machine is another.
                .filter(command -> !command.contains("last.db"))
                .map(GuideCommandsTest::withoutTheService)
                .toList();

        assertThat(commands).hasSizeGreaterThan(8);
        for (var command : commands) {
            shell.run(command);
        }
    }

    @Test
    void theAuditIsReadAndVerifiedAsTheGuideSays(@TempDir Path data) throws Exception {
        var machine = machine(data);
        var shell = new Shell(machine, 0);
        shell.run("./gatehouse apply config.yml examples/state.yml");
        var newest = new ObjectMapper().readTree(shell.run("./gatehouse audit list config.yml --output json"));
        var decision = newest.at("/0/decision").asText();
        var checkpoint = seal(machine);

        var commands = openCommands("./gatehouse audit ");

        assertThat(commands).hasSize(4);
        for (var command : commands) {
            shell.run(command.replace("0198c0de-...", decision).replace("17:9f0c...", checkpoint));
        }
        assertThat(data.resolve("audit.jsonl")).exists();
    }

    @Test
    void theHouseMovesToPostgresqlAndBackAsTheGuideSays(@TempDir Path data) throws Exception {
        var machine = machine(data);
        var settings = Files.readString(machine.configuration());
        machine.write(
                "config.yml", settings.replace("gatehouse.db}", "gatehouse.db, user: " + TestPostgres.ROLE + "}"));
        var shell = new Shell(machine, 0);
        shell.run("./gatehouse apply config.yml examples/state.yml");

        var move = openCommands("./gatehouse move-db ");

        assertThat(move).hasSize(1);
        assertThat(shell.run(URL.matcher(move.getFirst()).replaceFirst(TestPostgres.emptyDatabase())))
                .contains("app_user");
        for (var undo : withinTexts(command -> command.contains("--undo"))) {
            assertThat(shell.run(undo)).contains("is in SQLite again");
        }
        shell.run("./gatehouse users list config.yml");
    }

    @Test
    void aTokenIsExplainedAsTheGuideSays(@TempDir Path data) throws Exception {
        var shell = new Shell(machine(data), 0);
        shell.run("./gatehouse apply config.yml examples/state.yml");

        var inspect = withinTexts(command -> command.contains("token inspect"));

        assertThat(inspect).isNotEmpty();
        for (var command : inspect) {
            shell.type("example-refresh-token-9mK3vTz6yH1cPd4S");
            assertThat(shell.run(command)).contains("client:42").doesNotContain("example-refresh-token");
        }
    }

    private static String withoutTheService(String command) {
        return command.replace("sudo gatehousectl ", "./gatehouse ")
                .replace("/etc/gatehouse/", "")
                .replace("/var/backups/gatehouse/", "/backups/")
                .replace("$DAY", "day")
                .replaceAll("before-[^ ]*\\.db", "before.db");
    }

    private static List<String> openCommands(String beginning) throws IOException {
        return Readme.openCommandsIn("docs/guide/operations.md").stream()
                .filter(command -> command.startsWith(beginning))
                .toList();
    }

    /** As a server does every half minute; what it then says in the log. */
    private static String seal(CommandLine machine) throws IOException {
        var configuration = Configurations.read(Files.readString(machine.configuration()));
        try (var house = House.open(configuration, Purpose.SERVE, new RecordingWitness())) {
            return house.useCases().housekeep().sealAudit().orElseThrow().text();
        }
    }

    /** At a machine without a server. */
    private static Shell shell(Path data) {
        return new Shell(machine(data), 0);
    }

    private static CommandLine machine(Path data) {
        var machine = new CommandLine(data);
        FILES.forEach(machine::write);
        return machine;
    }

    private static List<String> withinTexts(Predicate<String> which) throws Exception {
        try (var guides = Files.list(Readme.ROOT.resolve("docs/guide"))) {
            return guides.sorted()
                    .map(guide -> "docs/guide/" + guide.getFileName())
                    .flatMap(guide -> WITHIN_TEXT.matcher(text(guide)).results())
                    .map((MatchResult found) -> found.group(1))
                    .filter(which)
                    .distinct()
                    .toList();
        }
    }

    private static String text(String guide) {
        try {
            return Readme.text(guide);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
