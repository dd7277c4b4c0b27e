package dev.gatehouse.proving.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;

/** The primary of two servers of PostgreSQL is killed, and the standby takes its place under running nodes. */
record Failover() implements Experiment {
    private static final int CLIENTS = 6;
    private static final Duration RECOVERY = Duration.ofSeconds(10);

    @Override
    public String id() {
        return "R26";
    }

    @Override
    public String what() {
        return "kill -9 of a primary of PostgreSQL with a synchronous standby, in a storm; the standby is promoted, 10 times";
    }

    @Override
    public String asked() {
        return "nothing acknowledged lost or undone; the node goes on without a restart <= 10 s after the promotion";
    }

    @Override
    public Finding run(Bench bench) throws IOException {
        var watch = new Watch();
        var recoveries = new Times();
        int rounds = bench.times(10);
        int answers = 0;
        for (int round = 0; round < rounds; round++) {
            answers += once(bench, round, recoveries, watch);
        }
        watch.expect(recoveries.longest() <= RECOVERY.toMillis(), "a recovery of more than 10 s");
        watch.figure("%d failovers, %,d answers, back %d ms after the promotion at most"
                .formatted(rounds, answers, recoveries.longest()));
        return watch.finding();
    }

    private static int once(Bench bench, int round, Times recoveries, Watch watch) throws IOException {
        try (var primary = Database.start()) {
            var name = primary.empty();
            try (var standby = primary.followed()) {
                var hosts = "127.0.0.1:%d,127.0.0.1:%d".formatted(primary.port(), standby.port());
                var url = name.replace("127.0.0.1:" + primary.port(), hosts) + "?targetServerType=primary";
                var site = bench.onPostgres(url).set("sessions.refreshGrace", "60s");
                var pairs = site.apply(Site.clients(CLIENTS));
                var storm = new KillStorm(pairs, watch);
                try (var node = site.start()) {
                    storm.rageDuring(node.caller(), bench.seed() + round, () -> {
                        storm.waitForMore(200);
                        kill(primary);
                        standby.promote();
                        recoveries.add(Pause.until(RECOVERY.multipliedBy(2), () -> storm.isServed(node.caller())));
                    });
                    storm.everySessionHolds(node.caller());
                }
                return storm.answered();
            }
        }
    }

    private static void kill(Database primary) {
        try {
            primary.kill();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
