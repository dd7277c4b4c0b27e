package dev.gatehouse.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A running server does what the same words do at the machine, and the answers are the same. */
class RemoteCommandsTest {
    private static final String FROM_OFFICE = """
            mode: listed
            networks: [office]
            entries: [{cidr: "2001:db8::/32", note: the lab, expires: 2099-01-31}]
            """;

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
    void networksAndPolicies() {
        house.run("users", "create", "--name", "carl", "--no-password");
        var office = house.write("office.yml", "name: office\nentries: [{cidr: 192.0.2.0/24, note: both floors}]");
        var all = house.write("all.yml", "name: all\nentries: [{cidr: \"::/0\", everyone: true}]");
        house.assertShown("The network all has one entry.", "networks", "set", all);
        house.assertShown("The network all is removed.", "networks", "remove", "all");
        var policy = house.write("policy.yml", FROM_OFFICE);
        house.assertSame("policies", "set", "carl", policy);
        house.assertShown("The network office has one entry.", "networks", "set", office);
        house.assertShown("The network office has one entry.", "networks", "set", office);
        house.assertShown("The IP policy of carl is set.", "policies", "set", "carl", policy);

        house.assertSame("networks", "list");
        house.assertSame("networks", "show", "office", "--output", "json");
        house.assertSame("policies", "show", "carl");
        house.assertSame("policies", "simulate", "carl", "--dialect", "envelope", "--address", "198.51.100.7");
        house.assertSame("policies", "simulate", "carl", "--dialect", "telex", "--address", "198.51.100.7");
        house.assertSame("policies", "replay", "carl", policy, "--days", "7");
        house.assertSame("policies", "show", "client:99");

        assertThat(house.run("networks", "remove", "office").err()).contains("names the network office");
        assertThat(house.run("policies", "set", "carl", house.write("open.yml", "mode: any"))
                        .succeeded())
                .isTrue();
        house.assertShown("The network office is removed.", "networks", "remove", "office");
        house.assertSame("networks", "remove", "office");
    }

    @Test
    void nobodyLocksThemselvesOutButByForce() { // D8
        var elsewhere =
                house.write("elsewhere.yml", "mode: listed\nenforcement: report\nentries: [{cidr: 192.0.2.0/24}]");
        var closed = house.write("closed.yml", "mode: listed\nentries: [{cidr: 192.0.2.0/24}]");

        assertThat(house.run("policies", "set", "client:1", closed).err()).contains("it would lock you out", "--force");
        assertThat(house.run("ban", "set", "127.0.0.0/8", "--reason", "all", "--for", "1m")
                        .err())
                .contains("keep you out yourself", "--force");
        assertThat(house.run("policies", "set", "client:1", elsewhere, "--force")
                        .succeeded())
                .isTrue();
    }

    @Test
    void sessionsOfAClient() throws IOException, InterruptedException {
        var client = RemoteHouse.json(house.run("clients", "create", "reports", "--output", "json"));
        var number = client.path("number").asText();
        house.server()
                .post(
                        "/auth/login",
                        "{\"username\":\"" + client.path("key").asText() + "\",\"password\":\""
                                + client.path("secret").asText() + "\"}");

        house.assertSame("sessions", "list", "--client", number);
        assertThat(RemoteHouse.json(house.run("sessions", "list", "--client", number, "--output", "json"))
                        .path("subject")
                        .asText())
                .isEqualTo("client:" + number);
        house.assertSame("sessions", "list", "--client", "x");
        house.assertShown("1 sessions are ended.", "sessions", "revoke", "--client", number);
        house.assertShown("0 sessions are ended.", "sessions", "revoke", "--client", number);
    }

    @Test
    void sessions() throws IOException, InterruptedException {
        house.shell().onConfiguration("apply", house.write("state.yml", """
                users:
                  - {name: dora, verified: true, password: correct horse battery staple}
                """));
        for (int i = 0; i < 3; i++) {
            house.server()
                    .post("/v1/api/auth/login", "{\"user\":\"dora\",\"password\":\"correct horse battery staple\"}");
        }

        house.assertSame("sessions", "list", "dora");
        house.assertSame("sessions", "list", "--dialect", "envelope", "--network", "127.0.0.0/24", "--output", "json");
        house.assertSame("sessions", "list", "nobody at all");
        for (var absent : List.of("nobody", "client:99")) {
            house.assertSame("sessions", "list", absent);
            assertThat(house.run("sessions", "revoke", "--of", absent).err()).contains("there is nobody of that name");
        }
        var one = RemoteHouse.json(house.run("sessions", "list", "dora", "--output", "json"))
                .path("session")
                .asText();
        house.assertShown("The session is ended.", "sessions", "revoke", "--session", one);
        house.assertSame("sessions", "revoke", "--session", one);
        house.assertSame("sessions", "revoke");
        house.assertShown("2 sessions are ended.", "sessions", "revoke", "--of", "dora");
        house.assertShown("Every session of everybody is ended.", "sessions", "revoke", "--everybody");
    }

    @Test
    void keysAndAudit() throws IOException {
        house.assertSame("keys", "list");
        house.assertShown("signs from now on", "keys", "rotate");
        assertThat(house.run("keys", "rotate").err()).contains("Verifiers may not know the next key before");
        house.assertSame("keys", "revoke", "none");

        house.assertSame(
                "audit",
                "list",
                "--event",
                "ADMINISTERED",
                "--until",
                Instant.now().toString());
        house.assertSame("audit", "list", "--outcome", "refused", "--event", "LOGGED_IN");
        house.assertSame("audit", "export", "--outcome", "done", "--actor", "cli");
        var decision = RemoteHouse.json(house.run("audit", "list", "--actor", "cli", "--output", "json"))
                .path("decision")
                .asText();
        house.assertSame("audit", "show", decision);
        house.assertSame("audit", "show", "none");
        house.assertShown(" seals; ", "audit", "verify");
        house.assertSame("audit", "verify", "--checkpoint", "17");
        var cut = house.run("audit", "verify", "--checkpoint", "999999:" + "ab".repeat(32));
        assertThat(cut.out()).contains("seal 999999 was noted and is not there: the end was cut off");
        assertThat(cut.err()).isEqualTo("gatehouse: the audit is not what was written; see above\n");
    }

    @Test
    void bansAndFreezes() {
        house.assertShown("is closed", "ban", "set", "198.51.100.0/24", "--reason", "spraying", "--for", "2h");
        house.assertShown("is closed", "freeze", "set", "dialect:profile", "--reason", "a hole", "--until-lifted");
        house.assertSame("ban", "list");
        house.assertSame("freeze", "list", "--output", "json");
        house.assertSame("freeze", "set", "client:99", "--reason", "gone", "--until-lifted");
        house.assertShown("is open", "ban", "lift", "198.51.100.0/24");
        house.assertShown("is open", "freeze", "lift", "dialect:profile");
        house.assertSame("ban", "lift", "198.51.100.0/24");
    }
}
