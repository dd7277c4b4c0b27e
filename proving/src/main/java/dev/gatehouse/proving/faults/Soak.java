package dev.gatehouse.proving.faults;

import dev.gatehouse.proving.Processes;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Random;

/** All kinds of requests for a long time, many of them of names, keys and addresses that were never seen before. */
record Soak() implements Experiment {
    private static final int CLIENTS = 4;

    /** What a node held at one time. */
    private record Held(long heapKiB, long residentMiB, long threads, long files, int rows, long p99) {}

    @Override
    public String id() {
        return "R25";
    }

    @Override
    public String what() {
        return "logins, refreshes, introspection and nonsense of unknown names, key ids and addresses for 2 h (--seconds), SQLite";
    }

    @Override
    public String asked() {
        return "from the first fifth to the end: heap after a collection <= 1.02 x + 2 MiB, threads and files no more than 16 more";
    }

    @Override
    public Finding run(Bench bench) throws IOException {
        var watch = new Watch();
        var site = bench.onSqlite();
        var pairs = site.apply(Site.clients(CLIENTS));
        var time = bench.time(7_200);
        try (var node = site.start()) {
            var first = soaked(site, node, pairs, time.dividedBy(5), bench.seed(), watch);
            var last = soaked(site, node, pairs, time.multipliedBy(4).dividedBy(5), bench.seed() + 1, watch);
            watch.expect(last.heapKiB() <= first.heapKiB() * 1.02 + 2_048, "the heap grew");
            watch.expect(last.threads() <= first.threads() + 16, "threads grew");
            watch.expect(last.files() <= first.files() + 16, "open files grew");
            watch.figure("%d s; heap %d, then %d KiB; resident %d, then %d MiB; threads %d, then %d; files %d, then %d;"
                            .formatted(
                                    time.toSeconds(),
                                    first.heapKiB(),
                                    last.heapKiB(),
                                    first.residentMiB(),
                                    last.residentMiB(),
                                    first.threads(),
                                    last.threads(),
                                    first.files(),
                                    last.files())
                    + " sessions %,d, then %,d; logins p99 %d, then %d ms"
                            .formatted(first.rows(), last.rows(), first.p99(), last.p99()));
        }
        return watch.finding();
    }

    private static Held soaked(Site site, Node node, List<Pair> pairs, Duration time, long seed, Watch watch) {
        var logins = new Times();
        long end = System.nanoTime() + time.toNanos();
        Crowd.together(pairs.size(), who -> {
            var chance = new Random(seed * 31 + who);
            while (System.nanoTime() < end) {
                // A connection for a hundred requests, as clients come and go.
                var caller = Caller.from(address(chance), node.port());
                some(caller, pairs.get(who), chance, logins, watch);
                caller.client().close();
            }
        });
        long pid = node.process().pid();
        return new Held(
                Processes.liveHeapKiB(pid, site.work().resolve("heap.log")),
                Processes.residentMiB(pid),
                Limits.threads(pid),
                Limits.files(pid),
                Sql.count(site, "session"),
                logins.millis(0.99));
    }

    private static void some(Caller caller, Pair pair, Random chance, Times logins, Watch watch) {
        var session = pair.enter(caller);
        for (int i = 0; i < 25; i++) {
            var login = pair.logIn(caller);
            logins.add(login.took());
            watch.expect(login.isGood() || login.isPutOff(), "a login answered " + login.status());
            var refreshed = session.refresh(caller);
            watch.expect(refreshed.isGood() || refreshed.isPutOff(), "a refresh answered " + refreshed.status());
            var asked = pair.ask(caller, session.accessToken());
            watch.expect(asked.isGood() || asked.isPutOff(), "an introspection answered " + asked.status());
            var refused = nonsense(caller, chance);
            watch.expect(refused.status() == 401 || refused.isPutOff(), "nonsense answered " + refused.status());
            Pause.millis(20);
        }
    }

    private static Reply nonsense(Caller caller, Random chance) {
        var word = Long.toHexString(chance.nextLong());
        return switch (chance.nextInt(3)) {
            case 0 -> new Pair("key-" + word, word).logIn(caller);
            case 1 -> caller.get("/oauth2/userinfo", "Authorization", "Bearer " + word + "." + word + "." + word);
            default -> Holder.show(caller, word);
        };
    }

    /** Of this machine, as everything that begins with 127 is. */
    private static InetAddress address(Random chance) {
        try {
            return InetAddress.getByAddress(new byte[] {
                127, (byte) (1 + chance.nextInt(100)), (byte) chance.nextInt(200), (byte) (1 + chance.nextInt(200))
            });
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
