package dev.gatehouse.launcher.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gatehouse.domain.admin.Permission;
import dev.gatehouse.domain.user.Role;
import dev.gatehouse.launcher.e2e.Caller.Answer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The administration of a running server is what it describes, for each role, and does a named request once. */
class AdministrationTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PASSWORD = "the right passphrase";
    private static final String STATE = """
            users:
              - {name: the-admin, roles: [admin], verified: true, password: the right passphrase}
              - {name: the-support, roles: [support], verified: true, password: the right passphrase}
              - {name: the-auditor, roles: [auditor], verified: true, password: the right passphrase}
              - {name: nobody, verified: true, password: the right passphrase}
            """;

    /** One operation of the description. */
    private record Described(String verb, String path, Permission permission) {}

    @TempDir
    Path directory;

    private RunningNode node;

    @BeforeEach
    void start() {
        var site = Site.onSqlite(directory, "logging: {level: WARN}\n");
        site.apply(STATE);
        node = RunningNode.start(site);
    }

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void everyOperationOfTheDescriptionIsOpenToWhoHoldsItsPermissionAndToNobodyElse()
            throws JsonProcessingException { // H1
        for (var operation : described()) {
            assertThat(ask(operation, "").status()).as("%s", operation).isEqualTo(401);
            assertThat(ask(operation, login("nobody")).status())
                    .as("%s", operation)
                    .isEqualTo(403);
        }
        for (var role : Role.values()) {
            var bearer = login("the-" + role.word());
            for (var operation : described()) {
                var isLacking = ask(operation, bearer)
                        .at("/reason")
                        .equals(operation.permission().word());
                assertThat(isLacking)
                        .as("%s by %s", operation, role)
                        .isNotEqualTo(role.permissions().contains(operation.permission()));
            }
        }
    }

    @Test
    void aNamedRequestIsDoneOnceAndItsSecretIsGivenAgain() { // H5
        var first = make("a-name", "{\"name\":\"ann\"}");
        var again = make("a-name", "{\"name\":\"ann\"}");

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(make("a-name", "{\"name\":\"bob\"}").status()).isEqualTo(422);
        assertThat(make("another", "{\"name\":\"ann\"}").status()).isEqualTo(409);
    }

    private Answer make(String name, String body) {
        return node.clients()
                .post("/admin/v1/users", body, "Authorization", login("the-admin"), "Idempotency-Key", name);
    }

    private List<Described> described() throws JsonProcessingException {
        var paths = JSON.readTree(node.clients().get("/admin/v1/openapi.json").text())
                .get("paths");
        var all = new ArrayList<Described>();
        paths.properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation -> all.add(new Described(
                                operation.getKey().toUpperCase(Locale.ROOT),
                                path.getKey().replaceAll("\\{[^}]+}", "999"),
                                Permission.of(operation
                                                .getValue()
                                                .get("x-permission")
                                                .textValue())
                                        .orElseThrow()))));
        assertThat(all).hasSizeGreaterThan(40);
        return all;
    }

    private Answer ask(Described operation, String bearer) {
        var headers = bearer.isEmpty() ? new String[0] : new String[] {"Authorization", bearer};
        return operation.verb().equals("GET")
                ? node.clients().get(operation.path(), headers)
                : node.clients().send(operation.verb(), operation.path(), "[]", headers);
    }

    private String login(String name) {
        var answer = node.clients().post("/v1/api/auth/login", Map.of("user", name, "password", PASSWORD));
        assertThat(answer.at("/result/access_token")).as("%s logs in", name).isNotEmpty();
        return "Bearer " + answer.at("/result/access_token");
    }
}
