package dev.gatehouse.launcher.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.in.AdministerBarriers.Outcome;
import dev.gatehouse.application.port.in.AdministerBarriers.Wish;
import dev.gatehouse.domain.admin.Administrator;
import dev.gatehouse.domain.barrier.Barred;
import dev.gatehouse.launcher.house.Purpose;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is closed in an emergency is refused by the server in the words of each dialect. */
class EmergencyTest {
    private static final String SECRET = "nobody would guess this";
    private static final Map<String, Map<String, String>> BY_PASSWORD = Map.of(
            "/token", Map.of("username", "ann", "password", SECRET),
            "/v1/api/auth/login", Map.of("user", "ann", "password", SECRET),
            "/v1/auth/login", Map.of("email", "ann@example.com", "password", SECRET));
    private static final Map<String, Map<String, String>> BY_MACHINES = Map.of(
            "/login", Map.of("refreshToken", "none of ours"),
            "/auth/login", Map.of("username", "key", "password", "secret"));

    @TempDir
    Path directory;

    @Test
    void aBannedNetworkIsToldToComeBackLaterAtEveryDoor() {
        try (var node = closed("network:127.0.0.0/8")) {
            BY_PASSWORD.forEach((path, body) -> assertThatItSays(node, 429, path, body));
            BY_MACHINES.forEach((path, body) -> assertThatItSays(node, 429, path, body));
            var asked = node.clients()
                    .form("/oauth2/introspect", Map.of("token", "x", "client_id", "a", "client_secret", "b"));
            assertThat(asked.status()).isEqualTo(429);
        }
    }

    @Test
    void frozenPasswordsAreOurTroubleAndMachinesDoNotCare() {
        try (var node = closed("passwords")) {
            BY_PASSWORD.forEach((path, body) -> assertThatItSays(node, 503, path, body));
            BY_MACHINES.forEach((path, body) ->
                    assertThat(node.clients().post(path, body).status()).isEqualTo(401));
            assertThat(node.operators().get("/metrics").text()).contains("gatehouse_barriers{kind=\"passwords\"} 1");
        }
    }

    @Test
    void aFrozenDialectIsAloneInThat() {
        try (var node = closed("dialect:exchange")) {
            assertThatItSays(node, 503, "/login", BY_MACHINES.get("/login"));
            assertThat(node.clients()
                            .post("/auth/login", BY_MACHINES.get("/auth/login"))
                            .status())
                    .isEqualTo(401);
        }
    }

    /** A node on an installation where that was closed before. */
    private RunningNode closed(String what) {
        var site = Site.onSqlite(directory, "logging: {level: WARN}\n");
        try (var machine = site.open(Purpose.CHANGE)) {
            var wish = new Wish(Barred.parse(what).orElseThrow(), "an attack", Optional.empty(), false);
            assertThat(machine.useCases().administration().barriers().set(Administrator.machine(), wish))
                    .isInstanceOf(Outcome.Stands.class);
        }
        return RunningNode.start(site);
    }

    private static void assertThatItSays(RunningNode node, int status, String path, Map<String, String> body) {
        var answer = node.clients().post(path, body);
        assertThat(answer.status()).as(path).isEqualTo(status);
        assertThat(answer.header("Retry-After")).isEqualTo("3600");
        assertThat(answer.header("Content-Type")).startsWith("application/json");
    }
}
