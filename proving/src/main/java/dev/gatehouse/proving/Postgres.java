package dev.gatehouse.proving;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;

/**
 * A PostgreSQL of our own, as durable as it comes from its makers.
 *
 * @param processes the one process that started all others of it
 */
record Postgres(EmbeddedPostgres server, List<ProcessHandle> processes) implements AutoCloseable {
    static Postgres start() throws IOException {
        var data = Files.createTempDirectory("postgres").resolve("data");
        var server = Durable.builder().setDataDirectory(data).start();
        Durable.require(server.getPort());
        var pid = Files.readAllLines(data.resolve("postmaster.pid")).getFirst();
        return new Postgres(
                server, ProcessHandle.of(Long.parseLong(pid)).stream().toList());
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
