package dev.gatehouse.proving.faults;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** A node on SQLite is killed at random points of a storm, again and again. */
record KilledOnSqlite() implements Experiment {
    private static final int CLIENTS = 8;

    @Override
    public String id() {
        return "R1";
    }

    @Override
    public String what() {
        return "kill -9 of the node in a storm of logins, refreshes, revocations and changes of policies, SQLite, 200 times";
    }

    @Override
    public String asked() {
        return "integrity ok each time; nothing acknowledged lost or undone; unanswered refreshes succeed on retry; half of the restarts <= a clean start + 0.5 s, or on a slow machine <= 1.25 x that, and the slowest <= 5 s, or 1.25 x the slowest clean start where that took 4.5 s";
    }

    @Override
    public Finding run(Bench bench) throws IOException {
        var watch = new Watch();
        var site = bench.onSqlite().set("sessions.refreshGrace", "60s");
        var storm = new KillStorm(site.apply(Site.clients(CLIENTS)), watch);
        var chance = bench.chance();
        var clean = new Times();
        var restarts = new Times();
        int rounds = bench.times(200);
        int port = Site.freePort();
        for (int start = 0; start < 5; start++) {
            clean.add(cleanStart(site, port));
        }
        for (int round = 0; round < rounds; round++) {
            try (var node = site.start(port)) {
                restarts.add(node.startUp());
                watch.expect(
                        Sql.select(site, "PRAGMA integrity_check").equals(List.of("ok")), "integrity check not ok");
                storm.everySessionHolds(node.caller());
                int answers = 20 + chance.nextInt(400);
                storm.rageDuring(node.caller(), chance.nextLong(), () -> {
                    storm.waitForMore(answers);
                    node.kill();
                });
            }
        }
        try (var node = site.start(port)) {
            restarts.add(node.startUp());
            storm.everySessionHolds(node.caller());
        }
        judge(clean, restarts, watch);
        watch.figure(
                "%d kills, %,d answers (a refresh may be asked again for 60 s)".formatted(rounds, storm.answered()));
        return watch.finding();
    }

    private static void judge(Times clean, Times restarts, Watch watch) {
        watch.expect(
                restarts.millis(0.5) <= Math.max(clean.millis(0.5) + 500, clean.millis(0.5) * 5 / 4),
                "slow restarts, as half of them were");
        long most = clean.longest() < 4_500 ? 5_000 : clean.longest() * 5 / 4;
        watch.expect(restarts.longest() <= most, "a restart of more than " + most + " ms");
        watch.figure("restart p50 %d ms, %d ms at most; clean start p50 %d ms, %d ms at most"
                .formatted(restarts.millis(0.5), restarts.longest(), clean.millis(0.5), clean.longest()));
    }

    private static Duration cleanStart(Site site, int port) {
        var node = site.start(port);
        var unused = node.stop();
        return node.startUp();
    }
}
