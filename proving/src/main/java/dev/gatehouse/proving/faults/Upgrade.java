package dev.gatehouse.proving.faults;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Nodes of an earlier version go on while one of this version migrates the database, and when it has gone again. */
record Upgrade() implements Experiment {
    private static final int CLIENTS = 6;
    private static final String WAITERS =
            "pg_stat_activity WHERE wait_event_type = 'Lock' AND now() - query_start > INTERVAL '1 second'";

    @Override
    public String id() {
        return "R12";
    }

    @Override
    public String what() {
        return "two nodes of the version before under load on PostgreSQL; one of this version migrates and serves beside them, goes again, and"
                + " at last two take their places";
    }

    @Override
    public String asked() {
        return "no 401 and no 5xx (one more try at the other node where a connection is refused or reset, or answered 503 with Retry-After,"
                + " of which the design asks none); no lock waited for > 1 s; p99 <= 2 x that of before; both versions serve together for"
                + " 10 min";
    }

    @Override
    public Finding run(Bench bench) throws IOException {
        if (bench.before().isEmpty()) {
            return new Finding.Skipped("needs --before, a folder with the version before");
        }
        var watch = new Watch();
        try (var database = Database.start()) {
            var site = bench.onPostgres(database.empty());
            var before = new Site(bench.before().get(), site.work(), site.environment());
            var pairs = before.apply(Site.clients(CLIENTS));
            var nodes = new ArrayList<>(List.of(before.start(), before.start()));
            try {
                var sessions = pairs.stream()
                        .map(pair -> pair.enter(nodes.getFirst().caller()))
                        .toList();
                var traffic = new Traffic(ports(nodes), watch);
                Crowd.together(CLIENTS + 2, who -> {
                    if (who < CLIENTS) {
                        traffic.client(sessions.get(who));
                    } else if (who == CLIENTS) {
                        lookForWaiters(site, traffic, watch);
                    } else {
                        change(bench, site, nodes, traffic, watch);
                    }
                });
            } finally {
                nodes.forEach(Node::close);
            }
        }
        return watch.finding();
    }

    private static void lookForWaiters(Site site, Traffic traffic, Watch watch) {
        while (traffic.goesOn()) {
            watch.expect(Sql.count(site, WAITERS) == 0, "a lock waited for longer than 1 s");
            Pause.millis(200);
        }
    }

    private static void change(Bench bench, Site site, List<Node> nodes, Traffic traffic, Watch watch) {
        try {
            var old = ports(nodes);
            Pause.millis(bench.time(60).toMillis());
            var usual = traffic.during(() -> {}, bench.time(60));
            var schema = schema(site);
            var together = traffic.during(() -> join(site, nodes, traffic), bench.time(600));
            var back = traffic.during(() -> leave(old, nodes, traffic), bench.time(60));
            var after = traffic.during(() -> replace(site, nodes, traffic), bench.time(60));
            watch.expect(
                    together.millis(0.99) <= 2 * usual.millis(0.99), "p99 together more than twice that of before");
            watch.expect(
                    back.millis(0.99) <= 2 * usual.millis(0.99), "p99 after going back more than twice that of before");
            watch.expect(after.millis(0.99) <= 2 * usual.millis(0.99), "p99 at last more than twice that of before");
            watch.figure(
                    "migration %s to %s; refreshes before %s, together %s, back %s, after %s; 503 with Retry-After %d"
                            .formatted(
                                    schema,
                                    schema(site),
                                    told(usual),
                                    told(together),
                                    told(back),
                                    told(after),
                                    traffic.putOff()));
        } finally {
            traffic.end();
        }
    }

    private static void join(Site site, List<Node> nodes, Traffic traffic) {
        nodes.add(site.start());
        traffic.leadTo(ports(nodes));
    }

    private static void leave(List<Integer> old, List<Node> nodes, Traffic traffic) {
        traffic.leadTo(old);
        var unused = nodes.removeLast().stop();
    }

    private static void replace(Site site, List<Node> nodes, Traffic traffic) {
        for (int i = 0; i < 2; i++) {
            traffic.leadTo(List.of(nodes.get(1 - i).port()));
            var unused = nodes.get(i).stop();
            nodes.set(i, site.start());
        }
        traffic.leadTo(ports(nodes));
    }

    private static String told(Times times) {
        return "%,d (p99 %d ms)".formatted(times.count(), times.millis(0.99));
    }

    private static String schema(Site site) {
        return Sql.select(site, "SELECT MAX(number) FROM schema_migration").getFirst();
    }

    private static List<Integer> ports(List<Node> nodes) {
        return nodes.stream().map(Node::port).toList();
    }
}
