package dev.gatehouse.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StartTest {
    private static final String STATE = """
            users:
              - {name: ann, email: ann@example.com, verified: true, password: correct horse battery staple}
            clients:
              - number: 42
                name: billing
                adoptedKeys: [{key: old-key, secret: old-secret}]
                exchangeTokens: [{name: nightly, expires: 300d}]
            """;
    private static final String PASSWORD = "\"password\":\"correct horse battery staple\"";

    @TempDir
    Path directory;

    private CommandLine shell;

    @BeforeEach
    void aDirectoryOfItsOwn() {
        shell = new CommandLine(directory);
    }

    @Test
    void theFirstStartShowsAPasswordThatOpensOnlyTheWayToChangeIt() throws Exception { // B9
        try (var house = RunningHouse.start(shell.configuration())) {
            var password = house.said().lines().findFirst().orElseThrow().replaceAll(".*password ", "");

            var answer =
                    house.post("/v1/api/auth/login", "{\"user\":\"admin\",\"password\":\"%s\"}".formatted(password));

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains("\"redirect\":\"pw/reset\"");
        }
    }

    @Test
    void theSecondStartSaysThreeLinesAndMakesNothing() throws Exception {
        RunningHouse.start(shell.configuration()).close();

        try (var house = RunningHouse.start(shell.configuration())) {
            assertThat(house.said().lines()).hasSize(3);
            assertThat(house.said()).startsWith("Gatehouse listens on http://").doesNotContain("password");
            assertThat(house.said()).contains("/console in a browser");
        }
    }

    @Test
    void everyDialectLetsInWhomACommandDeclaredBesideTheServer() throws Exception {
        try (var house = RunningHouse.start(shell.configuration())) {
            var token = declare();

            assertThat(house.post("/login", "{\"refreshToken\":\"%s\"}".formatted(token))
                            .body())
                    .contains("accessToken");
            assertThat(house.post("/token", "{\"username\":\"ann\"," + PASSWORD + "}")
                            .body())
                    .contains("access_token");
            assertThat(house.post("/v1/api/auth/login", "{\"user\":\"ann\"," + PASSWORD + "}")
                            .body())
                    .contains("\"code\":0");
            assertThat(house.post("/v1/auth/login", "{\"email\":\"ann@example.com\"," + PASSWORD + "}")
                            .body())
                    .contains("\"is_verified\":true");
            assertThat(house.post("/auth/login", "{\"username\":\"old-key\",\"password\":\"old-secret\"}")
                            .body())
                    .contains("\"client_id\":42");
        }
    }

    @Test
    void aSecondServerOnTheSameFileIsRefusedInOneLine() throws Exception {
        try (var house = RunningHouse.start(shell.configuration())) {
            var second = shell.run("server", shell.configuration().toString());

            assertThat(house.said()).contains("listens");
            assertThat(second.succeeded()).isFalse();
            assertThat(second.err().lines()).hasSize(1).first().asString().startsWith("gatehouse: ");
        }
    }

    @ParameterizedTest
    @CsvSource({"no such host, no address is known of that host", "192.0.2.1, that is no address of this machine"})
    void aHostThatIsNotThisMachineIsToldInOneLine(String host, String told) throws IOException {
        var configuration = Files.readString(shell.configuration())
                .replace(
                        "applicationConnectors: [{type: http",
                        "applicationConnectors: [{type: http, bindHost: " + host);

        var result =
                shell.run("server", shell.write("elsewhere.yml", configuration).toString());

        assertThat(result.succeeded()).isFalse();
        assertThat(result.err()).startsWith("gatehouse: ").contains(host, told).hasLineCount(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"applicationConnectors", "adminConnectors"})
    void aPortThatIsTakenIsToldInOneLine(String connectors) throws IOException {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var taken = "port: %d, bindHost: 127.0.0.1".formatted(other.getLocalPort());
            var configuration = Files.readString(shell.configuration())
                    .replace(connectors + ": [{type: http, port: 0", connectors + ": [{type: http, " + taken);

            var result =
                    shell.run("server", shell.write("taken.yml", configuration).toString());

            assertThat(result.succeeded()).isFalse();
            assertThat(result.err().lines())
                    .singleElement()
                    .asString()
                    .startsWith("gatehouse: ")
                    .contains(":" + other.getLocalPort(), "is the server running already?");
        }
    }

    @Test
    void theAdminPortTellsAndChangesNothing() throws Exception {
        try (var house = RunningHouse.start(shell.configuration())) {
            house.post("/token", "{\"username\":\"nobody\",\"password\":\"CANARY\"}");

            assertThat(house.admin("GET", "/healthcheck").statusCode()).isEqualTo(200);
            assertThat(house.admin("GET", "/ready").statusCode()).isEqualTo(200);
            assertThat(house.admin("GET", "/metrics").body())
                    .contains("gatehouse_refusals_of_nobody_total{dialect=\"envelope\"", "gatehouse_writer_queue 0")
                    .contains("# TYPE jvm_allocated_bytes_total counter")
                    .contains("gatehouse_signing_key_age_seconds{state=\"active\"}")
                    .doesNotContain("CANARY"); // K1
            assertThat(house.admin("POST", "/tasks/gc").statusCode()).isEqualTo(405);
        }
    }

    private String declare() throws Exception {
        var state = shell.write("state.yml", STATE);
        var report = shell.run("apply", shell.configuration().toString(), state.toString(), "--output", "json");
        return new ObjectMapper().readTree(report.out()).at("/secrets/0/secret").asText();
    }
}
