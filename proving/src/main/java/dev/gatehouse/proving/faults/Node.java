package dev.gatehouse.proving.faults;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;

/**
 * A server of the product as a process of its own.
 *
 * @param startUp from the start of the process to the first good answer
 */
record Node(Process process, int port, int adminPort, Path log, Duration startUp) implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** Waits until a process that was just started answers at its port; throws if it ends before. */
    static Node up(Process process, int port, int adminPort, Path log) {
        var begin = System.nanoTime();
        var caller = Caller.at(port);
        while (true) {
            try {
                if (caller.get("/oauth2/jwks").isGood()) {
                    return new Node(process, port, adminPort, log, Duration.ofNanos(System.nanoTime() - begin));
                }
            } catch (UncheckedIOException notYet) {
                // Asked again below.
            }
            if (!process.isAlive() || System.nanoTime() - begin > PATIENCE.toNanos()) {
                process.destroyForcibly();
                throw new IllegalStateException("a server did not start, see " + log);
            }
            Pause.millis(10);
        }
    }

    /** A client of its own. */
    Caller caller() {
        return Caller.at(port);
    }

    /** Ends it with no chance to tidy up, and waits until it is gone. */
    void kill() {
        Signals.send("KILL", Signals.tree(process.toHandle()));
        var unused = Signals.await(process);
    }

    /** Asks it to stop; how long that took. */
    Duration stop() {
        var begin = System.nanoTime();
        process.destroy();
        var unused = Signals.await(process);
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            kill();
        }
    }
}
