package dev.gatehouse.proving;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.util.function.Predicate;

/** Starts another system on PostgreSQL and loads it as {@link Prove} loads the product; {@code proving/peers} gets it first. */
public final class Peers {
    private static final PrintStream OUT = System.out;

    private Peers() {}

    /** Runs everything; the folder of the checkout and that of the peer come from {@code proving/peers}. */
    public static void main(String[] args) throws IOException {
        var settings = Settings.of(args);
        var report = new Report(
                OUT,
                Figures.Machine.here(
                        settings.warm().toSeconds(), settings.measure().toSeconds()));
        try (var postgres = Postgres.start()) {
            measure(settings, report, postgres);
        }
        var json = settings.file("--json");
        if (json.isPresent()) {
            report.write(json.get());
        }
        System.exit(0);
    }

    private static void measure(Settings settings, Report report, Postgres postgres) throws IOException {
        int port = Server.freePort();
        var home = settings.home();
        var peer = settings.isAsked("--peer", "oidc-provider")
                ? Peer.oidcProvider(home, port, postgres)
                : Peer.keycloak(home, settings.file("--folder").orElse(home), port, postgres);
        var log = Files.createTempDirectory("peer").resolve("log");
        Predicate<Wire> answers = wire -> wire.postForm(peer.token(), Peer.BASIC, "grant_type=client_credentials")
                        .status()
                == 200;
        try (var server = Server.start(peer.command(), peer.environment(), log, port, answers);
                var section = report.begin(
                        peer.name(), peer.name(), server.rested().process().pid(), server.untilFirstAnswer())) {
            var trial = new Trial(settings, Consumption.of(server, postgres.processes()), section);
            peer.operations(port).stream()
                    .filter(operation -> settings.isAsked("--only", operation.name()))
                    .forEach(trial::both);
        }
    }
}
