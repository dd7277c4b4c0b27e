package dev.gatehouse.proving;

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
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;

/**
 * Starts the product as a user would, loads it over loopback, and prints what was seen, with the floor beside it:
 * {@code proving/run [--warm SECONDS] [--measure SECONDS] [--store NAME] [--only WORDS] [--json FILE]}.
 */
public final class Prove {
    private static final PrintStream OUT = System.out;
    static final String SQLITE = "SQLite";
    static final String POSTGRES = "PostgreSQL";
    private static final String FLOOD = "refresh in a flood of logins";

    private final Map<String, String> options;
    private final Path home;
    private final Duration warm;
    private final Duration measure;
    private final Report report = new Report(OUT);

    private Prove(Map<String, String> options) {
        this.options = options;
        this.home = Path.of(option("--home")).toAbsolutePath().normalize();
        this.warm = Duration.ofSeconds(Long.parseLong(option("--warm")));
        this.measure = Duration.ofSeconds(Long.parseLong(option("--measure")));
    }

    /** Runs everything; the folder of the checkout comes from {@code proving/run}. */
    public static void main(String[] args) throws IOException {
        var options = new HashMap<>(Map.of("--home", ".", "--warm", "90", "--measure", "15"));
        for (int i = 0; i + 1 < args.length; i += 2) {
            options.put(args[i], args[i + 1]);
        }
        new Prove(options).run();
    }

    private String option(String name) {
        return options.getOrDefault(name, "");
    }

    /** Whether an option names this, or says nothing and so means everything. */
    private boolean isAsked(String option, String name) {
        return name.contains(option(option));
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
        if (isAsked("--store", SQLITE)) {
            product(SQLITE, Map.of(), List.of());
        }
        if (isAsked("--store", POSTGRES)) {
            onPostgres();
        }
        if (options.containsKey("--json")) {
            report.write(Path.of(option("--json")));
        }
    }

    private void onPostgres() throws IOException {
        try (var postgres = Postgres.start()) {
            product(POSTGRES, postgres.environment(), postgres.processes());
        }
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
            var operation = new Operation("GET a constant", 16, client -> {
                var wire = new Wire(port);
                return () -> wire.get("/floor");
            });
            part(Report.FLOOR, server, () -> measured(Report.FLOOR, operation, server, List.of()));
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
        Predicate<Wire> logsIn =
                wire -> wire.postJson("/auth/login", subjects.apiKeyLogin(0)).status() == 200;
        // The first start of a build leaves what makes the later ones faster.
        Server.start(command, environment, work.resolve("first.log"), port, logsIn)
                .close();
        try (var server = Server.start(command, environment, work.resolve("server.log"), port, logsIn)) {
            part(store, server, () -> everything(store, port, subjects, server, databaseServers));
        }
    }

    private void everything(
            String store, int port, Subjects subjects, Server server, List<ProcessHandle> databaseServers) {
        var operations = new Operations(port, subjects);
        for (var operation : asked(operations)) {
            measured(store, operation, server, databaseServers);
        }
        if (isAsked("--only", FLOOD)) {
            overloaded(store, operations, server, databaseServers);
        }
    }

    private List<Operation> asked(Operations operations) {
        return operations.all().stream()
                .filter(operation -> isAsked("--only", operation.name()))
                .toList();
    }

    /** A master key of its own for each server. */
    static String masterKey() {
        var key = new byte[32];
        new SecureRandom().nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }

    /** Refreshes while ten times as many password logins are offered as can be hashed. */
    private void overloaded(String store, Operations operations, Server server, List<ProcessHandle> databaseServers) {
        var alone = operations.passwordLogin(2);
        Load.run(alone, warm);
        var capacity = Load.run(alone, measure).length / (double) measure.toSeconds();
        var flood = operations.pacedLogins(10 * capacity);
        var refreshing = new Operation(FLOOD, 2, operations::refresh);
        var asLong = warm.plus(measure).plusSeconds(2);
        var flooding = CompletableFuture.runAsync(() -> Load.run(flood, asLong));
        measured(store, refreshing, server, databaseServers);
        flooding.join();
    }

    private void part(String store, Server server, Runnable measuring) {
        report.part(store, server.process().pid(), server.untilFirstAnswer(), measuring);
    }

    /** Once the server is warm. */
    private void measured(String store, Operation operation, Server server, List<ProcessHandle> databaseServers) {
        Load.run(operation, warm);
        var seen = Measured.of(operation, measure, server, databaseServers);
        report.add(seen, Optional.ofNullable(operation.askedMillis().get(store)));
    }
}
