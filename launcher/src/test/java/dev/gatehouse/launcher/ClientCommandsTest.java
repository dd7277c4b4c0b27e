package dev.gatehouse.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gatehouse.launcher.CommandLine.Result;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** API clients from their making to their end, at the machine itself. */
class ClientCommandsTest {
    @TempDir
    Path directory;

    private CommandLine shell;

    @BeforeEach
    void aDirectoryOfItsOwn() {
        shell = new CommandLine(directory);
        shell.onConfiguration("migrate");
    }

    @Test
    void aClientIsMadeShownChangedAndRemoved() throws IOException {
        var made = first("create", "billing", "--permissions", "users:read,audit:read", "--rate", "5/50");
        assertThat(made.path("key").asText()).startsWith("gh_ak_");
        assertThat(made.path("secret").asText()).startsWith("gh_sk_");

        var shown = first("show", "1");
        assertThat(shown.path("number").isInt()).isTrue();
        assertThat(shown.path("introspect").isBoolean()).isTrue();
        assertThat(shown.path("audiences").isArray()).isTrue();
        assertThat(shown.path("permissions")).extracting(JsonNode::asText).containsExactly("audit:read", "users:read");
        assertThat(shown.path("rate").asText()).isEqualTo("5/50");

        var set = first("set", "1", "--name", "invoices", "--status", "disabled", "--rate", "none");
        assertThat(set).isEqualTo(first("show", "1"));
        assertThat(List.of(
                        set.path("name").asText(),
                        set.path("status").asText(),
                        set.path("rate").asText(),
                        set.path("permissions").size()))
                .containsExactly("invoices", "disabled", "null", 2);

        assertThat(run("delete", "1").out()).contains("invoices is removed");
        assertThat(run("show", "1").err()).contains("there is no client 1");
    }

    @Test
    void aListIsReadInOrder() throws IOException {
        run("create", "billing");
        run("create", "ads");
        run("create", "bills", "--status", "disabled");

        assertThat(names("list")).containsExactly("ads", "billing", "bills");
        assertThat(names("list", "--prefix", "bill", "--descending")).containsExactly("bills", "billing");
        assertThat(names("list", "--sort", "number")).containsExactly("billing", "ads", "bills");
        assertThat(names("list", "--status", "disabled")).containsExactly("bills");
        assertThat(names("list", "--prefix", "%")).isEmpty(); // H6
    }

    @Test
    void aSecretIsChangedWithoutAnOutage() throws IOException {
        var made = first("create", "billing");
        var added = first("add-secret", "1", "--cut-over", "2999-01-31T12:00:00Z");
        assertThat(added.path("key")).isEqualTo(made.path("key"));
        assertThat(run("add-secret", "1").err()).contains("two live secrets already");

        var listed = all("secrets", "1");
        assertThat(listed.path(0).path("expires").asText()).isEqualTo("2999-01-31T12:00:00Z");
        assertThat(listed.path(1).path("expires").isNull()).isTrue();
        var text = added.path("secret").asText();
        assertThat(listed.path(1).path("secret").asText()) // H5
                .isEqualTo("gh_sk_..." + text.substring(text.length() - 4));

        assertThat(run("revoke-secret", "1", listed.path(0).path("id").asText()).succeeded())
                .isTrue();
        assertThat(run("add-secret", "1").succeeded()).isTrue();
    }

    @Test
    void aTokenIsIssuedListedAndTakenBack() throws IOException {
        run("create", "billing");
        assertThat(run("issue-token", "1", "nightly", "--expires", "2999-01-31T12:00:00Z")
                        .err())
                .contains("too far away");

        var end = Instant.now().plus(Duration.ofDays(30)).toString();
        var issued = first("issue-token", "1", "nightly", "--expires", end);
        assertThat(issued.path("token").asText()).startsWith("eyJ");
        assertThat(all("tokens", "1").path(0).path("id")).isEqualTo(issued.path("id"));

        assertThat(run("revoke-token", "1", issued.path("id").asText()).out()).contains("nightly");
        assertThat(all("tokens", "1")).isEmpty();
    }

    @Test
    void whatIsNotUnderstoodChangesNothing() throws IOException {
        run("create", "billing");

        for (var wrong : List.of("0/5", "5", "1000001/1", "fast")) {
            assertThat(run("set", "1", "--rate", wrong).err()).contains("a rate is");
        }
        assertThat(run("set", "1", "--permissions", "users:own").err()).contains("not understood: users:own");
        assertThat(run("set", "1", "--name", " ").err()).contains("cannot be called that");
        assertThat(run("create", "billing").err()).contains("another client has that name");
        assertThat(run("set", "2", "--status", "disabled").err()).contains("there is no client 2");
        assertThat(first("show", "1").path("rate").isNull()).isTrue();
    }

    private List<String> names(String... words) throws IOException {
        return all(words).findValuesAsText("name");
    }

    private JsonNode first(String... words) throws IOException {
        return all(words).path(0);
    }

    private JsonNode all(String... words) throws IOException {
        var asJson = new ArrayList<>(List.of(words));
        asJson.addAll(List.of("--output", "json"));
        var result = run(asJson.toArray(String[]::new));
        assertThat(result.succeeded()).as(result.err()).isTrue();
        return new ObjectMapper().readTree(result.out());
    }

    private Result run(String... words) {
        var all = new ArrayList<>(List.of("clients"));
        all.addAll(List.of(words));
        return shell.onConfiguration(all.toArray(String[]::new));
    }
}
