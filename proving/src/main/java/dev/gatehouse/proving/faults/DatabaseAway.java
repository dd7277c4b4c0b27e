package dev.gatehouse.proving.faults;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** The database is stopped, frozen and cut off under load, and comes back. */
record DatabaseAway() implements Experiment {
    private static final Duration RECOVERY = Duration.ofSeconds(5);
    /** The wait for a connection of the pool, 500 ms, and then that for a statement, 2 s. */
    private static final Duration LONGEST_ANSWER = Duration.ofMillis(2_500);

    private static final int MORE_THREADS = 32;
    private static final int MORE_FILES = 32;
    /** The pool's, and two that last beside it. */
    private static final int MOST_CONNECTIONS = 12;

    private static final String CONNECTIONS =
            "pg_stat_activity WHERE datname = current_database() AND application_name = 'gatehouse'";

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
        return "PostgreSQL stopped, frozen (SIGSTOP) and cut off without a word, 60 s each, under load, while a service verifies tokens by itself";
    }

    @Override
    public String asked() {
        return "keys are published all the while, p99 <= 50 ms; tokens verified by a service all the while; logins and refreshes 503 with Retry-After, never 401,"
                + " within 2.5 s (asked by the design 2 s, checked 2.5 s: 500 ms for the pool and 2 s for a statement are what the product"
                + " waits); no more than 32 threads and 32 open files more, 12 connections; all works <= 5 s after";
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
                    beAway(site, node, pairs.getFirst(), absence, bench.time(60), watch);
                }
            }
        }
        return watch.finding();
    }

    /** What was seen while it was away. */
    private record Seen(Times keys, Times verified, AtomicInteger puttings) {}

    /** What a node holds of what the kernel gives. */
    private record Holds(long threads, long files) {
        static Holds of(Node node) {
            long pid = node.process().pid();
            return new Holds(Limits.threads(pid), Limits.files(pid));
        }
    }

    private static void beAway(Site site, Node node, Pair pair, Absence absence, Duration time, Watch watch)
            throws IOException {
        var caller = node.caller();
        var session = pair.enter(caller);
        var seen = new Seen(new Times(), new Times(), new AtomicInteger());
        var before = Holds.of(node);
        absence.begin().done();
        Holds meanwhile;
        try {
            long end = System.nanoTime() + time.toNanos();
            Crowd.together(8, client -> {
                var mine = node.caller();
                while (System.nanoTime() < end) {
                    ask(client, mine, pair, session, seen, watch);
                }
            });
            meanwhile = Holds.of(node);
        } finally {
            absence.end().done();
        }
        var recovery =
                Pause.until(RECOVERY.multipliedBy(2), () -> pair.logIn(caller).isGood());
        watch.expect(recovery.compareTo(RECOVERY) <= 0, "a recovery of more than 5 s");
        watch.expect(session.refresh(caller).isGood(), "a session lost while it was " + absence.name());
        judge(absence.name(), seen, before, meanwhile, watch);
        int connections = Sql.count(site, CONNECTIONS);
        watch.expect(connections <= MOST_CONNECTIONS, "connections to the database afterwards: " + connections);
        watch.figure("%d connections and back after %d ms".formatted(connections, recovery.toMillis()));
    }

    private static void judge(String absence, Seen seen, Holds before, Holds meanwhile, Watch watch) {
        watch.expect(seen.keys().millis(0.99) <= 50, "keys: p99 over 50 ms while it was " + absence);
        watch.expect(seen.verified().millis(0.99) <= 50, "verifying: p99 over 50 ms while it was " + absence);
        watch.expect(meanwhile.threads() <= before.threads() + MORE_THREADS, "threads grew while it was " + absence);
        watch.expect(meanwhile.files() <= before.files() + MORE_FILES, "open files grew while it was " + absence);
        watch.figure(
                "%s: %,d keys p99 %d ms, %,d verified p99 %d ms, %,d put off, threads %d, then %d, files %d, then %d"
                        .formatted(
                                absence,
                                seen.keys().count(),
                                seen.keys().millis(0.99),
                                seen.verified().count(),
                                seen.verified().millis(0.99),
                                seen.puttings().get(),
                                before.threads(),
                                meanwhile.threads(),
                                before.files(),
                                meanwhile.files()));
    }

    private static void ask(int client, Caller caller, Pair pair, Holder session, Seen seen, Watch watch) {
        if (client == 0) {
            askForKeys(caller, seen.keys(), watch);
        } else if (client == 1) {
            verify(caller, session, seen.verified(), watch);
        } else {
            putOff(client % 2 == 0 ? pair.logIn(caller) : Holder.show(caller, session.refreshToken()), watch);
            seen.puttings().incrementAndGet();
        }
    }

    private static void askForKeys(Caller caller, Times keys, Watch watch) {
        var answer = caller.get("/oauth2/jwks");
        watch.expect(answer.isGood(), "keys answered " + answer.status());
        keys.add(answer.took());
        Pause.millis(5);
    }

    /** As a service does that has just started: it fetches the keys, and looks at a token. */
    private static void verify(Caller caller, Holder session, Times verified, Watch watch) {
        verified.add(Times.of(() -> watch.expect(
                new Verifier(caller, 300, 0).accepts(session.accessToken()), "a good token refused by its signature")));
        Pause.millis(5);
    }

    private static void putOff(Reply answer, Watch watch) {
        watch.expect(answer.status() == 503 && answer.isPutOff(), "an answer " + answer.status());
        watch.expect(answer.took().compareTo(LONGEST_ANSWER) <= 0, "an answer after more than 2.5 s");
    }
}
