package dev.gatehouse.proving.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Many wrong passwords of one account at the same instant, at both nodes. */
record ParallelGuesses() implements Experiment {
    private static final int GUESSES = 200;
    private static final int BUDGET = 5;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Override
    public String id() {
        return "R24";
    }

    @Override
    public String what() {
        return "200 wrong passwords of one account at once at two nodes, 100 accounts one after the other";
    }

    @Override
    public String asked() {
        return "exactly 5 are looked at for each account; whoever is put off for lack of room asks again until told 401 or 429";
    }

    @Override
    public Finding run(Bench bench) throws IOException {
        var watch = new Watch();
        int rounds = bench.times(100);
        var putOff = new AtomicLong();
        int unjudged = 0;
        try (var database = Database.start()) {
            // One machine makes them all, so what is counted by source is out of the way.
            var site = bench.onPostgres(database.empty())
                    .set("throttle.sourceFailures.burst", "100000")
                    .set("throttle.firstDelay", "120s")
                    .set("database.connections", "110")
                    .set("passwords.queue.perSource", "200")
                    .set("passwords.queue.perAccount", "200")
                    .set("passwords.queue.places", "200")
                    .set("passwords.queue.maxWait", "8s");
            var unused = site.apply(Site.users(rounds + 1));
            try (var one = site.start();
                    var two = site.start()) {
                var nodes = List.of(one.caller(), two.caller());
                // Of nodes that have just started most guesses find no room.
                var ignored = isJudged(site, nodes, rounds, new AtomicLong(), new Watch());
                for (int round = 0; round < rounds; round++) {
                    unjudged += isJudged(site, nodes, round, putOff, watch) ? 0 : 1;
                }
            }
        }
        if (unjudged > 0) {
            bench.leftOut(unjudged
                    + " accounts of which nobody can say how many were looked at, for answers that were put off");
        }
        watch.figure(
                "%d accounts, %,d guesses, %d of the accounts with exactly 5 looked at, %,d times put off and asked again"
                        .formatted(rounds, rounds * GUESSES, rounds - unjudged, putOff.get()));
        return watch.finding();
    }

    /** Who is put off may have been looked at, where it was the last write that found no room: the store knows how many failed. */
    private static boolean isJudged(Site site, List<Caller> nodes, int user, AtomicLong putOff, Watch watch) {
        long before = putOff.get();
        long counted = failures(site);
        var statuses = Crowd.race(GUESSES, i -> settled(nodes.get(i % 2), user, i, putOff));
        long seen = statuses.stream().filter(status -> status == 401).count();
        long refused = statuses.stream().filter(status -> status == 429).count();
        watch.expect(
                seen + refused == GUESSES, "guesses neither looked at nor throttled: " + (GUESSES - seen - refused));
        boolean isExact = seen == BUDGET || failures(site) - counted == BUDGET;
        watch.expect(seen <= BUDGET, "looked at " + seen + " of an account");
        watch.expect(isExact || putOff.get() > before, "looked at " + seen + " of an account, and nobody was put off");
        return isExact;
    }

    private static long failures(Site site) {
        return Long.parseLong(Sql.select(site, "SELECT COALESCE(SUM(failures), 0) FROM attempt")
                .getFirst());
    }

    /** Who finds no room, or is not answered, guesses again. */
    private static int settled(Caller node, int user, int number, AtomicLong putOff) {
        long begin = System.nanoTime();
        int status = status(node, user, number);
        while (status == 503 && System.nanoTime() - begin < PATIENCE.toNanos()) {
            putOff.incrementAndGet();
            Pause.millis(200);
            status = status(node, user, number);
        }
        return status;
    }

    private static int status(Caller node, int user, int number) {
        try {
            return node.postJson(
                            "/v1/auth/login",
                            "{\"email\":\"user" + user + "@example.com\",\"password\":\"a wrong passphrase " + number
                                    + "\"}")
                    .status();
        } catch (UncheckedIOException unanswered) {
            return 503;
        }
    }
}
