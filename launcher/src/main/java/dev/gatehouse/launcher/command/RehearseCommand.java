package dev.gatehouse.launcher.command;

import dev.gatehouse.launcher.configuration.GatehouseConfiguration;
import io.dropwizard.core.Application;
import io.dropwizard.core.cli.Cli;
import io.dropwizard.core.cli.Command;
import io.dropwizard.core.setup.Bootstrap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Objects;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;

/**
 * {@code rehearse}: serves a house of its own that is gone afterwards, lets everybody come in some hundred times, and ends. The
 * start script has the JVM keep what that took, so that a server need not learn it again.
 */
final class RehearseCommand extends Command {
    private static final String RESOURCES = "/dev/gatehouse/launcher/";

    private final Application<GatehouseConfiguration> application;

    RehearseCommand(Application<GatehouseConfiguration> application) {
        super("rehearse", "Serves a house that is gone afterwards: what the start script learns from");
        this.application = application;
    }

    @Override
    public void configure(Subparser parser) {
        // Needs no argument.
    }

    @Override
    public void run(Bootstrap<?> bootstrap, Namespace arguments) throws Exception {
        var house = Files.createTempDirectory("gatehouse-rehearsal");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(house)));
        // An override would lead to the house that stands.
        System.getProperties().keySet().removeIf(name -> name.toString().startsWith("dw."));
        int port = freePort();
        var configuration = written(house.resolve("config.yml"), "rehearsal.yml", house, port);
        var state = written(house.resolve("state.yml"), "rehearsal-state.yml", house, port);
        application.run("apply", configuration, state);
        application.run("server", configuration);
        try (var rehearsal = new Rehearsal(URI.create("http://127.0.0.1:" + port))) {
            rehearsal.play();
        }
        System.exit(0);
    }

    @Override
    public void onError(Cli cli, Namespace namespace, Throwable failed) {
        Complaint.print(failed, cli.getStdErr());
        System.exit(1);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static String written(Path file, String resource, Path house, int port) throws IOException {
        try (var text = Objects.requireNonNull(RehearseCommand.class.getResourceAsStream(RESOURCES + resource))) {
            var read = new String(text.readAllBytes(), StandardCharsets.UTF_8);
            return Files.writeString(file, read.formatted(house, port)).toString();
        }
    }

    private static void remove(Path house) {
        try (var files = Files.walk(house)) {
            files.sorted(Comparator.reverseOrder()).forEach(RehearseCommand::delete);
        } catch (IOException | UncheckedIOException left) {
            // The directory is one of the system's for what nobody needs tomorrow.
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException left) {
            throw new UncheckedIOException(left);
        }
    }
}
