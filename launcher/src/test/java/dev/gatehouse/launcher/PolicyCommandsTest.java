package dev.gatehouse.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.launcher.CommandLine.Result;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** IP policies and networks from the command line, by the words of the administration. */
class PolicyCommandsTest {
    private static final String OFFICE = """
            name: office
            entries:
              - {cidr: 192.0.2.0/24, note: both floors}
            """;
    private static final String FROM_OFFICE = """
            mode: listed
            networks: [office]
            entries: [{cidr: "2001:db8::/32", expires: 2099-01-31}]
            """;
    private static final String STATE =
            "users: [{name: ann, email: ann@example.com, verified: true, password: correct horse battery staple}]";

    @TempDir
    Path directory;

    private CommandLine shell;

    @BeforeEach
    void annIsThere() {
        shell = new CommandLine(directory);
        assertThat(run("apply", write("state.yml", STATE)).succeeded()).isTrue();
    }

    @Test
    void aPolicyIsSetAndShown() {
        run("networks", "set", write("office.yml", OFFICE));
        var set = run("policies", "set", "ann", write("policy.yml", FROM_OFFICE));
        var shown = run("policies", "show", "ann");

        assertThat(set.succeeded()).as(set.err()).isTrue();
        assertThat(shown.out().lines())
                .containsExactly(
                        "[listed, enforce]",
                        "cidr           network  note         expires",
                        "2001:db8::/32  -        -            2099-01-31T00:00:00Z",
                        "192.0.2.0/24   office   both floors  -");
        assertThat(run("policies", "show", "ann", "--output", "json").out())
                .contains("\"mode\" : \"listed\"", "\"enforcement\" : \"enforce\"", "\"network\" : \"office\"");
    }

    @Test
    void aLoginIsSimulatedCheckByCheck() {
        run("networks", "set", write("office.yml", OFFICE));
        run("policies", "set", "ann", write("policy.yml", FROM_OFFICE));

        assertThat(simulate("192.0.2.7").out())
                .contains("listed in 192.0.2.0/24 of network office", "cap")
                .doesNotContain("refused");
        assertThat(simulate("198.51.100.7").out())
                .contains("address   refused", "198.51.100.7 is in none of 2 entries")
                .doesNotContain("cap");
        assertThat(run("policies", "simulate", "ann", "--dialect", "telex", "--address", "192.0.2.7")
                        .err())
                .contains("the dialect telex is not spoken");
        assertThat(run("policies", "simulate", "ann", "--dialect", "apikey", "--address", "192.0.2.7")
                        .err())
                .contains("the dialect apikey is not spoken here, or has no login for ");
        assertThat(simulate("localhost").err()).contains("--address is no IP address");
    }

    @Test
    void aDraftIsReplayed() {
        run("networks", "set", write("office.yml", OFFICE));

        var replayed = run("policies", "replay", "ann", write("policy.yml", FROM_OFFICE), "--days", "7");
        assertThat(replayed.out().lines()).containsExactly("address  result  admitted  refused  last  why");
        assertThat(run("policies", "replay", "ann", write("policy.yml", FROM_OFFICE), "--days", "0")
                        .err())
                .contains("--days is from 1 to 366");
    }

    @Test
    void thatAReplayMayLeaveOutAddressesIsSaid() throws SQLException {
        run("clients", "create", "billing");
        var policy = write("policy.yml", "mode: listed\nentries: [{cidr: 10.0.0.0/8}]");
        cameFrom(999);
        assertThat(run("policies", "replay", "client:1", policy).err()).isEmpty();

        cameFrom(1);
        var replayed = run("policies", "replay", "client:1", policy);

        assertThat(replayed.out().lines()).hasSize(1 + 1_000);
        assertThat(replayed.err()).startsWith("There may be more: ").endsWith("\n");
    }

    /** The client comes from so many addresses from which it did not come before. */
    private void cameFrom(int addresses) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + shell.database());
                var statement = connection.createStatement()) {
            statement.executeUpdate("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < "
                    + addresses
                    + ") INSERT INTO audit (decision, at, actor, subject, source, dialect, event, members, trace)"
                    + " SELECT 'd', strftime('%s', 'now') * 1000000, 'client:1', 'client:1', '10."
                    + addresses % 256
                    + ".' || (i / 256) || '.' || (i % 256), 'apikey', 'LOGGED_IN', '[\"s\"]', '[]' FROM n");
        }
    }

    @Test
    void networksAreListedShownAndRemoved() {
        run("networks", "set", write("office.yml", OFFICE));

        assertThat(run("networks", "list").out().lines()).containsExactly("network  entries", "office   1");
        assertThat(run("networks", "show", "office").out()).contains("192.0.2.0/24", "both floors");
        assertThat(run("networks", "set", write("office.yml", "name: office")).out())
                .contains("The network office has 0 entries.");
        assertThat(run("networks", "remove", "office").succeeded()).isTrue();
        assertThat(run("networks", "show", "office").err()).contains("there is no network office");
    }

    @Test
    void aNetworkThatAPolicyNamesIsNotRemoved() { // D8
        run("networks", "set", write("office.yml", OFFICE));
        run("policies", "set", "ann", write("policy.yml", FROM_OFFICE));

        var removed = run("networks", "remove", "office");
        assertThat(removed.succeeded()).isFalse();
        assertThat(removed.err()).contains("names the network office");
    }

    @Test
    void whatIsNotThereIsToldInOneLine() {
        var policy = write("policy.yml", FROM_OFFICE);

        assertThat(run("policies", "set", "ann", policy).err()).contains("there is no network office");
        assertThat(run("policies", "show", "nobody at all").err()).contains("there is nobody of that name");
        assertThat(run("policies", "show", "client:99").err()).contains("there is nobody of that name");
        assertThat(run("policies", "set", "ann", directory.resolve("other.yml").toString())
                        .err())
                .contains("there is no such file");
        assertThat(run("networks", "set", write("bad.yml", "name: Office")).err())
                .contains("line 1: name is no name of a network");
    }

    private Result simulate(String address) {
        return run("policies", "simulate", "ann", "--dialect", "envelope", "--address", address);
    }

    private Result run(String... words) {
        return shell.onConfiguration(words);
    }

    private String write(String name, String text) {
        return shell.write(name, text).toString();
    }
}
