package dev.gatehouse.proving.faults;

import java.io.IOException;
import java.util.List;

/** Many wrong passwords of one account at the same instant, at both nodes. */
record ParallelGuesses() implements Experiment {
    private static final int GUESSES = 200;
    private static final int BUDGET = 5;

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
        return "exactly 5 are looked at for each account";
    }

    @Override
    public Finding run(Bench bench) throws IOException {
        var watch = new Watch();
        int rounds = bench.times(100);
        long putOff = 0;
        try (var database = Database.start()) {
            // One machine makes them all, so what is counted by source is out of the way, and nobody is turned away for
            // lack of room.
            var site = bench.onPostgres(database.empty())
                    .set("throttle.sourceFailures.burst", "100000")
                    .set("throttle.firstDelay", "60s")
                    .set("database.connections", "40")
                    .set("passwords.queue.perSource", "200")
                    .set("passwords.queue.perAccount", "200")
                    .set("passwords.queue.places", "200")
                    .set("passwords.queue.maxWait", "8s");
            var unused = site.apply(Site.users(rounds));
            try (var one = site.start();
                    var two = site.start()) {
                var nodes = List.of(one.caller(), two.caller());
                for (int round = 0; round < rounds; round++) {
                    putOff += guess(nodes, round, watch);
                }
            }
        }
        watch.figure(
                "%d accounts, %,d guesses, %d put off for lack of room".formatted(rounds, rounds * GUESSES, putOff));
        return watch.finding();
    }

    private static long guess(List<Caller> nodes, int user, Watch watch) {
        var statuses = Crowd.race(
                GUESSES,
                i -> nodes.get(i % 2)
                        .postJson(
                                "/v1/auth/login",
                                "{\"email\":\"user" + user + "@example.com\",\"password\":\"a wrong passphrase " + i
                                        + "\"}")
                        .status());
        long seen = statuses.stream().filter(status -> status == 401).count();
        long others = statuses.stream()
                .filter(status -> status != 401 && status != 429)
                .count();
        // Who was put off by a busy machine was not looked at.
        watch.expect(seen == BUDGET || (seen < BUDGET && others > 0), "looked at " + seen + " of an account");
        return others;
    }
}
