package dev.gatehouse.proving;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Starts the product as a user would on a database full of users, sessions and audit, asks {@code /admin/v1} over loopback, and
 * prints what was seen, and what is on the heap with few users and with many: {@code proving/administration [--users N]
 * [--audit N] [--warm SECONDS] [--measure SECONDS] [--store NAME] [--only WORDS]}.
 */
public final class Administration {
    private static final PrintStream OUT = System.out;
    private static final int FEW = 1_000;
    private static final Map<String, String> DEFAULTS =
            Map.of("--home", ".", "--audit", "1000000", "--warm", "2", "--measure", "5");

    private static final String STATE = "clients:\n  - {name: measuring, key: generate, permissions: [\"users:read\","
            + " \"users:write\", \"sessions:read\", \"audit:read\"]}\n";

    private final Map<String, String> options;
    private final Path home;
    private final Duration warm;
    private final Duration measure;

    private Administration(Map<String, String> options) {
        this.options = options;
        this.home = Path.of(option("--home")).toAbsolutePath().normalize();
        this.warm = Duration.ofSeconds(number("--warm"));
        this.measure = Duration.ofSeconds(number("--measure"));
    }

    /** Runs everything; the folder of the checkout comes from {@code proving/administration}. */
    public static void main(String[] args) throws IOException {
        var options = new HashMap<>(DEFAULTS);
        for (int i = 0; i + 1 < args.length; i += 2) {
            options.put(args[i], args[i + 1]);
        }
        new Administration(options).run();
    }

    private String option(String name) {
        return options.getOrDefault(name, "");
    }

    private int number(String name) {
        return Integer.parseInt(option(name));
    }

    private int users(int unlessAsked) {
        return options.containsKey("--users") ? number("--users") : unlessAsked;
    }

    private void run() throws IOException {
        OUT.printf(
                "%d processors, %s %s, each measured %d s, 2 clients on the same machine%n",
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                measure.toSeconds());
        var work = Files.createTempDirectory("administration");
        if ("SQLite".contains(option("--store"))) {
            var file = work.resolve("gatehouse.db").toString();
            var site = new Site(work, Map.of("GATEHOUSE_DB_FILE", file), Population.ofSqlite(file), List.of());
            measure("SQLite", site, users(200_000));
        }
        if ("PostgreSQL".contains(option("--store"))) {
            try (var postgres = Postgres.start()) {
                var population = Population.ofPostgres(postgres.url());
                measure(
                        "PostgreSQL",
                        new Site(work, postgres.environment(), population, postgres.processes()),
                        users(1_000_000));
            }
        }
    }

    /** Where the product runs: its environment but for the ports, and what fills its database. */
    private record Site(
            Path work, Map<String, String> database, Population population, List<ProcessHandle> databaseServers) {}

    private void measure(String store, Site site, int users) throws IOException {
        int port = Server.freePort();
        var environment = new HashMap<>(site.database());
        environment.put("GATEHOUSE_PORT", Integer.toString(port));
        environment.put("GATEHOUSE_ADMIN_PORT", Integer.toString(Server.freePort()));
        environment.put("GATEHOUSE_MASTER_KEY", Product.masterKey());
        var authorization = applied(site.work(), environment).basic();
        site.population().grow(0, FEW, 0, FEW);
        OUT.printf(
                "%nGatehouse on %s%n%-38s %6d KiB%n",
                store,
                "heap, " + FEW + " users",
                heap(site, environment, port, new AdminOperations(port, authorization, FEW, FEW)));
        var begin = System.nanoTime();
        site.population().grow(FEW, users, FEW, number("--audit"));
        OUT.printf(
                "%-38s %6d s%n",
                "filling", Duration.ofNanos(System.nanoTime() - begin).toSeconds());
        try (var server = start(site, environment, port)) {
            OUT.println(Measured.HEAD);
            var consumption = Consumption.of(server, site.databaseServers());
            for (var operation : asked(new AdminOperations(port, authorization, users, number("--audit")))) {
                var load = Load.of(operation);
                var unused = load.closed(warm);
                OUT.println(
                        Measured.closed(operation, load, measure, consumption).line());
            }
        }
        OUT.printf(
                "%-38s %6d KiB%n",
                "heap, " + users + " users",
                heap(site, environment, port, new AdminOperations(port, authorization, users, number("--audit"))));
    }

    private List<Operation> asked(AdminOperations operations) {
        return operations.all().stream()
                .filter(operation -> operation.name().contains(option("--only")))
                .toList();
    }

    /** What is on the heap of a fresh server after it did everything that is asked for, each for a second. */
    private long heap(Site site, Map<String, String> environment, int port, AdminOperations operations) {
        try (var server = start(site, environment, port)) {
            asked(operations).forEach(operation -> {
                var unused = Load.of(operation).closed(Duration.ofSeconds(1));
            });
            return Processes.liveHeapKiB(server.process().pid(), site.work().resolve("heap.log"));
        }
    }

    private Server start(Site site, Map<String, String> environment, int port) {
        return Server.start(
                List.of(gatehouse(), "server", config()),
                environment,
                site.work().resolve("server.log"),
                port,
                wire -> wire.get("/oauth2/jwks").status() == 200);
    }

    private Subjects.Pair applied(Path work, Map<String, String> environment) throws IOException {
        var state = Files.writeString(work.resolve("state.yml"), STATE).toString();
        var printed = work.resolve("applied.json");
        Server.run(List.of(gatehouse(), "apply", config(), state, "--output", "json"), environment, printed);
        return Subjects.pairs(Files.readString(printed)).getFirst();
    }

    private String gatehouse() {
        return home.resolve("gatehouse").toString();
    }

    private String config() {
        return home.resolve("config.yml").toString();
    }
}
