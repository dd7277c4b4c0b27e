package dev.gatehouse.proving.faults;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/** Nodes on one PostgreSQL whose clocks are wrong. */
record WrongClocks() implements Experiment {
    private static final Pattern ISSUED = Pattern.compile("\"iat\":(\\d+)");
    private static final String LAST_SESSION_ENDS =
            "UPDATE session SET idle_expires_at = x.at, absolute_expires_at = x.at, expires_at = x.at FROM"
                    + " (SELECT CAST(EXTRACT(EPOCH FROM now()) * 1000000 AS BIGINT) + :seconds * 1000000 AS at) AS x"
                    + " WHERE id = (SELECT id FROM session ORDER BY created_at DESC LIMIT 1)";

    @Override
    public String id() {
        return "R16";
    }

    @Override
    public String what() {
        return "two nodes whose clocks are 25 s fast and 25 s slow, 100 sessions over both; then one that is 5 min fast and one that is 5 min slow";
    }

    @Override
    public String asked() {
        return "no error at 25 s; at 5 min the node says that it is not ready; tokens are issued, and end, by the database's clock everywhere";
    }

    @Override
    public Finding run(Bench bench) throws IOException {
        if (!Tools.has("cc")) {
            return new Finding.Skipped("needs a C compiler");
        }
        var watch = new Watch();
        int rounds = bench.times(100);
        try (var database = Database.start()) {
            var site = bench.onPostgres(database.empty());
            var pair = site.apply(Site.clients(1)).getFirst();
            try (var fast = shifted(site, 25).start();
                    var slow = shifted(site, -25).start()) {
                var nodes = List.of(fast.caller(), slow.caller());
                for (int round = 0; round < rounds; round++) {
                    serve(pair, nodes.get(round % 2), nodes.get((round + 1) % 2), watch);
                }
                watch.expect(isReady(fast) && isReady(slow), "a node 25 s off is not ready");
            }
            for (long seconds : List.of(300L, -300L)) {
                try (var off = shifted(site, seconds).start()) {
                    watch.expect(!isReady(off), "a node " + seconds + " s off says that it is ready");
                    expectIssuedNow(pair.enter(off.caller()), watch);
                    expectEnd(site, pair, off.caller(), watch);
                }
            }
        }
        watch.figure("%d sessions over both nodes".formatted(rounds));
        return watch.finding();
    }

    private static Site shifted(Site site, long seconds) throws IOException {
        var clock = OtherClock.make();
        clock.set(seconds);
        return clock.of(site);
    }

    private static void serve(Pair pair, Caller here, Caller there, Watch watch) {
        var session = pair.enter(here);
        expectIssuedNow(session, watch);
        watch.expect(
                pair.ask(there, session.accessToken()).body().contains("\"active\":true"), "a fresh token unknown");
        watch.expect(session.refresh(there).isGood(), "no refresh at the other node");
        watch.expect(session.refresh(here).isGood(), "no refresh back");
        watch.expect(pair.ask(here, session.accessToken()).body().contains("\"active\":true"), "a fresh token unknown");
    }

    private static void expectIssuedNow(Holder session, Watch watch) {
        var payload = new String(
                Base64.getUrlDecoder().decode(session.accessToken().split("\\.", -1)[1]), StandardCharsets.UTF_8);
        var issued = ISSUED.matcher(payload);
        long off = issued.find() ? Long.parseLong(issued.group(1)) - System.currentTimeMillis() / 1_000 : 999;
        watch.expect(Math.abs(off) <= 3, "a token issued by a wrong clock");
    }

    /** A session whose time is up by the database's clock is over at a node of another one, and one that has 100 s still is not. */
    private static void expectEnd(Site site, Pair pair, Caller off, Watch watch) {
        for (long seconds : List.of(100L, -60L)) {
            var session = pair.enter(off);
            Sql.run(site, LAST_SESSION_ENDS.replace(":seconds", Long.toString(seconds)));
            int status = session.refresh(off).status();
            watch.expect(
                    status == (seconds > 0 ? 200 : 401), "a session with " + seconds + " s left answered " + status);
        }
    }

    private static boolean isReady(Node node) {
        return Caller.at(node.adminPort()).get("/ready").isGood();
    }
}
