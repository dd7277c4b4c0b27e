package dev.gatehouse.proving;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * Starts the product as a user would, loads it over loopback, and prints what was seen, with the floor beside it:
 * {@code proving/run [--warm SECONDS] [--measure SECONDS]}.
 */
public final class Prove {
    private static final PrintStream OUT = System.out;

    private final Path home;
    private final Duration warm;
    private final Duration measure;

    private Prove(Path home, Duration warm, Duration measure) {
        this.home = home;
        this.warm = warm;
        this.measure = measure;
    }

    /** Runs everything; the folder of the checkout comes from {@code proving/run}. */
    public static void main(String[] args) throws IOException {
        var options = new HashMap<>(Map.of("--home", ".", "--warm", "90", "--measure", "15"));
        for (int i = 0; i + 1 < args.length; i += 2) {
            options.put(args[i], args[i + 1]);
        }
        var home = Path.of(options.getOrDefault("--home", ".")).toAbsolutePath().normalize();
        new Prove(home, seconds(options, "--warm"), seconds(options, "--measure")).run();
    }

    private static Duration seconds(Map<String, String> options, String name) {
        return Duration.ofSeconds(Long.parseLong(options.getOrDefault(name, "10")));
    }

    private void run() throws IOException {
        OUT.printf(
                "%d processors, %s %s, warmed %d s, each measured %d s, client on the same machine%n",
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                warm.toSeconds(),
                measure.toSeconds());
        floor();
        product("SQLite", Map.of(), List.of());
        try (var postgres = EmbeddedPostgres.builder().start()) {
            var url = "jdbc:postgresql://localhost:" + postgres.getPort() + "/postgres";
            var environment =
                    Map.of("GATEHOUSE_DB_URL", url, "GATEHOUSE_DB_USER", "postgres", "GATEHOUSE_DB_PASSWORD", "");
            product("PostgreSQL", environment, postmasters());
        }
    }

    /** The database's server: whatever we started that is called postgres and was not started by another such. */
    private static List<ProcessHandle> postmasters() {
        return ProcessHandle.allProcesses()
                .filter(process -> isPostgres(process)
                        && process.parent().filter(Prove::isPostgres).isEmpty())
                .toList();
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info().command().map(path -> path.endsWith("/postgres")).orElse(false);
    }

    private void floor() throws IOException {
        var work = Files.createTempDirectory("floor");
        var port = Server.freePort();
        var config = Files.writeString(
                work.resolve("floor.yml"),
                "server: {type: simple, applicationContextPath: /, adminContextPath: /admin, connector: {type: http, port: "
                        + port + "}, requestLog: {appenders: []}}\nlogging: {level: WARN}\n");
        var jar = home.resolve("proving/target/proving.jar");
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = List.of(
                java,
                "-Xmx512m",
                "-XX:+UseParallelGC",
                "-cp",
                jar.toString(),
                Floor.class.getName(),
                "server",
                config.toString());
        try (var server = Server.start(
                command,
                Map.of(),
                work.resolve("log"),
                port,
                wire -> wire.get("/floor").status() == 200)) {
            heading("Floor: a bare Dropwizard endpoint", server);
            var operation = new Operation("GET a constant", 16, client -> {
                var wire = new Wire(port);
                return () -> wire.get("/floor");
            });
            Load.run(operation, warm);
            print(measured(operation, server, List.of()));
        }
    }

    private void product(String store, Map<String, String> database, List<ProcessHandle> databaseServers)
            throws IOException {
        var work = Files.createTempDirectory("proving");
        var port = Server.freePort();
        var environment = new HashMap<>(database);
        environment.put("GATEHOUSE_PORT", Integer.toString(port));
        environment.put("GATEHOUSE_ADMIN_PORT", Integer.toString(Server.freePort()));
        environment.put("GATEHOUSE_DB_FILE", work.resolve("gatehouse.db").toString());
        environment.put("GATEHOUSE_MASTER_KEY", masterKey());
        var gatehouse = home.resolve("gatehouse").toString();
        var config = home.resolve("config.yml").toString();
        var state =
                Files.writeString(work.resolve("state.yml"), Subjects.state()).toString();
        var printed = work.resolve("applied.json");
        Server.run(List.of(gatehouse, "apply", config, state, "--output", "json"), environment, printed);
        var subjects = new Subjects(Files.readString(printed));
        var command = List.of(gatehouse, "server", config);
        try (var server = Server.start(
                command,
                environment,
                work.resolve("server.log"),
                port,
                wire -> wire.postJson("/auth/login", subjects.apiKeyLogin(0)).status() == 200)) {
            heading("Gatehouse on " + store, server);
            var operations = new Operations(port, subjects);
            for (var operation : operations.all()) {
                Load.run(operation, warm.dividedBy(3));
                print(measured(operation, server, databaseServers));
            }
            overloaded(operations, server, databaseServers);
            OUT.printf(
                    "%-34s %6d MiB%n%n",
                    "resident after load",
                    Processes.residentMiB(server.process().pid()));
        }
    }

    /** A master key of its own for each server. */
    static String masterKey() {
        var key = new byte[32];
        new SecureRandom().nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }

    /** Refreshes while far more password logins are offered than can be hashed. */
    private void overloaded(Operations operations, Server server, List<ProcessHandle> databaseServers) {
        var flood = CompletableFuture.runAsync(() -> Load.run(operations.passwordLogin(200), measure.plusSeconds(2)));
        print(measured(
                new Operation("refresh while 200 clients log in", 2, operations::refresh), server, databaseServers));
        flood.join();
    }

    private static void heading(String what, Server server) {
        OUT.printf(
                "%n%s%n%-34s %6d ms%n%-34s %6d MiB%n%s%n",
                what,
                "start to first answer",
                server.untilFirstAnswer().toMillis(),
                "resident then",
                Processes.residentMiB(server.process().pid()),
                Measured.HEAD);
    }

    private static void print(Measured measured) {
        OUT.println(measured.line());
    }

    private Measured measured(Operation operation, Server server, List<ProcessHandle> databaseServers) {
        var pid = server.process().pid();
        var cpu = Processes.cpuSeconds(pid);
        var databaseCpu = databaseCpu(databaseServers);
        var latencies = Load.run(operation, measure);
        var count = Math.max(1, latencies.length);
        return new Measured(
                operation.name(),
                count / (double) measure.toSeconds(),
                Load.quantile(latencies, 0.50),
                Load.quantile(latencies, 0.99),
                (Processes.cpuSeconds(pid) - cpu) * 1000 / count,
                (databaseCpu(databaseServers) - databaseCpu) * 1000 / count);
    }

    private static double databaseCpu(List<ProcessHandle> servers) {
        return servers.stream().mapToDouble(Processes::cpuSecondsOfTree).sum();
    }
}
