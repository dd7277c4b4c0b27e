package dev.gatehouse.proving.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The disk is full for a while, does not keep what it is told to, or may not be written. */
record FailingDisk() implements Experiment {
    private static final int CLIENTS = 4;
    private static final Duration RECOVERY = Duration.ofSeconds(10);

    /** What calls of the kernel are answered for a while in place of what they would be. */
    private record Fault(String name, String calls, String error) {}

    /** Linux refuses to remount a disk read-only on which a file is open to be written, so that the calls say what they would. */
    private static final List<Fault> FAULTS = List.of(
            new Fault("failing fsyncs", "fsync,fdatasync", "EIO"), new Fault("read-only writes", "pwrite64", "EROFS"));

    @Override
    public String id() {
        return "R3";
    }

    @Override
    public String what() {
        return "SQLite on a tmpfs that is full for a while; then EIO at 30 fsyncs in a row, and EROFS at 30 writes in a row, as a disk that was"
                + " remounted read-only answers (strace)";
    }

    @Override
    public String asked() {
        return "nothing but 200 and 503 meanwhile; works again, or ends with an error, <= 10 s after; nothing acknowledged lost then, nor in a"
                + " process that is started after kill -9; integrity ok";
    }

    @Override
    public Finding run(Bench bench) throws IOException {
        if (!Tools.has("strace") && !Tools.mayMount()) {
            return new Finding.Skipped("needs strace, or the right to mount");
        }
        var watch = new Watch();
        if (Tools.mayMount()) {
            full(bench, watch);
        } else {
            bench.leftOut("no full disk, for want of the right to mount");
        }
        if (Tools.has("strace")) {
            for (var fault : FAULTS) {
                broken(bench, fault, watch);
            }
        } else {
            bench.leftOut("no failing fsyncs and writes, for want of strace");
        }
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

    private static void broken(Bench bench, Fault fault, Watch watch) throws IOException {
        var site = bench.onSqlite();
        var storm = new KillStorm(site.apply(Site.clients(CLIENTS)), watch);
        int first = 60 + bench.chance().nextInt(100);
        var inject = "inject=" + fault.calls() + ":error=" + fault.error() + ":when=" + first + ".." + (first + 29);
        var tracer = List.of(
                "strace",
                "-D",
                "-f",
                "--seccomp-bpf",
                "-qq",
                "-o",
                "/dev/null",
                "-e",
                "trace=" + fault.calls(),
                "-e",
                inject);
        try (var node = site.start(Site.freePort(), tracer)) {
            storm.rageDuring(node.caller(), bench.seed(), () -> {
                var unused = Pause.until(Duration.ofSeconds(60), () -> storm.putOff() > 0);
                storm.waitForMore(200);
            });
            int putOff = storm.putOff();
            watch.expect(putOff > 0, "no " + fault.name() + ": nothing was tried");
            goesOn(site, node, storm, watch);
            watch.figure("%s from the %dth on: %,d answers, of them %,d put off"
                    .formatted(fault.name(), first, storm.answered(), putOff));
        }
    }

    /** By itself, or after it ended of itself and was started again; and once more in a process that holds nothing of before. */
    private static void goesOn(Site site, Node node, KillStorm storm, Watch watch) {
        var caller = node.caller();
        var back = Pause.until(RECOVERY.multipliedBy(2), () -> !node.process().isAlive() || storm.isServed(caller));
        watch.expect(back.compareTo(RECOVERY) <= 0, "no recovery within 10 s");
        if (node.process().isAlive()) {
            look(site, node, storm, watch);
            node.kill();
        } else {
            watch.expect(node.process().exitValue() != 0, "it ended as if all were well");
        }
        try (var again = site.start(node.port())) {
            look(site, again, storm, watch);
        }
    }

    private static void look(Site site, Node node, KillStorm storm, Watch watch) {
        storm.everySessionHolds(node.caller());
        watch.expect(Sql.select(site, "PRAGMA integrity_check").equals(List.of("ok")), "integrity check not ok");
    }
}
