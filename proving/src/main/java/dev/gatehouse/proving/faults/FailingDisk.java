package dev.gatehouse.proving.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The disk is full for a while, or does not keep what it is told to. */
record FailingDisk() implements Experiment {
    private static final int CLIENTS = 4;
    private static final Duration RECOVERY = Duration.ofSeconds(10);

    @Override
    public String id() {
        return "R3";
    }

    @Override
    public String what() {
        return "SQLite on a tmpfs that is full for a while; then EIO at 30 fsyncs in a row (strace)";
    }

    @Override
    public String asked() {
        return "nothing but 200 and 503 meanwhile; nothing acknowledged lost; integrity ok; works again <= 10 s after";
    }

    @Override
    public Finding run(Bench bench) throws IOException {
        if (!Tools.has("strace") || !Tools.mayMount()) {
            return new Finding.Skipped("needs strace, and the right to mount");
        }
        var watch = new Watch();
        full(bench, watch);
        broken(bench, watch);
        return watch.finding();
    }

    private static void full(Bench bench, Watch watch) throws IOException {
        var disk = Files.createTempDirectory("disk");
        Tools.run("mount", "-t", "tmpfs", "-o", "size=24m", "tmpfs", disk.toString());
        try {
            var site = bench.onSqlite()
                    .with("GATEHOUSE_DB_FILE", disk.resolve("gatehouse.db").toString());
            var storm = new KillStorm(site.apply(Site.clients(CLIENTS)), watch);
            try (var node = site.start()) {
                var filler = disk.resolve("filler");
                storm.rageDuring(node.caller(), bench.seed(), () -> {
                    storm.waitForMore(100);
                    fill(filler);
                    Pause.millis(bench.time(10).toMillis());
                });
                int putOff = storm.putOff();
                Files.delete(filler);
                goesOn(site, node, storm, watch);
                watch.expect(putOff > 0, "the disk was not full: nothing was tried");
                watch.figure("full disk: %,d answers, of them %,d put off".formatted(storm.answered(), putOff));
            }
        } finally {
            Tools.run("umount", disk.toString());
        }
    }

    /** Takes all the room that there is. */
    private static void fill(Path filler) {
        try (var out = Files.newOutputStream(filler)) {
            var block = new byte[4_096];
            while (true) {
                out.write(block);
            }
        } catch (IOException full) {
            // That is what is wanted.
        }
    }

    private static void broken(Bench bench, Watch watch) throws IOException {
        var site = bench.onSqlite();
        var storm = new KillStorm(site.apply(Site.clients(CLIENTS)), watch);
        int first = 60 + bench.chance().nextInt(100);
        var inject = "inject=fsync,fdatasync:error=EIO:when=" + first + ".." + (first + 29);
        var tracer = List.of(
                "strace",
                "-D",
                "-f",
                "--seccomp-bpf",
                "-qq",
                "-o",
                "/dev/null",
                "-e",
                "trace=fsync,fdatasync",
                "-e",
                inject);
        try (var node = site.start(Site.freePort(), tracer)) {
            storm.rageDuring(node.caller(), bench.seed(), () -> {
                var unused = Pause.until(Duration.ofSeconds(60), () -> storm.putOff() > 0);
                storm.waitForMore(200);
            });
            watch.expect(storm.putOff() > 0, "no fsync failed: nothing was tried");
            goesOn(site, node, storm, watch);
            watch.figure("failing fsyncs from the %dth on: %,d answers, of them %,d put off"
                    .formatted(first, storm.answered(), storm.putOff()));
        }
    }

    /** By itself, or after it ended of itself and was started again. */
    private static void goesOn(Site site, Node node, KillStorm storm, Watch watch) {
        var caller = node.caller();
        var back = Pause.until(RECOVERY.multipliedBy(2), () -> !node.process().isAlive() || storm.isServed(caller));
        watch.expect(back.compareTo(RECOVERY) <= 0, "no recovery within 10 s");
        if (!node.process().isAlive()) {
            watch.expect(node.process().exitValue() != 0, "it ended as if all were well");
            try (var again = site.start(node.port())) {
                look(site, again, storm, watch);
            }
        } else {
            look(site, node, storm, watch);
        }
    }

    private static void look(Site site, Node node, KillStorm storm, Watch watch) {
        storm.everySessionHolds(node.caller());
        watch.expect(Sql.select(site, "PRAGMA integrity_check").equals(List.of("ok")), "integrity check not ok");
    }
}
