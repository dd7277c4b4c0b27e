package dev.gatehouse.proving.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/** Of five answers one is lost on its way, after the server did what was asked. */
record LostAnswers() implements Experiment {
    private static final int CLIENTS = 8;
    private static final int RETRIES = 3;

    @Override
    public String id() {
        return "R5";
    }

    @Override
    public String what() {
        return "a proxy loses 20 % of the answers to 10,000 refreshes; clients ask again, 3 times at most through the proxy";
    }

    @Override
    public String asked() {
        return "no session lost, nobody taken for a thief";
    }

    @Override
    public Finding run(Bench bench) throws IOException {
        var watch = new Watch();
        var site = bench.onSqlite();
        var pairs = site.apply(Site.clients(CLIENTS));
        var chance = bench.chance();
        int each = Math.max(1, bench.times(10_000) / CLIENTS);
        var lost = new AtomicInteger();
        try (var node = site.start();
                var proxy = Proxy.to(node.port(), (bytes, length) -> isTaken(chance, bytes))) {
            Crowd.together(CLIENTS, client -> {
                var direct = node.caller();
                var session = pairs.get(client).enter(direct);
                var lossy = Caller.at(proxy.port());
                for (int i = 0; i < each; i++) {
                    refresh(session, lossy, direct, lost, watch);
                }
            });
            int thefts = Sql.count(site, "audit WHERE event = 'REFRESH_REUSED'");
            watch.expect(thefts == 0, "thefts told of: " + thefts);
        }
        watch.expect(lost.get() > 0, "no answer was lost: nothing was tried");
        watch.figure("%,d refreshes, %,d answers lost".formatted(each * CLIENTS, lost.get()));
        return watch.finding();
    }

    /** Only what begins a request counts, for it may come in pieces. */
    private static boolean isTaken(Random chance, byte[] bytes) {
        return bytes[0] == 'P' && bytes[1] == 'O' && chance.nextInt(5) == 0;
    }

    private static void refresh(Holder session, Caller lossy, Caller direct, AtomicInteger lost, Watch watch) {
        for (int attempt = 0; attempt <= RETRIES; attempt++) {
            try {
                expectGood(session.refresh(lossy), watch);
                return;
            } catch (UncheckedIOException unanswered) {
                lost.incrementAndGet();
            }
        }
        expectGood(session.refresh(direct), watch);
    }

    private static void expectGood(Reply answer, Watch watch) {
        watch.expect(answer.isGood(), "a session lost: " + answer.status());
    }
}
