package dev.gatehouse.proving;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Starts the product as a user would, guesses, and prints whether the time of the answer tells who is known:
 * {@code proving/timing [--samples N] [--store NAME]}. Kinds of guesses are interleaved in random order, so that what disturbs the machine
 * disturbs them alike, and one kind is there twice, to see how much that is; the throttle is out of the way, for what it refuses is refused for known and unknown names alike.
 */
public final class Timing {
    private static final PrintStream OUT = System.out;
    /** The kind that is the same as the first. */
    private static final int CONTROL = 1;

    private static final String NO_THROTTLE = "-Ddw.throttle.freeFailures=1000000 -Ddw.throttle.closeAfter=1000001"
            + " -Ddw.throttle.sourceFailures.burst=1000000 -Ddw.throttle.sourceFailures.perSecond=1000000";

    private final Path home;
    private final int samples;
    private final String store;
    private final Random order = new Random(1);
    private boolean isQuiet = true;
    private boolean isAlike = true;

    private Timing(Path home, int samples, String store) {
        this.home = home;
        this.samples = samples;
        this.store = store;
    }

    /** Runs everything; the folder of the checkout comes from {@code proving/timing}. */
    public static void main(String[] args) throws IOException {
        var options = new HashMap<>(Map.of("--home", ".", "--samples", "400", "--store", ""));
        for (int i = 0; i + 1 < args.length; i += 2) {
            options.put(args[i], args[i + 1]);
        }
        var home = Path.of(options.getOrDefault("--home", ".")).toAbsolutePath().normalize();
        var samples = Integer.parseInt(options.getOrDefault("--samples", "400"));
        var timing = new Timing(home, samples, options.getOrDefault("--store", ""));
        timing.run();
        System.exit(timing.verdict());
    }

    private int verdict() {
        if (!isQuiet) {
            OUT.printf("%nThe same kind differs from itself: this machine is too noisy just now to tell.%n");
            return 3;
        }
        OUT.printf(isAlike ? "%nNothing can be told apart.%n" : "%nSomething can be told apart.%n");
        return isAlike ? 0 : 1;
    }

    private void run() throws IOException {
        OUT.printf(
                "%d processors, %s %s, %d samples of each kind, interleaved, client on the same machine%n",
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                samples);
        if ("SQLite".contains(store)) {
            product("SQLite", Map.of());
        }
        if ("PostgreSQL".contains(store)) {
            try (var postgres = Postgres.start()) {
                product("PostgreSQL", postgres.environment());
            }
        }
    }

    private void product(String store, Map<String, String> database) throws IOException {
        var work = Files.createTempDirectory("timing");
        var port = Server.freePort();
        var environment = new HashMap<>(database);
        environment.put("GATEHOUSE_PORT", Integer.toString(port));
        environment.put("GATEHOUSE_ADMIN_PORT", Integer.toString(Server.freePort()));
        environment.put("GATEHOUSE_DB_FILE", work.resolve("gatehouse.db").toString());
        environment.put("GATEHOUSE_MASTER_KEY", Product.masterKey());
        environment.put("GATEHOUSE_JAVA_OPTS", NO_THROTTLE);
        var guesses = new Guesses(apply(work, "state", Guesses.state(), environment));
        apply(work, "removal", Guesses.removal(), environment);
        var command = List.of(gatehouse(), "server", config());
        try (var server = Server.start(
                command,
                environment,
                work.resolve("server.log"),
                port,
                wire -> wire.get("/oauth2/jwks").status() == 200)) {
            compare(store + ", password by e-mail (profile)", server, guesses.profile());
            compare(store + ", password by name (envelope)", server, guesses.envelope());
            compare(store + ", generated key (apikey)", server, guesses.generatedKeys());
            compare(store + ", adopted key (apikey)", server, guesses.adoptedKeys());
        }
    }

    private String apply(Path work, String name, String state, Map<String, String> environment) throws IOException {
        var file = Files.writeString(work.resolve(name + ".yml"), state).toString();
        var printed = work.resolve(name + ".json");
        Server.run(List.of(gatehouse(), "apply", config(), file, "--output", "json"), environment, printed);
        return Files.readString(printed);
    }

    private String gatehouse() {
        return home.resolve("gatehouse").toString();
    }

    private String config() {
        return home.resolve("config.yml").toString();
    }

    /** The first rounds, a quarter as many, warm the server and count for nothing. */
    private void compare(String what, Server server, List<Guess> guesses) {
        OUT.printf("%n%s%n%s%n", what, Comparison.HEAD);
        var latencies = new long[guesses.size()][samples];
        try (var wire = new Wire(server.port())) {
            for (int round = -samples / 4; round < samples; round++) {
                for (int kind : shuffled(guesses.size())) {
                    var nanos = nanosOf(wire, guesses.get(kind), round + samples);
                    latencies[kind][Math.max(0, round)] = nanos;
                }
            }
        }
        print(guesses, latencies);
    }

    /** The two that are the same are compared with each other, and all others with both. */
    private void print(List<Guess> guesses, long[][] latencies) {
        var known = LongStream.concat(Arrays.stream(latencies[0]), Arrays.stream(latencies[CONTROL]))
                .sorted()
                .toArray();
        Arrays.stream(latencies).forEach(Arrays::sort);
        for (int kind = 0; kind < guesses.size(); kind++) {
            var others = kind <= CONTROL ? latencies[CONTROL - kind] : known;
            var comparison = Comparison.of(guesses.get(kind).name(), latencies[kind], others);
            isAlike &= comparison.isAlike();
            isQuiet &= kind > CONTROL || comparison.isAlike();
            OUT.println(comparison.line());
        }
    }

    private List<Integer> shuffled(int size) {
        var kinds = IntStream.range(0, size).boxed().collect(Collectors.toList());
        Collections.shuffle(kinds, order);
        return kinds;
    }

    private static long nanosOf(Wire wire, Guess guess, int n) {
        var body = guess.body().apply(n);
        var start = System.nanoTime();
        var answer = wire.postJson(guess.path(), body);
        var nanos = System.nanoTime() - start;
        if (answer.status() != 401) {
            throw new IllegalStateException(guess.name() + " was answered " + answer.status());
        }
        return nanos;
    }
}
