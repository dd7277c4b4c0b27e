package dev.gatehouse.proving;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;

/** The product, started as a user would on one store, and everything that is measured of it there. */
final class Product {
    private static final String FLOOD = "refresh in a flood of logins";
    private static final int FLOODING = 100;
    /** As it ships but for this: exchanges of one source are limited, and all load comes from one. */
    private static final String NO_LIMIT =
            "-Ddw.dialects.exchange.rateLimit.burst=1000000 -Ddw.dialects.exchange.rateLimit.perSecond=1000000";

    /** What the start script gives the JVM besides, and so whoever measures with another heap or collector. */
    private static final String JAVA_OPTIONS = "GATEHOUSE_JAVA_OPTS";

    private final Settings settings;
    private final Report report;
    private final String store;
    private final Map<String, String> environment;
    private final List<ProcessHandle> databases;
    private final Path work;
    private final int port = Server.freePort();
    private final int adminPort = Server.freePort();

    Product(Settings settings, Report report, String store, Map<String, String> database, List<ProcessHandle> databases)
            throws IOException {
        this.settings = settings;
        this.report = report;
        this.store = store;
        this.databases = databases;
        this.work = Files.createTempDirectory("proving");
        var environment = new HashMap<>(database);
        environment.put("GATEHOUSE_PORT", Integer.toString(port));
        environment.put("GATEHOUSE_ADMIN_PORT", Integer.toString(adminPort));
        environment.put("GATEHOUSE_DB_FILE", work.resolve("gatehouse.db").toString());
        environment.put("GATEHOUSE_MASTER_KEY", masterKey());
        var more = System.getenv().getOrDefault(JAVA_OPTIONS, "");
        environment.put(JAVA_OPTIONS, NO_LIMIT + " " + more);
        this.environment = Map.copyOf(environment);
    }

    /** A master key of its own for each server. */
    static String masterKey() {
        var key = new byte[32];
        new SecureRandom().nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }

    void measure() throws IOException {
        var subjects = new Subjects(apply());
        try (var server = start("server.log", loggingIn(subjects));
                var section = begin(server)) {
            var trial = new Trial(settings, Consumption.of(server, adminPort, databases), section);
            var operations = new Operations(port, subjects);
            operations.all().stream()
                    .filter(operation -> settings.isAsked("--only", operation.name()))
                    .forEach(trial::both);
            if (settings.isAsked("--only", FLOOD)) {
                overloaded(operations, trial);
            }
        }
    }

    /** Refreshes beside ever more sessions in the table; for each number how many a second. */
    List<Double> refreshesBeside(List<Integer> sessions) throws IOException {
        var subjects = new Subjects(apply());
        var operations = new Operations(port, subjects);
        var rates = new ArrayList<Double>();
        int there = 0;
        for (int many : sessions) {
            population().growSessions(there, many);
            there = many;
            try (var server = start(many + ".log", loggingIn(subjects));
                    var section = begin(server)) {
                var refresh = Operation.ofMany("refresh beside %,d sessions".formatted(many), operations::refresh);
                rates.add(new Trial(settings, Consumption.of(server, adminPort, databases), section).rate(refresh));
            }
        }
        return rates;
    }

    private Population population() {
        return Optional.ofNullable(environment.get("GATEHOUSE_DB_URL"))
                .map(Population::ofPostgres)
                .orElseGet(
                        () -> Population.ofSqlite(work.resolve("gatehouse.db").toString()));
    }

    private static Predicate<Wire> loggingIn(Subjects subjects) {
        return wire -> wire.postJson("/auth/login", subjects.apiKeyLogin(0)).status() == 200;
    }

    private Report.Section begin(Server server) {
        return report.begin(
                store, "Gatehouse on " + store, server.rested().process().pid(), server.untilFirstAnswer());
    }

    private String apply() throws IOException {
        var state =
                Files.writeString(work.resolve("state.yml"), Subjects.state()).toString();
        var printed = work.resolve("applied.json");
        Server.run(List.of(gatehouse(), "apply", config(), state, "--output", "json"), environment, printed);
        return Files.readString(printed);
    }

    private Server start(String log, Predicate<Wire> logsIn) {
        return Server.start(List.of(gatehouse(), "server", config()), environment, work.resolve(log), port, logsIn);
    }

    private String gatehouse() {
        return settings.home().resolve("gatehouse").toString();
    }

    private String config() {
        return settings.home().resolve("config.yml").toString();
    }

    /** Refreshes while ten times as many password logins are offered as can be hashed. */
    private void overloaded(Operations operations, Trial trial) {
        var alone = Load.of(operations.passwordLogin());
        var unused = alone.closed(settings.warm());
        double capacity = alone.closed(settings.measure()).perSecond();
        var flood = Load.of(operations.passwordLogin(), FLOODING);
        var asLong = settings.warm().plus(settings.measure()).plus(Duration.ofSeconds(2));
        var flooding = CompletableFuture.runAsync(() -> {
            var ignored = flood.open(10 * capacity, asLong);
        });
        trial.alongside(new Operation(FLOOD, 2, operations::refresh));
        flooding.join();
    }
}
