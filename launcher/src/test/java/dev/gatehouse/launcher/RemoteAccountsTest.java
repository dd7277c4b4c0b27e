package dev.gatehouse.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Users and API clients of a running server are looked after by the words that they have at the machine. */
class RemoteAccountsTest {
    @TempDir
    static Path directory;

    private static RemoteHouse house;

    @BeforeAll
    static void start() throws Exception {
        house = RemoteHouse.start(directory);
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @Test
    void users() throws IOException {
        var made = RemoteHouse.json(
                house.run("users", "create", "--name", "Ann", "--email", "ann@example.org", "--output", "json"));
        assertThat(made.path("password").asText()).hasSizeGreaterThan(20);
        assertThat(made.path("must_reset").booleanValue()).isTrue();
        assertThat(house.run("users", "create", "--name", "ann-two", "--no-password")
                        .succeeded())
                .isTrue();

        for (var who : List.of("ann", "ANN@example.org", made.path("id").asText())) {
            house.assertSame("users", "show", who, "--output", "json");
        }
        house.assertSame("users", "list", "--sort", "created");
        house.assertSame("users", "list", "ann", "--descending", "--limit", "1");
        house.assertSame("users", "list", "--status", "disabled", "--role", "admin");

        house.assertShown("Annie", "users", "set", "ann", "--name", "Annie", "--no-email");
        house.assertShown("disabled", "users", "disable", "annie");
        house.assertShown("active", "users", "enable", "annie");
        house.assertShown("auditor,support", "users", "roles", "annie", "--roles", "support", "auditor");
        house.assertShown("yes", "users", "require-reset", "annie");
        house.assertSame("users", "factors", "annie");
        assertThat(house.run("users", "remove-factors", "annie").out())
                .isEqualTo("annie has no second factor any more.\n");
        assertThat(house.run("users", "unlock", "annie").out()).isEqualTo("The failed tries at annie are forgotten.\n");
        assertThat(house.run("users", "delete", "annie").out()).isEqualTo("The user annie is removed.\n");
        house.assertSame("users", "show", "annie");
    }

    @Test
    void hashes() {
        house.assertSame("users", "hashes");
        house.assertShown("gatehouse", "users", "hashes", "--output", "json");
    }

    @Test
    void whatStandsAgainstAUserIsToldAlike() {
        house.run("users", "create", "--name", "bob", "--no-password");

        house.assertSame("users", "show", "eve");
        house.assertSame("users", "create", "--name", "BOB");
        house.assertSame("users", "create", "--name", "a b");
        house.assertSame("users", "create");
        house.assertSame("users", "disable", "admin");
        house.assertSame("users", "set", "bob", "--no-name");
        var unfit = house.shell()
                .typing(
                        "short\n",
                        "users",
                        "create",
                        "--server",
                        house.server().address(),
                        "--name",
                        "eve",
                        "--ask-password");
        assertThat(unfit.err()).isEqualTo("gatehouse: that password is too short\n");
        assertThat(unfit.exitCode()).isEqualTo(1);
    }

    @Test
    void clients() throws IOException {
        var made = RemoteHouse.json(house.run(
                "clients", "create", "billing", "--permissions", "users:read", "--rate", "5/50", "--output", "json"));
        var number = made.path("number").asText();
        assertThat(made.path("secret").asText()).startsWith("gh_sk_");
        house.assertSame("clients", "show", number);
        house.assertSame("clients", "list", "--sort", "number");
        house.assertSame("clients", "list", "--prefix", "bill", "--status", "active", "--descending");
        house.assertSame("clients", "create", "billing");

        house.assertShown("invoices", "clients", "set", number, "--name", "invoices", "--rate", "none");
        assertThat(house.run("clients", "add-secret", number).out()).contains("gh_sk_");
        house.assertSame("clients", "add-secret", number);
        house.assertSame("clients", "secrets", number, "--output", "json");
        var secret = RemoteHouse.json(house.run("clients", "secrets", number, "--output", "json"))
                .path("id")
                .asText();
        assertThat(house.run("clients", "revoke-secret", number, secret).out())
                .isEqualTo("The secret " + secret + " is not accepted any more.\n");

        var end = Instant.now().plus(Duration.ofDays(30)).toString();
        var token = RemoteHouse.json(
                house.run("clients", "issue-token", number, "nightly", "--expires", end, "--output", "json"));
        house.assertSame("clients", "issue-token", number, "nightly", "--expires", end);
        house.assertSame("clients", "issue-token", number, "other", "--expires", "2999-01-31T12:00:00Z");
        house.assertSame("clients", "tokens", number);
        assertThat(house.run("clients", "revoke-token", number, token.path("id").asText())
                        .out())
                .isEqualTo("The token nightly is not accepted any more.\n");
        assertThat(house.run("clients", "delete", number).out()).isEqualTo("The client invoices is removed.\n");
        house.assertSame("clients", "show", number);
        house.assertSame("clients", "tokens", number);
    }

    @Test
    void theServerMayBeNamedAnywhere() {
        var first =
                house.shell().run("users", "list", "--server", house.server().address(), "--limit", "1");

        assertThat(house.shell()
                        .run(
                                "users",
                                "list",
                                "--limit",
                                "1",
                                "--server",
                                house.server().address() + "/"))
                .isEqualTo(first);
        assertThat(house.shell()
                        .run(
                                "users",
                                "show",
                                "admin",
                                "--server",
                                house.server().address())
                        .succeeded())
                .isTrue();
        var both = house.shell()
                .run(
                        "users",
                        "show",
                        house.shell().configuration().toString(),
                        "admin",
                        "--server",
                        house.server().address());
        assertThat(both.exitCode()).isEqualTo(1);
        assertThat(both.err()).contains("unrecognized arguments");
    }
}
