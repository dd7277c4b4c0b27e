package dev.gatehouse.proving.faults;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes the experiments one after the other and prints a table of what was seen; ends with 1 if one failed: {@code proving/faults
 * [--only R1,R4] [--rounds N] [--seconds N] [--rows N] [--seed N] [--before FILE]}.
 */
public final class Faults {
    private static final PrintStream OUT = System.out;

    private static final Map<String, String> DEFAULTS = Map.of(
            "--home",
            ".",
            "--only",
            "",
            "--rounds",
            "10000",
            "--seconds",
            "60",
            "--rows",
            "20000",
            "--seed",
            "20261128",
            "--before",
            "");

    private Faults() {}

    /** Runs everything; the folder of the checkout comes from {@code proving/faults}. */
    public static void main(String[] args) throws IOException {
        var options = new HashMap<>(DEFAULTS);
        for (int i = 0; i + 1 < args.length; i += 2) {
            options.put(args[i], args[i + 1]);
        }
        var bench = new Bench(
                Path.of(option(options, "--home")).toAbsolutePath().normalize(),
                Integer.parseInt(option(options, "--rounds")),
                Integer.parseInt(option(options, "--seconds")),
                Integer.parseInt(option(options, "--rows")),
                Long.parseLong(option(options, "--seed")),
                Optional.of(option(options, "--before"))
                        .filter(folder -> !folder.isEmpty())
                        .map(folder -> Path.of(folder).toAbsolutePath().normalize()));
        startOnce(bench);
        System.exit(run(bench, asked(option(options, "--only"))) ? 0 : 1);
    }

    private static String option(Map<String, String> options, String name) {
        return options.getOrDefault(name, "");
    }

    /** The first start of a build leaves what makes the later ones faster. */
    private static void startOnce(Bench bench) throws IOException {
        var unused = bench.onSqlite().start().stop();
    }

    private static List<Experiment> asked(String only) {
        if (only.isEmpty()) {
            return Experiments.ALL;
        }
        var ids = Arrays.asList(only.split(",", -1));
        var asked =
                Experiments.ALL.stream().filter(one -> ids.contains(one.id())).toList();
        if (asked.size() < ids.size()) {
            throw new IllegalArgumentException(
                    "there are " + Experiments.ALL.stream().map(Experiment::id).toList());
        }
        return asked;
    }

    private static boolean run(Bench bench, List<Experiment> experiments) {
        OUT.printf(
                "%d processors, %s %s, JDK %s, at most %d rounds and %d s each, seed %d%n%n",
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                Runtime.version().feature(),
                bench.rounds(),
                bench.seconds(),
                bench.seed());
        OUT.println("| | | what was done | asked | seen | took | load |\n|---|---|---|---|---|---|---|");
        boolean allGood = true;
        for (var experiment : experiments) {
            var begin = System.nanoTime();
            var finding = finding(experiment, bench);
            allGood &= !(finding instanceof Finding.Failed);
            OUT.printf(
                    "| %s | %s | %s | %s | %s | %d s | %.0f |%n",
                    experiment.id(),
                    finding.word(),
                    experiment.what(),
                    experiment.asked(),
                    finding.text(),
                    Duration.ofNanos(System.nanoTime() - begin).toSeconds(),
                    ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        }
        return allGood;
    }

    /** An experiment that could not go on to its end has not passed. */
    private static Finding finding(Experiment experiment, Bench bench) {
        try {
            return experiment.run(bench);
        } catch (IOException | RuntimeException broken) {
            return new Finding.Failed("broke off: " + broken);
        }
    }
}
