package dev.gatehouse.proving;

import de.mkammerer.argon2.Argon2Factory;
import de.mkammerer.argon2.Argon2Factory.Argon2Types;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What any server of this kind pays for, measured without ours: requests, signatures, hashes, commits. */
final class Floors {
    /** As `config.yml` has it. */
    private static final int HASH_KIB = 19_456;

    private static final int HASH_ITERATIONS = 2;
    private static final int CLIENTS = 16;
    /** Connections of the product to PostgreSQL, as `config.yml` has it. */
    private static final int CONNECTIONS = 10;

    private final Settings settings;
    private final Report report;

    Floors(Settings settings, Report report) {
        this.settings = settings;
        this.report = report;
    }

    /** The framework in a process of its own, then hashes and commits on SQLite in this one. */
    void measure() throws IOException {
        var work = Files.createTempDirectory("floor");
        int port = Server.freePort();
        try (var server = start(work, port);
                var section = report.begin(
                        Report.FLOOR,
                        "Floor: bare Dropwizard endpoints, raw hashes, bare commits",
                        server.rested().process().pid(),
                        server.untilFirstAnswer())) {
            var trial = new Trial(settings, Consumption.of(server, port, List.of()), section);
            trial.floor(Piece.ENDPOINT, get(port, "endpoint that answers a constant", "/floor"), 1);
            trial.floor(Piece.SIGNATURE, get(port, "endpoint that signs with ES256", "/signed"), 1);
            var here = new Trial(settings, Consumption.ofMyself(List.of()), section);
            here.floor(Piece.HASH, hashes(), 10);
            here.floor(Piece.COMMIT, Commits.onSqlite(work.resolve("floor.db")).inGroups(CLIENTS), 2);
        }
    }

    /** Commits on PostgreSQL, which from then on are those under every operation. */
    void measure(Postgres postgres) {
        try (var section = report.begin("floor of " + Prove.POSTGRES, "Floor: bare commits on PostgreSQL")) {
            var commits = Commits.onPostgres(postgres.url()).alone(CONNECTIONS);
            new Trial(settings, Consumption.ofMyself(postgres.processes()), section).floor(Piece.COMMIT, commits, 2);
        }
    }

    private Server start(Path work, int port) throws IOException {
        var config = Files.writeString(
                work.resolve("floor.yml"),
                "server: {type: simple, applicationContextPath: /, adminContextPath: /admin, connector: {type: http, port: "
                        + port + "}, requestLog: {appenders: []}}\nlogging: {level: WARN}\n");
        // Heap, collector and what is given back are those of the product.
        var command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms64m",
                "-Xmn32m",
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:+IgnoreUnrecognizedVMOptions",
                "-XX:TrimNativeHeapInterval=10000",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                settings.home().resolve("proving/target/proving.jar").toString(),
                Floor.class.getName(),
                "server",
                config.toString());
        return Server.start(
                command,
                Map.of(),
                work.resolve("log"),
                port,
                wire -> wire.get("/floor").status() == 200);
    }

    private static Operation get(int port, String name, String path) {
        return new Operation(
                name,
                CLIENTS,
                client -> {
                    var wire = new Wire(port);
                    return () -> wire.get(path).expect(200);
                },
                List.of(),
                Map.of());
    }

    private static Operation hashes() {
        int threads = Runtime.getRuntime().availableProcessors();
        var argon2 = Argon2Factory.create(Argon2Types.ARGON2id);
        var password = "a long measure of a password".getBytes(StandardCharsets.UTF_8);
        return new Operation(
                "raw Argon2id hashes, on all processors",
                threads,
                client -> () -> {
                    var unused = argon2.hash(HASH_ITERATIONS, HASH_KIB, 1, password);
                },
                List.of(),
                Map.of());
    }
}
