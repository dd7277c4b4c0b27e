package dev.gatehouse.proving.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A house as an operator has it: the product's own start script and configuration, and an environment that says where the database is.
 *
 * @param home the checkout
 * @param work where logs go
 * @param environment what every server and command of the house is given
 */
record Site(Path home, Path work, Map<String, String> environment) {
    private static final String OPTIONS = "GATEHOUSE_JAVA_OPTS";
    /** The number of the first client of {@link #clients}. */
    static final int FIRST_CLIENT = 42;

    static final String PASSWORD = "a long passphrase of somebody";

    /** The same with something else in its environment. */
    Site with(String name, String value) {
        var more = new HashMap<>(environment);
        more.put(name, value);
        return new Site(home, work, more);
    }

    /** The same with a setting of the configuration. */
    Site set(String setting, String value) {
        return option("-Ddw." + setting + "=" + value);
    }

    /** The same with a further option of the JVM. */
    Site option(String option) {
        return with(OPTIONS, (environment.getOrDefault(OPTIONS, "") + " " + option).strip());
    }

    /** The master key with which the house was made. */
    String masterKey() {
        return Objects.requireNonNull(environment.get("GATEHOUSE_MASTER_KEY"), "every site is given a key");
    }

    /** A port that nobody listens on just now. */
    static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    /** That many API clients that may ask about tokens, and administrate; the first has number 42. */
    static String clients(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "  - {number: " + (FIRST_CLIENT + i) + ", name: storm" + i
                        + ", key: generate, introspect: true,"
                        + " permissions: [users:read, users:write, clients:read, clients:write, policies:read, policies:write,"
                        + " sessions:read, sessions:revoke], audiences: [\"http://localhost:8080\"]}")
                .collect(Collectors.joining("\n", "clients:\n", "\n"));
    }

    /** That many users, {@code user0} and so on, with one passphrase. */
    static String users(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "  - {name: user" + i + ", email: user" + i
                        + "@example.com, verified: true, password: \"" + PASSWORD + "\"}")
                .collect(Collectors.joining("\n", "users:\n", "\n"));
    }

    /** Brings the house to a state; the keys and secrets that were made. */
    List<Pair> apply(String state) {
        try {
            var file = Files.writeString(work.resolve("state.yml"), state).toString();
            return Pair.in(run("apply", config(), file, "--output", "json").out());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    String config() {
        return home.resolve("config.yml").toString();
    }

    /** What a command came to. */
    record Ran(int status, String out) {}

    /** Runs a command to its end, which must be a good one. */
    Ran run(String... command) {
        var ran = attempt(command);
        if (ran.status() != 0) {
            throw new IllegalStateException(
                    String.join(" ", command) + " ended with " + ran.status() + ": " + ran.out());
        }
        return ran;
    }

    /** Runs a command to its end, whatever that is. */
    Ran attempt(String... command) {
        try {
            var out = Files.createTempFile(work, "command", ".out");
            var process = spawn(List.of(), environment, List.of(command), out);
            int status = Signals.await(process);
            return new Ran(status, Files.readString(out));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Starts a command, which is not waited for. */
    Process command(String... command) {
        return spawn(List.of(), environment, List.of(command), work.resolve("command-" + System.nanoTime() + ".log"));
    }

    /** Starts a server at a port of its own. */
    Node start() {
        return start(freePort(), List.of());
    }

    /** Starts a server at a port. */
    Node start(int port) {
        return start(port, List.of());
    }

    /** Starts a server by another command, such as one that traces it. */
    Node start(int port, List<String> prefix) {
        int adminPort = freePort();
        var log = work.resolve("server-" + port + "-" + System.nanoTime() + ".log");
        return Node.up(launch(port, adminPort, prefix, log), port, adminPort, log);
    }

    /** The process of a server, which is not waited for. */
    Process launch(int port, int adminPort, List<String> prefix, Path log) {
        var all = new HashMap<>(environment);
        all.put("GATEHOUSE_PORT", Integer.toString(port));
        all.put("GATEHOUSE_ADMIN_PORT", Integer.toString(adminPort));
        return spawn(prefix, all, List.of("server", config()), log);
    }

    private Process spawn(List<String> prefix, Map<String, String> environment, List<String> command, Path log) {
        var whole = new ArrayList<>(prefix);
        whole.add(home.resolve("gatehouse").toString());
        whole.addAll(command);
        var builder = new ProcessBuilder(whole)
                .directory(work.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        try {
            return builder.start();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
