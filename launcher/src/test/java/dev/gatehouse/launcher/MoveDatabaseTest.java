package dev.gatehouse.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gatehouse.launcher.e2e.TestPostgres;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A house is moved to PostgreSQL from the command line while its server runs, and whoever is in it notices nothing. */
class MoveDatabaseTest {
    private static final String STATE = """
            users:
              - {name: ann, email: ann@example.com, verified: true, password: correct horse battery staple}
            clients: [{number: 42, name: billing, adoptedKeys: [{key: old-key, secret: old-secret}]}]
            """;
    private static final String LOGIN = "{\"username\":\"ann\",\"password\":\"correct horse battery staple\"}";

    @TempDir
    Path directory;

    private final String url = TestPostgres.emptyDatabase();
    private CommandLine shell;

    @BeforeEach
    void aHouseWithSomebodyInIt() throws IOException {
        shell = new CommandLine(directory);
        var role = ", user: " + TestPostgres.ROLE + "}";
        var configuration = Files.readString(shell.configuration());
        shell.write("config.yml", configuration.replace("gatehouse.db}", "gatehouse.db" + role));
        shell.write("postgres.yml", configuration.replaceFirst("file: .*gatehouse.db}", "url: '" + url + "'" + role));
        assertThat(shell.onConfiguration(
                                "apply", shell.write("state.yml", STATE).toString())
                        .succeeded())
                .isTrue();
    }

    @Test
    void whoLoggedInBeforeGoesOnAfterwards() throws Exception {
        JsonNode tokens;
        try (var house = RunningHouse.start(shell.configuration())) {
            tokens = json(house.post("/token", LOGIN));

            var moved = shell.onConfiguration("move-db", "--to", url, "--output", "json");

            assertThat(moved.exitCode()).as(moved.err()).isZero();
            assertThat(new ObjectMapper().readTree(moved.out()).findValuesAsText("table"))
                    .contains("app_user", "session", "audit", "installation");
            assertThat(moved.err()).contains("copied app_user: 2 rows", "From now on", "after a stop of");
            assertThat(refresh(house, tokens).statusCode()).isEqualTo(503);
        }
        assertThat(onPostgres("audit", "verify").succeeded()).isTrue();
        try (var house = RunningHouse.start(directory.resolve("postgres.yml"))) {
            assertThat(house.said()).doesNotContain("password");
            assertThat(refresh(house, tokens).statusCode()).isEqualTo(200);
            assertThat(house.post("/token", LOGIN).statusCode()).isEqualTo(200);
            assertThat(house.post("/auth/login", "{\"username\":\"old-key\",\"password\":\"old-secret\"}")
                            .statusCode())
                    .isEqualTo(200);
        }
        assertThat(onPostgres("audit", "list").out()).contains("moved to PostgreSQL");
    }

    @Test
    void nobodyWorksOnWhatWasMovedUntilItIsTakenBack() throws Exception {
        JsonNode tokens;
        try (var house = RunningHouse.start(shell.configuration())) {
            tokens = json(house.post("/token", LOGIN));
        }
        assertThat(shell.onConfiguration("move-db", "--to", url).out()).contains("table", "sha256");

        var start = shell.run("server", shell.configuration().toString());
        var command = shell.onConfiguration("users", "list");
        var again = shell.onConfiguration("move-db", "--to", TestPostgres.emptyDatabase());

        assertThat(Stream.of(start, command, again)).allSatisfy(result -> {
            assertThat(result.exitCode()).isEqualTo(1);
            assertThat(result.err())
                    .startsWith("gatehouse: the database was moved to PostgreSQL on ")
                    .hasLineCount(1);
        });
        assertThat(shell.onConfiguration("move-db", "--undo").out()).contains("is in SQLite again");
        assertThat(shell.onConfiguration("audit", "list").out()).contains("taken back from PostgreSQL");
        try (var house = RunningHouse.start(shell.configuration())) {
            assertThat(refresh(house, tokens).statusCode()).isEqualTo(401);
            assertThat(house.post("/token", LOGIN).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void whatCannotBeMovedIsRefusedInOneLine() throws IOException { // L2
        var nowhere = shell.onConfiguration("move-db", "--to", "jdbc:postgresql://127.0.0.1:1/none");
        var other = shell.onConfiguration("move-db", "--to", "jdbc:mysql://localhost/x");
        var open = shell.onConfiguration("move-db", "--to", url + "?password=CANARY");
        var already = onPostgres("move-db", "--to", url);
        var undo = shell.onConfiguration("move-db", "--undo");
        Files.writeString(shell.masterKey(), "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=\n");
        var otherKey = shell.onConfiguration("move-db", "--to", url);

        assertThat(Stream.of(nowhere, other, open, already, undo, otherKey)).allSatisfy(result -> {
            assertThat(result.exitCode()).isEqualTo(1);
            assertThat(result.err()).startsWith("gatehouse: ").hasLineCount(1).doesNotContain("CANARY");
        });
        assertThat(nowhere.err()).contains("the target cannot be reached");
        assertThat(open.err()).contains("GATEHOUSE_DB_PASSWORD");
        assertThat(already.err()).contains("on PostgreSQL already");
        assertThat(undo.err()).contains("was not moved away");
        assertThat(otherKey.err()).contains("the master key is not the one");
    }

    @Test
    void aSourceOfAnOlderSchemaIsRefusedAndNotTouched() throws Exception {
        var file = shell.database();
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            statement.executeUpdate(
                    "DELETE FROM schema_migration WHERE number = (SELECT MAX(number) FROM schema_migration)");
        }
        var before = Files.readAllBytes(file);

        var refused = shell.onConfiguration("move-db", "--to", url);

        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.err())
                .contains("the schema of the database is not up to date")
                .hasLineCount(1);
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    private CommandLine.Result onPostgres(String... words) {
        var postgres = directory.resolve("postgres.yml").toString();
        var before = words[0].equals("move-db") ? 1 : 2;
        return shell.run(Stream.of(
                        Stream.of(words).limit(before),
                        Stream.of(postgres),
                        Stream.of(words).skip(before))
                .flatMap(part -> part)
                .toArray(String[]::new));
    }

    private static HttpResponse<String> refresh(RunningHouse house, JsonNode tokens) throws Exception {
        var token = tokens.findValue("refresh_token").asText();
        var sub = tokens.findValue("sub").asText();
        return house.post("/refresh", "{\"sub\":\"%s\",\"refresh_token\":\"%s\"}".formatted(sub, token));
    }

    private static JsonNode json(HttpResponse<String> answer) throws IOException {
        return new ObjectMapper().readTree(answer.body());
    }
}
