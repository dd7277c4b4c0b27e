package dev.gatehouse.proving.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;

/** A node on PostgreSQL is killed in a storm, and every fifth time the database in its place. */
record KilledOnPostgres() implements Experiment {
    private static final int CLIENTS = 8;
    private static final Duration RECOVERY = Duration.ofSeconds(5);

    @Override
    public String id() {
        return "R2";
    }

    @Override
    public String what() {
        return "the same on PostgreSQL 200 times, and 50 times more, every fifth time, the database is stopped at once in the node's place";
    }

    @Override
    public String asked() {
        return "nothing acknowledged lost or undone; the node goes on without a restart <= 5 s after the database is back";
    }

    @Override
    public Finding run(Bench bench) throws IOException {
        var watch = new Watch();
        var recoveries = new Times();
        int rounds = bench.times(250);
        try (var database = Database.start()) {
            var site = bench.onPostgres(database.empty()).set("sessions.refreshGrace", "60s");
            var pairs = site.apply(Site.clients(CLIENTS));
            var storm = new KillStorm(pairs, watch);
            var chance = bench.chance();
            var node = site.start();
            try {
                for (int round = 0; round < rounds; round++) {
                    var running = node;
                    int answers = 20 + chance.nextInt(400);
                    boolean isDatabases = round % 5 == 4;
                    storm.rageDuring(running.caller(), chance.nextLong(), () -> {
                        storm.waitForMore(answers);
                        if (isDatabases) {
                            recoveries.add(crash(database, running, pairs.getFirst()));
                        } else {
                            running.kill();
                        }
                    });
                    if (!isDatabases) {
                        node = site.start(running.port());
                    }
                    storm.everySessionHolds(node.caller());
                }
            } finally {
                node.close();
            }
            watch.expect(recoveries.longest() <= RECOVERY.toMillis(), "a recovery of more than 5 s");
            watch.figure("%d kills of the node, %d of the database, %,d answers, longest recovery %d ms"
                    .formatted(
                            rounds - recoveries.count(), recoveries.count(), storm.answered(), recoveries.longest()));
        }
        return watch.finding();
    }

    /** From when the database takes connections again until somebody is let in. */
    private static Duration crash(Database database, Node node, Pair pair) {
        try {
            database.crash();
            database.restart();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        var caller = node.caller();
        return Pause.until(RECOVERY.multipliedBy(2), () -> pair.logIn(caller).isGood());
    }
}
