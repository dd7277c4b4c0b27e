package dev.gatehouse.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.launcher.CommandLine.Result;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Users from their making to their end, at the machine itself. */
class UserCommandsTest {
    private static final String PASSPHRASE = "a long enough passphrase";

    @TempDir
    Path directory;

    private CommandLine shell;

    @BeforeEach
    void aHouseOfItsOwn() {
        shell = new CommandLine(directory);
        run("migrate");
    }

    @Test
    void aUserIsMadeShownAndFoundAgain() throws IOException {
        var made = json(users("create", "--name", "Ann", "--email", "ann@example.org", "--roles", "support"));

        assertThat(made.path("password").asText()).hasSizeGreaterThan(20);
        assertThat(made.path("must_reset").booleanValue()).isTrue();
        assertThat(made.path("verified").isBoolean()).isTrue();
        assertThat(made.path("verified").booleanValue()).isFalse();
        assertThat(made.path("last_login").isNull()).isTrue();
        assertThat(json(users("show", "ann@example.org"))).isEqualTo(without(made));
        assertThat(json(users("show", made.path("id").asText()))).isEqualTo(without(made));
        assertThat(json(users("list", "AN"))).isEqualTo(without(made));
        assertThat(json(users("list", "--role", "support"))).isEqualTo(without(made));
    }

    @Test
    void aListIsReadInOrderAsFarAsIsWanted() {
        for (var name : new String[] {"carl", "ann", "bob"}) {
            users("create", "--name", name, "--no-password");
        }

        assertThat(names(run("users", "list", "--limit", "2"))).containsExactly("admin", "ann");
        assertThat(names(run("users", "list", "--sort", "name", "--descending", "--limit", "3")))
                .containsExactly("carl", "bob", "ann");
        assertThat(names(run("users", "list", "%"))).isEmpty(); // H6
        for (var none : new String[] {"0", "-5"}) {
            assertThat(run("users", "list", "--limit", none).err()).isEqualTo("gatehouse: --limit is 1 or more\n");
        }
    }

    @Test
    void aUserIsChangedDisabledEnabledAndRemoved() throws IOException {
        users("create", "--name", "ann", "--no-password");

        assertThat(json(users("set", "ann", "--name", "Annie", "--email", "annie@example.org", "--verified"))
                        .path("email")
                        .asText())
                .isEqualTo("annie@example.org");
        assertThat(json(users("disable", "annie")).path("status").asText()).isEqualTo("disabled");
        assertThat(json(users("enable", "annie")).path("status").asText()).isEqualTo("active");
        assertThat(json(users("require-reset", "annie")).path("must_reset").booleanValue())
                .isTrue();
        assertThat(json(users("roles", "annie", "--roles", "auditor", "support"))
                        .path("roles"))
                .extracting(JsonNode::asText)
                .containsExactly("auditor", "support");
        assertThat(json(users("roles", "annie", "--roles")).path("roles")).isEmpty();
        assertThat(json(users("set", "annie", "--no-name")).path("name").isNull())
                .isTrue();
        assertThat(run("users", "delete", "annie@example.org").succeeded()).isTrue();
        assertThat(users("show", "annie@example.org").err()).isEqualTo("gatehouse: there is no such user\n");
    }

    @Test
    void aPasswordThatIsTypedIsJudged() {
        var unfit = shell.typing(
                "short\n", "users", "create", shell.configuration().toString(), "--name", "ann", "--ask-password");
        var fit = shell.typing(
                PASSPHRASE + "\n",
                "users",
                "create",
                shell.configuration().toString(),
                "--name",
                "ann",
                "--ask-password");

        assertThat(unfit.err()).contains("gatehouse: a password has at least 15 characters");
        assertThat(fit.succeeded()).as(fit.err()).isTrue();
        assertThat(fit.out()).doesNotContain("password", PASSPHRASE);
    }

    @Test
    void theLastAdministratorStaysAndNamesAreNobodyElses() { // H4, H7
        users("create", "--name", "ann", "--no-password");

        assertThat(users("disable", "admin").err()).contains("nobody would be left to run the house");
        assertThat(run("users", "delete", "admin").err()).contains("nobody would be left to run the house");
        assertThat(users("create", "--name", "ANN").err()).contains("another user has that name");
        assertThat(users("create", "--name", "a b").err()).contains("that can be nobody's name: a b");
        assertThat(users("create").err()).contains("a user has a name or an e-mail address");
    }

    private Result run(String... words) {
        return shell.onConfiguration(words);
    }

    private Result users(String action, String... more) {
        var words = new String[more.length + 4];
        words[0] = "users";
        words[1] = action;
        System.arraycopy(more, 0, words, 2, more.length);
        words[more.length + 2] = "--output";
        words[more.length + 3] = "json";
        return run(words);
    }

    private static JsonNode json(Result result) throws IOException {
        var rows = new ObjectMapper().readTree(result.out());
        assertThat(rows).as(result.err()).hasSize(1);
        return rows.get(0);
    }

    private static JsonNode without(JsonNode made) {
        return made.<ObjectNode>deepCopy().without("password");
    }

    private static String[] names(Result result) {
        return result.out().lines().skip(1).map(line -> line.split(" +", -1)[1]).toArray(String[]::new);
    }
}
