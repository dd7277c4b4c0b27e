package dev.gatehouse.proving.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * Where experiments are made, and how much of each.
 *
 * @param home the checkout
 * @param rounds how often something is repeated at most
 * @param seconds how long something goes on at most
 * @param rows how many rows are there to be cleaned up
 * @param seed what everything random begins with
 * @param before where the version before is, as a checkout or an unpacked archive; empty if nowhere
 */
record Bench(Path home, int rounds, int seconds, int rows, long seed, Optional<Path> before) {
    /** How often something is done that is asked for that often. */
    int times(int asked) {
        return Math.min(asked, rounds);
    }

    /** How long something goes on that is asked for that long. */
    Duration time(int askedSeconds) {
        return Duration.ofSeconds(Math.min(askedSeconds, seconds));
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
