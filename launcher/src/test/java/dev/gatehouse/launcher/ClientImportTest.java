package dev.gatehouse.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClientImportTest {
    private static final String LINES = """
            {"number": 42, "name": "billing", "audiences": ["https://a.example"], "introspect": true, "permissions": ["users:read"], "rate": {"perSecond": 5, "burst": 50}, "ipPolicy": {"mode": "listed", "entries": [{"cidr": "10.0.0.0/8", "note": "office"}]}, "createdAt": "2020-02-03T04:05:06Z", "adoptedKeys": [{"key": "old-key", "secret": "CANARY-SECRET"}], "exchangeTokens": [{"name": "nightly", "expires": "90d", "token": "CANARY-TOKEN"}]}
            {"name": "J\u00f6rgs, \\"ads\\"", "status": "disabled"}
            """;

    @TempDir
    Path directory;

    private CommandLine shell;

    @BeforeEach
    void aDirectoryOfItsOwn() {
        shell = new CommandLine(directory);
    }

    @Test
    void clientsMoveInOnceAndASecondRunFindsThemThere() {
        var file = shell.write("clients.jsonl", LINES);

        assertThat(run("import", "clients", file.toString(), "--dry-run").out())
                .contains("2 lines: 2 clients to make, 0 there already, 0 refused; ");
        assertThat(run("import", "clients", file.toString()).out())
                .contains("2 lines: 2 clients made, 0 there already, 0 refused; ");
        assertThat(run("import", "clients", file.toString()).out())
                .contains("2 lines: 0 clients made, 2 there already, 0 refused; ");

        assertThat(run("clients", "secrets", "42").out()).contains("old-key");
        assertThat(run("audit", "list").out()).contains("client billing");
    }

    @Test
    void aRegistrationComesInACellOfCsvToo() {
        var csv =
                "name,oauth\napp,\"{\"\"clientId\"\":\"\"web\"\",\"\"method\"\":\"\"none\"\",\"\"grants\"\":[\"\"authorization_code\"\"],"
                        + "\"\"redirectUris\"\":[\"\"https://app.example/back\"\"],\"\"scopes\"\":[\"\"openid\"\"]}\"\n";

        assertThat(run("import", "clients", shell.write("clients.csv", csv).toString())
                        .out())
                .contains("1 lines: 1 clients made, 0 there already, 0 refused; ");
        assertThat(run("export", "clients").out()).contains("\"clientId\":\"web\"");
    }

    @Test
    void whatIsExportedMovesInElsewhereAsItWasButForItsSecrets(@TempDir Path elsewhere) throws IOException {
        run("import", "clients", shell.write("clients.jsonl", LINES).toString());
        var exported = run("export", "clients");
        assertThat(exported.out())
                .doesNotContain("CANARY")
                .contains("\"missingKeys\":[\"old-key\"]", "\"missingTokens\":[\"nightly\"]");
        assertThat(exported.err()).contains("2 secrets of keys and exchange tokens are not in the export");

        var other = new CommandLine(elsewhere);
        var report = new ObjectMapper()
                .readTree(other.onConfiguration(
                                "import",
                                "clients",
                                other.write("clients.jsonl", exported.out()).toString(),
                                "--output",
                                "json")
                        .out());

        assertThat(report.get("made").asInt()).isEqualTo(2);
        assertThat(report.get("notes").findValuesAsText("note"))
                .containsExactly("give new keys in place of old-key", "issue new exchange tokens in place of nightly");
        assertThat(other.onConfiguration("export", "clients").out()).isEqualTo(withoutMissing(exported.out()));
    }

    @Test
    void csvSaysTheSame(@TempDir Path elsewhere) {
        run("import", "clients", shell.write("clients.jsonl", LINES).toString());
        var other = new CommandLine(elsewhere);
        var csv = other.write(
                "clients.csv", run("export", "clients", "--format", "csv").out());

        assertThat(other.onConfiguration("import", "clients", csv.toString()).out())
                .contains("2 clients made", "0 refused");

        assertThat(other.onConfiguration("export", "clients").out())
                .isEqualTo(withoutMissing(run("export", "clients").out()));
    }

    @Test
    void aBadLineIsNamedAndKeepsNoOtherOut() {
        var file = shell.write("clients.jsonl", """
                {"name": "billing", "permissions": ["users:fly"]}
                {"name": "ads", "rate": {"perSecond": 0}}
                {"name": "new", "key": "generate"}
                {"name": "named", "ipPolicy": {"mode": "listed", "networks": ["nowhere"]}}
                {"name": "gone", "state": "absent"}
                {"name": "good"}
                """);

        var result = run("import", "clients", file.toString());

        assertThat(result.succeeded()).isFalse();
        assertThat(result.out())
                .contains(
                        "line 1: permissions[0] is no permission such as users:read",
                        "line 2: rate.perSecond is not from 1 to 1000000",
                        "line 3: an import makes no new keys and tokens, and revokes none",
                        "line 4: client named: there is no network nowhere",
                        "line 5: an import removes nothing",
                        "1 clients made, 0 there already, 5 refused");
    }

    private static String withoutMissing(String exported) {
        return exported.lines()
                .map(line -> line.replaceAll(",\"missing[a-zA-Z]+\":\\[[^\\]]*\\]", "") + "\n")
                .collect(Collectors.joining());
    }

    private CommandLine.Result run(String... words) {
        return shell.onConfiguration(words);
    }
}
