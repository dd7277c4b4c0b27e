package dev.gatehouse.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The audit is read by command and over HTTP in the same words. */
class AuditCommandsTest {
    private static final String PASSWORD = "nobody would guess this";
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path directory;

    private CommandLine shell;

    @BeforeEach
    void anAdministratorWithAPassword() {
        shell = new CommandLine(directory);
        shell.onConfiguration("migrate");
        shell.typing(
                PASSWORD + "\n", "users", "set-password", shell.configuration().toString(), "admin");
    }

    @Test
    void whatHappenedIsListedShownAndExported() throws IOException {
        var listed = shell.onConfiguration("audit", "list", "--event", "PASSWORD_CHANGED");
        var json = shell.onConfiguration("audit", "list", "--output", "json", "--actor", "cli", "--outcome", "done");
        var decision = JSON.readTree(json.out()).at("/0/decision").asText();
        var shown = shell.onConfiguration("audit", "show", decision);
        var exported = shell.onConfiguration("audit", "export", "--decision", decision);

        assertThat(listed.out()).contains("PASSWORD_CHANGED", "cli");
        assertThat(shown.out()).contains("PASSWORD_CHANGED", "At admin from machine, the password of ");
        assertThat(exported.out().lines()).singleElement().satisfies(line -> {
            assertThat(JSON.readTree(line).at("/decision").asText()).isEqualTo(decision);
            assertThat(JSON.readTree(line).at("/explanation/0").asText()).startsWith("At admin from machine");
        });
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        assertThat(shell.onConfiguration("audit", "list", "--network", "here").err())
                .contains("--network is not what --help says of it");
        for (var time : List.of("yesterday", "+400000-01-01T00:00:00Z")) {
            assertThat(shell.onConfiguration("audit", "list", "--from", time).err())
                    .isEqualTo("gatehouse: --from is not what --help says of it\n");
        }
        assertThat(shell.onConfiguration("audit", "show", "nonsense").err()).contains("no such decision");
        assertThat(shell.onConfiguration("audit", "verify", "--checkpoint", "17")
                        .succeeded())
                .isFalse();
    }

    @Test
    void verifyingSaysWhatItSawAndFailsWhereTheEndIsGone() { // K4
        var fine = shell.onConfiguration("audit", "verify");
        var cut = shell.onConfiguration("audit", "verify", "--checkpoint", "1:" + "a".repeat(64));

        assertThat(fine.succeeded()).isTrue();
        assertThat(fine.out()).contains("entries are not sealed yet");
        assertThat(cut.succeeded()).isFalse();
        assertThat(cut.out()).contains("seal 1 was noted and is not there: the end was cut off");
    }

    @Test
    void doctorForetellsHowLargeTheAuditWillBe() {
        assertThat(shell.onConfiguration("doctor").out())
                .contains("entries in the last day", "all that is kept comes to");
    }

    @Test
    void administratorsReadTheAuditOverHttp() throws Exception {
        try (var house = RunningHouse.start(shell.configuration())) {
            house.post("/v1/api/auth/login", "{\"user\":\"admin\",\"password\":\"something else\"}");
            var token = token(house);

            var page = JSON.readTree(house.get("/admin/v1/audit?limit=1", token).body());
            var cursor = page.at("/next").asText();
            var second = JSON.readTree(
                    house.get("/admin/v1/audit?limit=1&cursor=" + cursor, token).body());
            var refused = house.get("/admin/v1/audit?event=LOGIN_REFUSED&network=127.0.0.0/8", token);
            var stream = house.get("/admin/v1/audit.jsonl?outcome=refused", token);
            var exported = shell.onConfiguration("audit", "export", "--outcome", "refused");

            assertThat(page.at("/items/0/event").asText()).isEqualTo("LOGGED_IN");
            assertThat(page.at("/items/0/outcome").asText()).isEqualTo("done");
            assertThat(second.at("/items/0/event").asText()).isEqualTo("LOGIN_REFUSED");
            assertThat(JSON.readTree(refused.body()).at("/items")).hasSize(1);
            assertThat(JSON.readTree(refused.body()).at("/items/0/trace")).isNotEmpty();
            assertThat(JSON.readTree(refused.body()).at("/items/0/explanation")).hasSizeGreaterThan(1);
            assertThat(stream.headers().firstValue("content-type")).contains("application/jsonl");
            assertThat(stream.body().lines()).hasSize(1);
            assertThat(JSON.readTree(stream.body()))
                    .isEqualTo(JSON.readTree(exported.out()))
                    .isEqualTo(JSON.readTree(refused.body()).at("/items/0"));
        }
    }

    @Test
    void aQueryThatMakesNoSenseIsRefusedWithEverythingThatIsWrongWithIt() throws Exception {
        try (var house = RunningHouse.start(shell.configuration())) {
            var token = token(house);

            var flaws = house.get("/admin/v1/audit?from=yesterday&event=logged_in&colour=red&cursor=x", token);
            var streamed = house.get("/admin/v1/audit.jsonl?limit=5", token);

            assertThat(flaws.statusCode()).isEqualTo(400);
            assertThat(flaws.body())
                    .contains("from", "event", "colour", "cursor")
                    .doesNotContain("red");
            assertThat(streamed.statusCode()).isEqualTo(400);
            assertThat(house.get("/admin/v1/audit", "nonsense").statusCode()).isEqualTo(401);
        }
    }

    /** By whoever has the file itself: what a server sealed is found changed by the command. */
    @Test
    void anEditOfTheFileIsFound() throws SQLException { // K4
        shell.onConfiguration("audit", "verify");
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + shell.database());
                var statement = connection.createStatement()) {
            statement.executeUpdate("INSERT INTO audit_seal VALUES (1, 1, 1, 1, '[]', 'forged')");
        }

        var found = shell.onConfiguration("audit", "verify");

        assertThat(found.succeeded()).isFalse();
        assertThat(found.out()).contains("seal 1 was edited");
    }

    private static String token(RunningHouse house) throws Exception {
        var answer = house.post("/v1/api/auth/login", "{\"user\":\"admin\",\"password\":\"%s\"}".formatted(PASSWORD));
        return JSON.readTree(answer.body()).findValue("access_token").asText();
    }
}
