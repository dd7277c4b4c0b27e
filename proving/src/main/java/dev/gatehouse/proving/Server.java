package dev.gatehouse.proving;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * A server as a process of its own.
 *
 * @param untilFirstAnswer from the start of the process to the first good answer
 */
record Server(Process process, int port, Duration untilFirstAnswer) implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** How long a server is left alone before its memory is that of one at rest. */
    private static final Duration REST = Duration.ofSeconds(15);

    /** A port that nobody listens on just now. */
    static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    /** Starts a command and waits for the first answer that is good. */
    static Server start(
            List<String> command, Map<String, String> environment, Path log, int port, Predicate<Wire> isUp) {
        var begin = System.nanoTime();
        var process = spawn(command, environment, log);
        while (!answers(port, isUp)) {
            if (!process.isAlive() || System.nanoTime() - begin > PATIENCE.toNanos()) {
                process.destroyForcibly();
                throw new IllegalStateException("did not start, see " + log);
            }
            pause(process);
        }
        return new Server(process, port, Duration.ofNanos(System.nanoTime() - begin));
    }

    /** Runs a command to its end. */
    static void run(List<String> command, Map<String, String> environment, Path log) {
        try {
            if (spawn(command, environment, log).waitFor() != 0) {
                throw new IllegalStateException(String.join(" ", command) + " failed, see " + log);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** Starts a command that writes into the log. */
    static Process spawn(List<String> command, Map<String, String> environment, Path log) {
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        try {
            return builder.start();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The server once it was left alone for fifteen seconds, so that what its start and the first answer took is given back. */
    Server rested() {
        try {
            if (process.waitFor(REST.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("ended by itself");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
        return this;
    }

    private static boolean answers(int port, Predicate<Wire> isUp) {
        try (var wire = new Wire(port)) {
            return isUp.test(wire);
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    /** Waits a little, or less if the process ends. */
    private static void pause(Process process) {
        try {
            var unused = process.waitFor(10, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** Asks the process to stop, and waits until it has. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}
