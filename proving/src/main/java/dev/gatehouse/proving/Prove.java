package dev.gatehouse.proving;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;

/**
 * Starts the product as a user would, loads it over loopback, and prints what was seen, with the floor beside it:
 * {@code proving/run [--warm SECONDS] [--measure SECONDS] [--share PERCENT] [--store NAME] [--only WORDS] [--json FILE]
 * [--svg FILE] [--compare FILE]}.
 */
public final class Prove {
    private static final PrintStream OUT = System.out;
    static final String SQLITE = "SQLite";
    static final String POSTGRES = "PostgreSQL";

    private Prove() {}

    /** Runs everything; the folder of the checkout comes from {@code proving/run}. */
    public static void main(String[] args) throws IOException {
        var settings = Settings.of(args);
        var machine = Figures.Machine.here(
                settings.warm().toSeconds(), settings.measure().toSeconds());
        var report = new Report(OUT, machine);
        var floors = new Floors(settings, report);
        floors.measure();
        if (settings.isAsked("--store", SQLITE)) {
            new Product(settings, report, SQLITE, Map.of(), List.of()).measure();
        }
        if (settings.isAsked("--store", POSTGRES)) {
            try (var postgres = Postgres.start()) {
                floors.measure(postgres);
                new Product(settings, report, POSTGRES, postgres.environment(), postgres.processes()).measure();
            }
        }
        tell(settings, report);
        // The writer of the floor waits for rows, and connections stay open.
        System.exit(0);
    }

    /** The same to files, and beside an earlier file. */
    private static void tell(Settings settings, Report report) throws IOException {
        var json = settings.file("--json");
        if (json.isPresent()) {
            report.write(json.get());
        }
        var svg = settings.file("--svg");
        if (svg.isPresent()) {
            Files.writeString(svg.get(), Picture.of(report.figures()));
        }
        var earlier = settings.file("--compare");
        if (earlier.isPresent()) {
            Changes.since(earlier.get(), report.figures()).print(OUT);
        }
    }
}
