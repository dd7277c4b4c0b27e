package dev.gatehouse.launcher.e2e;

import dev.gatehouse.launcher.Gatehouse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;

/** The server as a process of its own, which can be killed. */
final class ServerProcess implements AutoCloseable {
    private static final Pattern PORT =
            Pattern.compile("Gatehouse listens on http://(?:127\\.0\\.0\\.1|localhost):(\\d+) .*");

    private final Process process;
    private final Caller clients;

    private ServerProcess(Process process) {
        this.process = process;
        this.clients = Caller.at(port(process));
    }

    /** Starts it, and returns when it says that it listens. */
    static ServerProcess start(Site site) {
        return start(site, Map.of());
    }

    /** The same in the directory of the site, with those variables besides. */
    static ServerProcess start(Site site, Map<String, String> environment) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        // Little time is spent on what lives for seconds: no second compiler, no second thread to collect.
        var command = new ProcessBuilder(
                java,
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Gatehouse.class.getName(),
                "server",
                site.file().toString());
        command.directory(site.directory().toFile()).environment().putAll(environment);
        command.redirectError(ProcessBuilder.Redirect.appendTo(
                site.directory().resolve("server.log").toFile()));
        try {
            return new ServerProcess(command.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int port(Process process) {
        return process.inputReader()
                .lines()
                .map(PORT::matcher)
                .filter(line -> line.matches())
                .mapToInt(line -> Integer.parseInt(line.group(1)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the server ended without listening"));
    }

    Caller clients() {
        return clients;
    }

    /** Ends it with no chance to tidy up, and waits until it is gone. */
    void kill() {
        try {
            process.destroyForcibly().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        kill();
    }
}
