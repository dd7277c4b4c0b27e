package dev.gatehouse.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a server tells Prometheus of what happened at it, by the names and labels of docs/guide/operations.md. */
class MetricsTest {
    private static final String ANN = """
            users: [{id: ann-1, name: ann, email: ann@example.com, verified: true, password: correct horse battery staple}]
            """;

    @TempDir
    Path directory;

    @Test
    void everyLoginAndRefreshIsCountedByDialectAndOutcome() throws Exception {
        var shell = new CommandLine(directory);
        try (var house = RunningHouse.start(shell.configuration())) {
            var state = shell.write("state.yml", ANN).toString();
            assertThat(shell.run("apply", shell.configuration().toString(), state)
                            .succeeded())
                    .isTrue();
            var first = logIn(house, "correct horse battery staple");
            logIn(house, "another horse battery staple");
            var second = refresh(house, first);
            refresh(house, first); // whose answer was lost
            refresh(house, refresh(house, second));
            refresh(house, first); // long used up
            refresh(house, second); // of a session that ended

            assertThat(house.admin("GET", "/metrics").body().lines())
                    .contains(
                            "# TYPE gatehouse_logins_total counter",
                            "gatehouse_logins_total{dialect=\"envelope\",outcome=\"logged_in\"} 1",
                            "gatehouse_logins_total{dialect=\"envelope\",outcome=\"bad_credentials\"} 1",
                            "# TYPE gatehouse_refreshes_total counter",
                            "gatehouse_refreshes_total{dialect=\"envelope\",verdict=\"advance\"} 3",
                            "gatehouse_refreshes_total{dialect=\"envelope\",verdict=\"replay\"} 1",
                            "gatehouse_refreshes_total{dialect=\"envelope\",verdict=\"theft\"} 1",
                            "gatehouse_refreshes_total{dialect=\"envelope\",verdict=\"refuse\"} 1",
                            "# TYPE gatehouse_hashes_running gauge",
                            "gatehouse_hashes_running 0",
                            "gatehouse_hashes_waiting 0")
                    .anyMatch(line -> line.matches("gatehouse_database_connections\\{state=\"active\"} \\d+"))
                    .anyMatch(line -> line.matches("gatehouse_database_connections\\{state=\"idle\"} \\d+"));
        }
    }

    /** The refresh token, or nothing. */
    private static String logIn(RunningHouse house, String password) throws Exception {
        return refreshToken(house.post("/token", "{\"username\":\"ann\",\"password\":\"" + password + "\"}")
                .body());
    }

    private static String refresh(RunningHouse house, String token) throws Exception {
        return refreshToken(house.post("/refresh", "{\"sub\":\"ann-1\",\"refresh_token\":\"" + token + "\"}")
                .body());
    }

    private static String refreshToken(String answer) throws Exception {
        return new ObjectMapper().readTree(answer).findPath("refresh_token").asText();
    }
}
