package dev.gatehouse.proving.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** A backup is taken under load and becomes a house elsewhere. */
record Restoration() implements Experiment {
    private static final int CLIENTS = 4;
    /** So many sessions take a gigabyte. */
    private static final int BIG = 3_000_000;

    private static final Duration LONGEST = Duration.ofSeconds(60);

    @Override
    public String id() {
        return "R22";
    }

    @Override
    public String what() {
        return "a backup in a storm on SQLite, restored elsewhere, and once more with another master key, 10 times; then one of 1 GB restored";
    }

    @Override
    public String asked() {
        return "integrity ok; every session of before ended, clients log in; worth nothing with another master key; 1 GB restored <= 60 s";
    }

    @Override
    public Finding run(Bench bench) throws IOException {
        var watch = new Watch();
        int rounds = bench.times(10);
        var site = bench.onSqlite();
        var pairs = site.apply(Site.clients(CLIENTS));
        try (var node = site.start()) {
            var storm = new KillStorm(pairs, watch);
            for (int round = 0; round < rounds; round++) {
                var session = pairs.getFirst().enter(node.caller());
                var backups = new ArrayList<String>();
                storm.rageDuring(node.caller(), bench.seed() + round, () -> {
                    storm.waitForMore(50);
                    var file = site.work()
                            .resolve("backup-" + backups.size() + System.nanoTime() + ".db")
                            .toString();
                    site.run("backup", site.config(), file);
                    backups.add(file);
                });
                restore(bench, site, backups.getFirst(), pairs.getFirst(), session, watch);
            }
            storm.everySessionHolds(node.caller());
            watch.figure("%d backups, %,d answers meanwhile".formatted(rounds, storm.answered()));
        }
        big(bench, watch);
        return watch.finding();
    }

    private static void big(Bench bench, Watch watch) throws IOException {
        var site = bench.onSqlite();
        var unused = site.apply(Site.clients(1));
        Sql.run(site, ExpiredRows.filling(bench.rows(BIG)));
        var backup = site.work().resolve("big.db");
        site.run("backup", site.config(), backup.toString());
        var elsewhere = bench.onSqlite();
        var took = Times.of(() -> elsewhere.run("restore", site.config(), backup.toString()));
        watch.expect(took.compareTo(LONGEST) <= 0, "a restore of more than 60 s");
        watch.figure("%,d MB restored in %d ms".formatted(Files.size(backup) / 1_000_000, took.toMillis()));
    }

    private static void restore(Bench bench, Site site, String backup, Pair pair, Holder session, Watch watch)
            throws IOException {
        var elsewhere = bench.onSqlite();
        var other = Base64.getEncoder().encodeToString(new byte[32]);
        watch.expect(
                elsewhere
                                .with("GATEHOUSE_MASTER_KEY", other)
                                .attempt("restore", site.config(), backup)
                                .status()
                        == 1,
                "restored with another master key");
        elsewhere.run("restore", site.config(), backup);
        watch.expect(Sql.select(elsewhere, "PRAGMA integrity_check").equals(List.of("ok")), "integrity check not ok");
        try (var node = elsewhere.start()) {
            watch.expect(session.refresh(node.caller()).status() == 401, "a session of before goes on");
            watch.expect(pair.logIn(node.caller()).isGood(), "no login after the restore");
        }
    }
}
