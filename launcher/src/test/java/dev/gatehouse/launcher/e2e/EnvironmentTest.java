package dev.gatehouse.launcher.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The configuration that ships, started as README.md says for PostgreSQL: by variables alone. */
class EnvironmentTest {
    @TempDir
    Path directory;

    @Test
    void everythingIsWhereTheEnvironmentSays() throws IOException, SQLException {
        Files.copy(Path.of("../config.yml"), directory.resolve("config.yml"));
        var url = TestPostgres.emptyDatabase();
        var environment = Map.of(
                "GATEHOUSE_DB_URL", url,
                "GATEHOUSE_DB_USER", TestPostgres.ROLE,
                "GATEHOUSE_DB_PASSWORD", "not asked for",
                "GATEHOUSE_MASTER_KEY", Site.MASTER_KEY,
                "GATEHOUSE_ISSUER", "https://id.example",
                "GATEHOUSE_SECURITY_CONTACT", "mailto:security@id.example",
                "GATEHOUSE_PORT", "0",
                "GATEHOUSE_ADMIN_PORT", "0");

        try (var server = ServerProcess.start(new Site(directory), environment)) {
            assertThat(server.clients()
                            .get("/.well-known/oauth-authorization-server")
                            .at("/issuer"))
                    .isEqualTo("https://id.example");
            assertThat(server.clients().get("/.well-known/security.txt").text())
                    .contains("Contact: mailto:security@id.example\n")
                    .contains("Canonical: https://id.example/.well-known/security.txt\n");
        }

        assertThat(users(url)).containsExactly("admin");
        assertThat(directory.resolve("data")).doesNotExist();
    }

    private static List<String> users(String url) throws SQLException {
        try (var connection = DriverManager.getConnection(url, TestPostgres.ROLE, "");
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT name_canonical FROM app_user")) {
            var names = new ArrayList<String>();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names;
        }
    }
}
