package dev.gatehouse.proving.faults;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** The database is stopped, frozen and cut off under load, and comes back. */
record DatabaseAway() implements Experiment {
    private static final Duration RECOVERY = Duration.ofSeconds(5);
    private static final Duration LONGEST_ANSWER = Duration.ofMillis(2_500);

    /** A way of being away. */
    private record Absence(String name, Deed begin, Deed end) {}

    private interface Deed {
        void done() throws IOException;
    }

    @Override
    public String id() {
        return "R18";
    }

    @Override
    public String what() {
        return "PostgreSQL stopped, frozen (SIGSTOP) and cut off without a word, 60 s each, under load";
    }

    @Override
    public String asked() {
        return "keys are published all the while, p99 <= 50 ms; logins and refreshes 503 with Retry-After within 2.5 s, never 401;"
                + " all works <= 5 s after";
    }

    @Override
    public Finding run(Bench bench) throws IOException {
        var watch = new Watch();
        try (var database = Database.start();
                var cable = Proxy.to(database.port())) {
            var site = bench.onPostgres(database.empty(cable.port()));
            var pairs = site.apply(Site.clients(2) + Site.users(1));
            try (var node = site.start()) {
                var absences = List.of(
                        new Absence("stopped", database::crash, database::restart),
                        new Absence("frozen", () -> database.signalAll("STOP"), () -> database.signalAll("CONT")),
                        new Absence("cut off", cable::clamp, cable::letGo));
                for (var absence : absences) {
                    beAway(node, pairs.getFirst(), absence, bench.time(60), watch);
                }
            }
        }
        return watch.finding();
    }

    private static void beAway(Node node, Pair pair, Absence absence, Duration time, Watch watch) throws IOException {
        var caller = node.caller();
        var session = pair.enter(caller);
        absence.begin().done();
        var keys = new Times();
        var puttings = new AtomicInteger();
        try {
            long end = System.nanoTime() + time.toNanos();
            Crowd.together(8, client -> {
                var mine = node.caller();
                while (System.nanoTime() < end) {
                    if (client < 2) {
                        askForKeys(mine, keys, watch);
                    } else {
                        putOff(client % 2 == 0 ? pair.logIn(mine) : Holder.show(mine, session.refreshToken()), watch);
                        puttings.incrementAndGet();
                    }
                }
            });
        } finally {
            absence.end().done();
        }
        var recovery =
                Pause.until(RECOVERY.multipliedBy(2), () -> pair.logIn(caller).isGood());
        watch.expect(recovery.compareTo(RECOVERY) <= 0, "a recovery of more than 5 s");
        watch.expect(session.refresh(caller).isGood(), "a session lost while it was " + absence.name());
        watch.expect(keys.millis(0.99) <= 50, "keys: p99 over 50 ms while it was " + absence.name());
        watch.figure("%s: %,d keys p99 %d ms, %,d put off, back after %d ms"
                .formatted(absence.name(), keys.count(), keys.millis(0.99), puttings.get(), recovery.toMillis()));
    }

    private static void askForKeys(Caller caller, Times keys, Watch watch) {
        var answer = caller.get("/oauth2/jwks");
        watch.expect(answer.isGood(), "keys answered " + answer.status());
        keys.add(answer.took());
        Pause.millis(5);
    }

    private static void putOff(Reply answer, Watch watch) {
        watch.expect(answer.status() == 503 && answer.isPutOff(), "an answer " + answer.status());
        watch.expect(answer.took().compareTo(LONGEST_ANSWER) <= 0, "an answer after more than 2.5 s");
    }
}
