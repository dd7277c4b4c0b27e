package dev.gatehouse.proving.faults;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes the experiments one after the other, as much of each as is asked if nothing is said, and prints a table of what was seen; ends with 1
 * if one failed: {@code proving/faults
 * [--only R1,R4] [--rounds N] [--seconds N] [--rows N] [--seed N] [--before FILE]}.
 */
public final class Faults {
    private static final PrintStream OUT = System.out;
    private static final String ALL = Integer.toString(Integer.MAX_VALUE);

    private static final Map<String, String> DEFAULTS = Map.of(
            "--home",
            ".",
            "--only",
            "",
            "--rounds",
            ALL,
            "--seconds",
            ALL,
            "--rows",
            ALL,
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
                new Bench.Most(
                        Integer.parseInt(option(options, "--rounds")),
                        Integer.parseInt(option(options, "--seconds")),
                        Integer.parseInt(option(options, "--rows"))),
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
                "%s, %d processors, %s %s, JDK %s, %s, seed %d%n%n",
                commit(bench.home()),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                Runtime.version().feature(),
                much(bench.most()),
                bench.seed());
        OUT.println("| | | what was done | asked | seen | took | load |\n|---|---|---|---|---|---|---|");
        boolean allGood = true;
        for (var experiment : experiments) {
            var begin = System.nanoTime();
            var finding = finding(experiment, bench.anew());
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

    private static String much(Bench.Most most) {
        return most.equals(Bench.Most.OF_ALL)
                ? "as much as is asked"
                : Stream.of(told(most.rounds(), "rounds"), told(most.seconds(), "s"), told(most.rows(), "rows"))
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining(", ", "at most ", ""));
    }

    private static Optional<String> told(int most, String unit) {
        return most == Integer.MAX_VALUE ? Optional.empty() : Optional.of("%,d %s".formatted(most, unit));
    }

    /** Which source this is; an unpacked archive has its version alone. */
    private static String commit(Path home) {
        if (!Files.exists(home.resolve(".git"))) {
            return "no checkout";
        }
        var git = List.of("git", "-C", home.toString());
        var changed = Tools.ask(git, "status", "--porcelain", "--untracked-files=no");
        return "commit " + Tools.ask(git, "rev-parse", "--short=12", "HEAD")
                + (changed.isEmpty() ? "" : " and changes");
    }

    /** An experiment that could not go on to its end has not passed. */
    static Finding finding(Experiment experiment, Bench bench) {
        try {
            return experiment.run(bench).ofLess(bench.cuts());
        } catch (IOException | RuntimeException broken) {
            return new Finding.Failed("broke off: " + broken);
        }
    }
}
