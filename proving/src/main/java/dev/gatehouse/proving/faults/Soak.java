package dev.gatehouse.proving.faults;

import dev.gatehouse.proving.Processes;
import dev.gatehouse.proving.faults.Slope.Point;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.ToLongFunction;

/** All kinds of requests for a long time, many of them of names, keys and addresses that were never seen before. */
record Soak() implements Experiment {
    private static final int CLIENTS = 3;
    private static final int USERS = 20;
    /** The first of them is what fills what may be filled; from its end on nothing may grow. */
    private static final int LOOKS = 12;

    private static final int WARMING = 2;
    private static final String CONNECTIONS =
            "pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()";

    /** What a node held at one time. */
    private record Held(
            double hours,
            long heapKiB,
            long residentMiB,
            long threads,
            long files,
            long connections,
            int rows,
            long p99) {}

    @Override
    public String id() {
        return "R25";
    }

    @Override
    public String what() {
        return "logins by key and by password, refreshes, introspection and nonsense of unknown names, key ids (in tokens that are well formed"
                + " else) and addresses for 2 h, at a node on SQLite and one on PostgreSQL at the same time";
    }

    @Override
    public String asked() {
        return "after the first sixth: heap after a collection grows <= 1 % an hour, as far as the measurement can tell; threads and files no"
                + " more than 16 more, connections to the database no more than before";
    }

    @Override
    public Finding run(Bench bench) throws IOException {
        var watch = new Watch();
        var time = bench.time(7_200);
        try (var database = Database.start()) {
            var sites = List.of(bench.onSqlite(), bench.onPostgres(database.empty()));
            Crowd.together(sites.size(), i -> soak(sites.get(i), i == 1, time, bench.seed() + i, watch));
        }
        return watch.finding();
    }

    private static void soak(Site site, boolean isPostgres, Duration time, long seed, Watch watch) {
        var pairs = site.apply(Site.clients(CLIENTS) + Site.users(USERS));
        var held = new ArrayList<Held>();
        try (var node = site.start()) {
            long begin = System.nanoTime();
            for (int look = 0; look < LOOKS; look++) {
                var logins = soaked(node, pairs, time.dividedBy(LOOKS), seed * LOOKS + look, watch);
                held.add(held(site, isPostgres, node, (System.nanoTime() - begin) / 3.6e12, logins));
            }
        }
        judge(isPostgres ? "PostgreSQL" : "SQLite", held.subList(WARMING - 1, LOOKS), watch);
    }

    private static void judge(String store, List<Held> held, Watch watch) {
        var heap = Slope.of(
                held.stream().map(one -> new Point(one.hours(), one.heapKiB())).toList());
        watch.expect(!heap.isSurelyOver(1), "the heap grew on " + store);
        watch.expect(grown(held, Held::threads) <= 16, "threads grew on " + store);
        watch.expect(grown(held, Held::files) <= 16, "open files grew on " + store);
        watch.expect(grown(held, Held::connections) <= 0, "connections to the database grew");
        watch.figure(
                "%s: heap %s of %,d KiB; resident %s MiB; threads %s; files %s; connections %s; sessions %s; logins p99 %s ms"
                        .formatted(
                                store,
                                heap,
                                held.getFirst().heapKiB(),
                                told(held, Held::residentMiB),
                                told(held, Held::threads),
                                told(held, Held::files),
                                told(held, Held::connections),
                                told(held, Held::rows),
                                told(held, Held::p99)));
    }

    /** How much more there was at any later time than at the first. */
    private static long grown(List<Held> held, ToLongFunction<Held> what) {
        return held.stream().mapToLong(what).max().orElse(0) - what.applyAsLong(held.getFirst());
    }

    private static String told(List<Held> held, ToLongFunction<Held> what) {
        return "%,d, then %,d".formatted(what.applyAsLong(held.getFirst()), what.applyAsLong(held.getLast()));
    }

    private static Held held(Site site, boolean isPostgres, Node node, double hours, Times logins) {
        long pid = node.process().pid();
        return new Held(
                hours,
                Processes.liveHeapKiB(pid, site.work().resolve("heap.log")),
                Processes.residentMiB(pid),
                Limits.threads(pid),
                Limits.files(pid),
                isPostgres ? Sql.count(site, CONNECTIONS) : 0,
                Sql.count(site, "session"),
                logins.millis(0.99));
    }

    private static Times soaked(Node node, List<Pair> pairs, Duration time, long seed, Watch watch) {
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
        return logins;
    }

    private static void some(Caller caller, Pair pair, Random chance, Times logins, Watch watch) {
        var session = pair.enter(caller);
        var user = Flood.logIn(caller, chance.nextInt(USERS));
        watch.expect(user.isGood() || user.isPutOff(), "a login by password answered " + user.status());
        for (int i = 0; i < 25; i++) {
            var login = pair.logIn(caller);
            logins.add(login.took());
            watch.expect(login.isGood() || login.isPutOff(), "a login answered " + login.status());
            var refreshed = session.refresh(caller);
            watch.expect(refreshed.isGood() || refreshed.isPutOff(), "a refresh answered " + refreshed.status());
            var asked = pair.ask(caller, session.accessToken());
            watch.expect(asked.isGood() || asked.isPutOff(), "an introspection answered " + asked.status());
            var refused = Nonsense.say(caller, chance);
            watch.expect(refused.status() == 401 || refused.isPutOff(), "nonsense answered " + refused.status());
            Pause.millis(20);
        }
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
