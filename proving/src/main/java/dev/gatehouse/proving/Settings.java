package dev.gatehouse.proving;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What a run was asked for; the scripts say what there is, and check it. */
record Settings(Map<String, String> options) {
    private static final Map<String, String> DEFAULTS =
            Map.of("--home", ".", "--warm", "90", "--measure", "15", "--share", "50", "--many", "10000000");

    /** Takes its own copy. */
    Settings {
        options = Map.copyOf(options);
    }

    static Settings of(String... args) {
        var options = new HashMap<>(DEFAULTS);
        for (int i = 0; i + 1 < args.length; i += 2) {
            options.put(args[i], args[i + 1]);
        }
        return new Settings(options);
    }

    private String option(String name) {
        return options.getOrDefault(name, "");
    }

    /** Whether an option names this by a part of it, one of several between commas, or says nothing and so means everything. */
    boolean isAsked(String option, String name) {
        return Stream.of(option(option).split(",", -1)).anyMatch(name::contains);
    }

    /** The checkout. */
    Path home() {
        return Path.of(option("--home")).toAbsolutePath().normalize();
    }

    Duration warm() {
        return Duration.ofSeconds(Long.parseLong(option("--warm")));
    }

    Duration measure() {
        return Duration.ofSeconds(Long.parseLong(option("--measure")));
    }

    /** How many sessions are in the table, where that is what is measured. */
    int sessions() {
        return Integer.parseInt(option("--many"));
    }

    /** The share of its own closed loop at which each operation is asked for in an open one; nothing if it is not. */
    Optional<Double> share() {
        double percent = Double.parseDouble(option("--share"));
        return percent == 0 ? Optional.empty() : Optional.of(percent / 100);
    }

    Optional<Path> file(String name) {
        return Optional.ofNullable(options.get(name)).map(Path::of);
    }
}
