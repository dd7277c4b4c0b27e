package dev.gatehouse.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What has drifted from a declared state, from the command line, and switches that are declared. */
class DriftCommandTest {
    private static final String STATE = """
            users:
              - {name: admin}
              - {name: ann, email: ann@example.com, verified: true}
            clients:
              - {name: billing, rate: {perSecond: 10, burst: 20}}
            switches:
              - {what: "dialect:profile", reason: a drill}
            """;

    @TempDir
    Path directory;

    private CommandLine shell;
    private String state;

    @BeforeEach
    void theStateIsApplied() {
        shell = new CommandLine(directory);
        state = shell.write("state.yml", STATE).toString();
        assertThat(run("apply", state).succeeded()).isTrue();
    }

    @Test
    void aHouseThatIsAsDeclaredHasNotDrifted() {
        var drift = run("drift", state);

        assertThat(drift.succeeded()).as(drift.err()).isTrue();
        assertThat(drift.out()).isEqualTo("0 differences\n");
        assertThat(run("freeze", "list").out()).contains("dialect:profile", "a drill");
    }

    @Test
    void whatWasDoneByHandIsToldAndTheExitCodeSaysSo() throws IOException {
        run("users", "create", "--name", "zed", "--no-password");
        run("users", "disable", "ann");
        run("freeze", "lift", "dialect:profile");
        run("freeze", "set", "passwords", "--reason", "a flood", "--until-lifted");

        var drift = run("drift", state);
        var json = run("drift", state, "--output", "json");

        assertThat(drift.exitCode()).isEqualTo(2);
        assertThat(drift.err()).isEqualTo("gatehouse: not everything is as the state declares it\n");
        assertThat(drift.out())
                .contains("missing switch dialect:profile: until it is lifted: a drill\n")
                .contains("undeclared user zed: id ")
                .contains("undeclared switch passwords: by cli: a flood\n")
                .endsWith("3 differences\n");
        var read = new ObjectMapper().readTree(json.out());
        assertThat(read.get("drift")).hasSize(3);
        assertThat(read.get("drift").get(0).get("kind").asText()).isEqualTo("missing");
        assertThat(read.get("problems")).isEmpty();
        assertThat(json.exitCode()).isEqualTo(2);
    }

    @Test
    void aStateWithProblemsIsNotCompared() {
        var twice = shell.write("twice.yml", "users: [{name: ann}, {name: ann}]");

        var drift = run("drift", twice.toString());

        assertThat(drift.exitCode()).isEqualTo(1);
        assertThat(drift.out()).contains("problem: login name ann is declared twice");
    }

    // H4
    @Test
    void theLastAdministratorIsNotDeclaredAway() {
        var gone = shell.write("gone.yml", "users: [{name: admin, state: absent}]");

        var applied = run("apply", gone.toString());

        assertThat(applied.exitCode()).isEqualTo(1);
        assertThat(applied.out()).contains("problem: user admin: nobody would be left to run the house");
    }

    private CommandLine.Result run(String... words) {
        return shell.onConfiguration(words);
    }
}
