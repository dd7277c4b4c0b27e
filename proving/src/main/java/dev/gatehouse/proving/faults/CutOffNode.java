package dev.gatehouse.proving.faults;

import java.io.IOException;
import java.time.Duration;

/** A node that cannot ask any more does not go on believing what it knew. */
record CutOffNode() implements Experiment {
    private static final Duration LONGEST = Duration.ofSeconds(5);

    @Override
    public String id() {
        return "R21";
    }

    @Override
    public String what() {
        return "a node that has just called a session active is cut off from PostgreSQL, and the session is revoked at another, 20 times";
    }

    @Override
    public String asked() {
        return "it calls it active for 5 s at most";
    }

    @Override
    public Finding run(Bench bench) throws IOException {
        var watch = new Watch();
        var believed = new Times();
        int rounds = bench.times(20);
        try (var database = Database.start();
                var cable = Proxy.to(database.port())) {
            var url = database.empty();
            var site = bench.onPostgres(url);
            var pair = site.apply(Site.clients(1)).getFirst();
            var remote = site.with("GATEHOUSE_DB_URL", url.replace(":" + database.port(), ":" + cable.port()));
            try (var near = site.start();
                    var far = remote.start()) {
                for (int round = 0; round < rounds; round++) {
                    var session = pair.enter(near.caller());
                    var asking = far.caller();
                    watch.expect(isActive(pair, asking, session), "a live session unknown");
                    cable.clamp();
                    watch.expect(session.revoke(near.caller()).isGood(), "no revocation at the other node");
                    believed.add(Pause.until(LONGEST.multipliedBy(2), () -> !isActive(pair, asking, session)));
                    cable.letGo();
                    var unused = Pause.until(LONGEST, () -> pair.logIn(asking).isGood());
                    watch.expect(!isActive(pair, asking, session), "a revoked session called active afterwards");
                }
            }
        }
        watch.expect(believed.longest() <= LONGEST.toMillis(), "believed for more than 5 s");
        watch.figure("%d rounds, believed for %d ms at most".formatted(rounds, believed.longest()));
        return watch.finding();
    }

    private static boolean isActive(Pair pair, Caller node, Holder session) {
        return pair.ask(node, session.accessToken()).body().contains("\"active\":true");
    }
}
