package dev.gatehouse.proving;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Moves users in with bcrypt hashes, once more, and out again, by the commands that an operator would use, and prints what it
 * took: {@code proving/import [--users N] [--store NAME] [--heap MiB]}. A thousandth of them first, so that what depends on
 * their number can be seen beside what does not.
 */
public final class ImportSpeed {
    private static final PrintStream OUT = System.out;
    private static final int SMALL = 1000;
    private static final int MOMENT_MILLIS = 20;
    private static final String BCRYPT = "$2b$10$abcdefghijklmnopqrstuuqREtd3VJD2QVZbuFskFSLk6eRIrQoOS";

    /** What one command took: seconds by the clock, and of the processors, and the most memory. */
    private record Taken(double seconds, double cpu, double databaseCpu, long residentMiB) {}

    private final Path home;
    private final int users;
    private final String store;
    private final String heap;

    private ImportSpeed(Map<String, String> options) {
        this.home =
                Path.of(options.getOrDefault("--home", ".")).toAbsolutePath().normalize();
        this.users = Integer.parseInt(options.getOrDefault("--users", "100000"));
        this.store = options.getOrDefault("--store", "");
        this.heap = options.getOrDefault("--heap", "128");
    }

    /** Runs everything; the folder of the checkout comes from {@code proving/import}. */
    public static void main(String[] args) throws IOException {
        var options = new HashMap<String, String>();
        for (int i = 0; i + 1 < args.length; i += 2) {
            options.put(args[i], args[i + 1]);
        }
        new ImportSpeed(options).run();
    }

    private void run() throws IOException {
        OUT.printf(
                "%d processors, %s %s, %,d users, heap of %s MiB%n%n%-42s %10s %10s %14s %14s %9s%n",
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                users,
                heap,
                "command, start of the JVM included",
                "seconds",
                "users a s",
                "CPU ms a user",
                "database CPU",
                "resident");
        if ("SQLite".contains(store)) {
            product("SQLite", Map.of(), List.of());
        }
        if ("PostgreSQL".contains(store)) {
            try (var postgres = Postgres.start()) {
                product("PostgreSQL", postgres.environment(), postgres.processes());
            }
        }
    }

    private void product(String name, Map<String, String> database, List<ProcessHandle> databaseServers)
            throws IOException {
        var work = Files.createTempDirectory("import");
        var environment = new HashMap<>(database);
        environment.put("GATEHOUSE_DB_FILE", work.resolve("gatehouse.db").toString());
        environment.put("GATEHOUSE_MASTER_KEY", Product.masterKey());
        environment.put("GATEHOUSE_JAVA_OPTS", "-Xmx" + heap + "m");
        var few = lines(work.resolve("few.jsonl"), "few", SMALL);
        var all = lines(work.resolve("all.jsonl"), "user", users);
        var log = work.resolve("log");
        Server.run(command("migrate"), environment, log);
        print(
                name + ": import of " + SMALL,
                SMALL,
                timed(command("import", "users", few), environment, log, databaseServers));
        print(name + ": import", users, timed(command("import", "users", all), environment, log, databaseServers));
        print(
                name + ": import of who is there",
                users,
                timed(command("import", "users", all), environment, log, databaseServers));
        print(name + ": export", users, timed(command("export", "users"), environment, log, databaseServers));
    }

    /** The configuration comes after the words of the command. */
    private List<String> command(String... words) {
        var gatehouse = home.resolve("gatehouse").toString();
        var config = home.resolve("config.yml").toString();
        return switch (words.length) {
            case 1 -> List.of(gatehouse, words[0], config);
            case 2 -> List.of(gatehouse, words[0], words[1], config);
            default -> List.of(gatehouse, words[0], words[1], config, words[2]);
        };
    }

    private static String lines(Path file, String name, int number) throws IOException {
        try (BufferedWriter to = Files.newBufferedWriter(file)) {
            for (int n = 0; n < number; n++) {
                to.write("{\"name\":\"" + name + n + "\",\"email\":\"" + name + n + "@example.com\",\"passwordHash\":\""
                        + BCRYPT + "\"}\n");
            }
        }
        return file.toString();
    }

    /** What a process has used is known while it runs: it is asked again and again, and the last answer counts. */
    private static Taken timed(
            List<String> command, Map<String, String> environment, Path log, List<ProcessHandle> databaseServers) {
        var before = databaseCpu(databaseServers);
        var begin = System.nanoTime();
        var process = Server.spawn(command, environment, log);
        var taken = new Taken(0, 0, 0, 0);
        while (isRunning(process)) {
            taken = asked(process, databaseServers, before, taken);
        }
        if (process.exitValue() != 0) {
            throw new IllegalStateException(String.join(" ", command) + " failed, see " + log);
        }
        return new Taken((System.nanoTime() - begin) / 1e9, taken.cpu(), taken.databaseCpu(), taken.residentMiB());
    }

    private static boolean isRunning(Process process) {
        try {
            return !process.waitFor(MOMENT_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** Whoever ends while we ask has told all before. */
    private static Taken asked(Process process, List<ProcessHandle> servers, double databaseCpuBefore, Taken before) {
        try {
            return new Taken(
                    0,
                    Math.max(before.cpu(), Processes.cpuSeconds(process.pid())),
                    Math.max(before.databaseCpu(), databaseCpu(servers) - databaseCpuBefore),
                    Math.max(before.residentMiB(), Processes.residentMiB(process.pid())));
        } catch (UncheckedIOException ended) {
            return before;
        }
    }

    private static double databaseCpu(List<ProcessHandle> servers) {
        return servers.stream().mapToDouble(Processes::cpuSecondsOfTree).sum();
    }

    private static void print(String what, int number, Taken taken) {
        OUT.printf(
                Locale.ROOT,
                "%-42s %10.1f %10.0f %14.3f %14.3f %5d MiB%n",
                what,
                taken.seconds(),
                number / taken.seconds(),
                taken.cpu() * 1000 / number,
                taken.databaseCpu() * 1000 / number,
                taken.residentMiB());
    }
}
