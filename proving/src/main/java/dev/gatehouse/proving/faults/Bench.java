package dev.gatehouse.proving.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * Where an experiment is made, and how much of it.
 *
 * @param home the checkout, or an unpacked archive
 * @param most what is made at most of what is asked
 * @param seed what everything random begins with
 * @param before where the version before is, as a checkout or an unpacked archive; empty if nowhere
 * @param cuts what less was made of than is asked, or nothing, so far
 */
record Bench(Path home, Most most, long seed, Optional<Path> before, Set<String> cuts) {
    /**
     * What is made at most.
     *
     * @param rounds how often something is repeated
     * @param seconds how long something goes on
     * @param rows how many rows are there to be cleaned up
     */
    record Most(int rounds, int seconds, int rows) {
        /** As much as each experiment asks. */
        static final Most OF_ALL = new Most(Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE);
    }

    Bench(Path home, Most most, long seed, Optional<Path> before) {
        this(home, most, seed, before, new LinkedHashSet<>());
    }

    /** The same for another experiment, of which nothing was cut. */
    Bench anew() {
        return new Bench(home, most, seed, before);
    }

    /** How often something is done that is asked for that often. */
    int times(int asked) {
        return cut(asked, most.rounds(), "times");
    }

    /** How long something goes on that is asked for that long. */
    Duration time(int askedSeconds) {
        return Duration.ofSeconds(cut(askedSeconds, most.seconds(), "s"));
    }

    /** How many rows are there where that many are asked for. */
    int rows(int asked) {
        return cut(asked, most.rows(), "rows");
    }

    private int cut(int asked, int most, String unit) {
        if (most < asked) {
            cuts.add("%,d of %,d %s".formatted(most, asked, unit));
        }
        return Math.min(asked, most);
    }

    /** Says that a part was not made at all. */
    void leftOut(String part) {
        cuts.add(part);
    }

    /** Chance that is the same in each run with the same seed. */
    Random chance() {
        return new Random(seed);
    }

    /** A new house on SQLite. */
    Site onSqlite() throws IOException {
        var work = Files.createTempDirectory("faults");
        return site(
                work, Map.of("GATEHOUSE_DB_FILE", work.resolve("gatehouse.db").toString()));
    }

    /** A new house on a database of PostgreSQL. */
    Site onPostgres(String url) throws IOException {
        var work = Files.createTempDirectory("faults");
        return site(
                work, Map.of("GATEHOUSE_DB_URL", url, "GATEHOUSE_DB_USER", "postgres", "GATEHOUSE_DB_PASSWORD", ""));
    }

    private Site site(Path work, Map<String, String> database) {
        var key = new byte[32];
        chance().nextBytes(key);
        var environment = new HashMap<>(database);
        environment.put("GATEHOUSE_MASTER_KEY", Base64.getEncoder().encodeToString(key));
        environment.put("GATEHOUSE_MAIL_DIRECTORY", work.resolve("mail").toString());
        return new Site(home, work, environment).set("logging.level", "WARN").set("server.requestLog.enabled", "false");
    }
}
