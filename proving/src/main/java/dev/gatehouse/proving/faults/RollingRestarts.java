package dev.gatehouse.proving.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** Two nodes are told to stop in turn and started again, while clients go to either. */
record RollingRestarts() implements Experiment {
    private static final int CLIENTS = 6;

    @Override
    public String id() {
        return "R11";
    }

    @Override
    public String what() {
        return "TERM to two nodes in turn under load, 10 times";
    }

    @Override
    public String asked() {
        return "no request fails (one more try at the other node allowed, where a connection breaks or the answer is 503 with Retry-After); a node ends <= 30 s after TERM; nothing lost";
    }

    @Override
    public Finding run(Bench bench) throws IOException {
        var watch = new Watch();
        int rounds = bench.times(10);
        var stops = new Times();
        var answered = new AtomicInteger();
        try (var database = Database.start()) {
            var site = bench.onPostgres(database.empty());
            var pairs = site.apply(Site.clients(CLIENTS));
            var nodes = new Node[] {site.start(), site.start()};
            var ports = List.of(nodes[0].port(), nodes[1].port());
            var sessions =
                    pairs.stream().map(pair -> pair.enter(nodes[0].caller())).toList();
            var goesOn = new AtomicBoolean(true);
            try {
                Crowd.together(CLIENTS + 1, who -> {
                    if (who < CLIENTS) {
                        work(sessions.get(who), ports, goesOn, answered, watch);
                        return;
                    }
                    try {
                        for (int round = 0; round < rounds; round++) {
                            stops.add(nodes[round % 2].stop());
                            nodes[round % 2] = site.start(ports.get(round % 2));
                        }
                    } finally {
                        goesOn.set(false);
                    }
                });
            } finally {
                nodes[0].close();
                nodes[1].close();
            }
        }
        watch.expect(stops.longest() <= 30_000, "an end more than 30 s after TERM");
        watch.figure("%d restarts, %,d answers, longest stop %d ms".formatted(rounds, answered.get(), stops.longest()));
        return watch.finding();
    }

    private static void work(
            Holder session, List<Integer> ports, AtomicBoolean goesOn, AtomicInteger answered, Watch watch) {
        var nodes = ports.stream().map(Caller::at).toList();
        for (int turn = 0; goesOn.get(); turn++) {
            var first = nodes.get(turn % 2);
            var other = nodes.get((turn + 1) % 2);
            var answer = oneOf(session, first, other);
            watch.expect(answer.isGood(), "a refresh answered " + answer.status());
            answered.incrementAndGet();
        }
    }

    /** As behind a proxy that tries the next node where one does not answer, or says that it cannot. */
    private static Reply oneOf(Holder session, Caller first, Caller other) {
        try {
            var answer = session.refresh(first);
            return answer.status() == 503 && answer.isPutOff() ? session.refresh(other) : answer;
        } catch (UncheckedIOException unanswered) {
            return session.refresh(other);
        }
    }
}
