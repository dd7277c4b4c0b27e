package dev.gatehouse.proving;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/**
 * A PostgreSQL of our own, whose commits are on the disk before they count, as it comes from its makers. What embeds it would have it
 * otherwise, for tests.
 *
 * @param processes the one process that started all others of it
 */
record Postgres(EmbeddedPostgres server, List<ProcessHandle> processes) implements AutoCloseable {
    private static final String ON = "on";

    static Postgres start() throws IOException {
        var data = Files.createTempDirectory("postgres").resolve("data");
        var server = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setServerConfig("fsync", ON)
                .setServerConfig("full_page_writes", ON)
                .setServerConfig("synchronous_commit", ON)
                .start();
        requireDurable(server);
        var pid = Files.readAllLines(data.resolve("postmaster.pid")).getFirst();
        return new Postgres(
                server, ProcessHandle.of(Long.parseLong(pid)).stream().toList());
    }

    /** What is not on the disk costs less, and would flatter every figure. */
    private static void requireDurable(EmbeddedPostgres server) throws IOException {
        for (var setting : List.of("fsync", "full_page_writes", "synchronous_commit")) {
            try (var connection = server.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement();
                    var rows = statement.executeQuery("SHOW " + setting)) {
                rows.next();
                if (!rows.getString(1).equals(ON)) {
                    throw new IOException(setting + " is " + rows.getString(1));
                }
            } catch (SQLException failed) {
                throw new IOException(failed);
            }
        }
    }

    String url() {
        return "jdbc:postgresql://localhost:" + server.getPort() + "/postgres";
    }

    /** By what the product finds it. */
    Map<String, String> environment() {
        return Map.of("GATEHOUSE_DB_URL", url(), "GATEHOUSE_DB_USER", "postgres", "GATEHOUSE_DB_PASSWORD", "");
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
