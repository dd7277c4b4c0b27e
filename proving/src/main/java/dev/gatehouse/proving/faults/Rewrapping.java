package dev.gatehouse.proving.faults;

import java.io.IOException;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicBoolean;

/** The end of a change of the master key is killed at any point, again and again, and at last let through. */
record Rewrapping() implements Experiment {
    @Override
    public String id() {
        return "R15";
    }

    @Override
    public String what() {
        return "kill -9 of `keys rewrap` in a process of its own at random points, 20 times, while a node with both keys serves, then once to its end";
    }

    @Override
    public String asked() {
        return "logins and refreshes good with both keys meanwhile and after each; with the new one alone after the end; never with the old one alone";
    }

    @Override
    public Finding run(Bench bench) throws IOException {
        var watch = new Watch();
        int rounds = bench.times(20);
        var chance = bench.chance();
        var before = bench.onSqlite();
        var pair = before.apply(Site.clients(1)).getFirst();
        Holder session;
        try (var node = before.start()) {
            session = pair.enter(node.caller());
        }
        var changing = changing(before);
        long whole =
                Times.of(() -> changing.run("keys", "list", changing.config())).toMillis();
        int served = 0;
        for (int round = 0; round < rounds; round++) {
            long wait = (long) (whole * (0.3 + chance.nextDouble()));
            try (var node = changing.start()) {
                served += servesDuring(node, pair, session, watch, () -> kill(changing, wait));
            }
            try (var node = changing.start()) {
                serves(node, pair, session, watch);
            }
        }
        changing.run("keys", "rewrap", changing.config());
        var after = before.with("GATEHOUSE_MASTER_KEY", next());
        try (var node = after.start()) {
            serves(node, pair, session, watch);
        }
        watch.expect(before.attempt("keys", "list", before.config()).status() != 0, "the old key alone opens it");
        watch.expect(Sql.count(after, "kept_master_key") == 1, "not one kept key");
        watch.figure("%d kills within %d ms, %,d refreshes and as many logins meanwhile"
                .formatted(rounds, whole * 13 / 10, served));
        return watch.finding();
    }

    /** With the next key in its place, and the old one beside it. */
    private static Site changing(Site before) {
        return before.set("masterKey.older", before.masterKey()).with("GATEHOUSE_MASTER_KEY", next());
    }

    private static String next() {
        var key = new byte[32];
        for (int i = 0; i < key.length; i++) {
            key[i] = (byte) (i * 41 + 5);
        }
        return Base64.getEncoder().encodeToString(key);
    }

    private static void kill(Site changing, long wait) {
        var process = changing.command("keys", "rewrap", changing.config());
        Pause.millis(wait);
        Signals.send("KILL", Signals.tree(process.toHandle()));
        var unused = Signals.await(process);
    }

    private static int servesDuring(Node node, Pair pair, Holder session, Watch watch, Runnable deed) {
        var goesOn = new AtomicBoolean(true);
        return Crowd.race(2, who -> {
                    int served = 0;
                    if (who == 0) {
                        deed.run();
                        goesOn.set(false);
                    } else {
                        while (goesOn.get()) {
                            serves(node, pair, session, watch);
                            served++;
                        }
                    }
                    return served;
                })
                .getLast();
    }

    private static void serves(Node node, Pair pair, Holder session, Watch watch) {
        watch.expect(session.refresh(node.caller()).isGood(), "a session lost");
        watch.expect(pair.logIn(node.caller()).isGood(), "a login refused");
    }
}
