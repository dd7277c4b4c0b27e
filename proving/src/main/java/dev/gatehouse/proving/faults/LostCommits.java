package dev.gatehouse.proving.faults;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** The connection to the database breaks after it was told to move a session and before it says that it did. */
record LostCommits() implements Experiment {
    /** A refresh on PostgreSQL is one statement, which is its own commit: no COMMIT is sent. */
    private static final String WRITE = "UPDATE session SET generation";

    @Override
    public String id() {
        return "R19";
    }

    @Override
    public String what() {
        return "the database's answer to the statement that writes a refresh, and commits it, is lost, 500 times; the client asks again";
    }

    @Override
    public String asked() {
        return "the retry is given the one successor, each token moved on once, nobody taken for a thief";
    }

    @Override
    public Finding run(Bench bench) throws IOException {
        var watch = new Watch();
        var isArmed = new AtomicBoolean();
        int rounds = bench.times(500);
        int retried = 0;
        try (var database = Database.start();
                var cable = Proxy.to(
                        database.port(),
                        (bytes, length) -> isWrite(bytes, length) && isArmed.compareAndSet(true, false))) {
            // Without server-side names of statements each can be read on the line.
            var site = bench.onPostgres(database.empty(cable.port()) + "?prepareThreshold=0");
            var pair = site.apply(Site.clients(1)).getFirst();
            try (var node = site.start()) {
                var caller = node.caller();
                var session = pair.enter(caller);
                for (int round = 0; round < rounds; round++) {
                    isArmed.set(true);
                    var shown = session.refreshToken();
                    var first = session.refresh(caller);
                    watch.expect(!isArmed.getAndSet(false), "no writing statement was seen");
                    if (!first.isGood()) {
                        retried++;
                        watch.expect(first.status() == 503 && first.isPutOff(), "an answer " + first.status());
                        var second = again(session, caller);
                        watch.expect(second.isGood(), "the retry was answered " + second.status());
                    }
                    expectOneSuccessor(session, caller, shown, watch);
                }
            }
            var generation = Sql.select(site, "SELECT generation FROM session WHERE dialect = 'apikey'");
            watch.expect(generation.equals(List.of(Integer.toString(rounds))), "generations " + generation);
            int thefts = Sql.count(site, "audit WHERE event = 'REFRESH_REUSED'");
            watch.expect(thefts == 0, "thefts told of: " + thefts);
        }
        watch.figure("%d writes without an answer, %d of them asked again by the client".formatted(rounds, retried));
        return watch.finding();
    }

    /** Who shows the same token once more is given what the retry was given. */
    private static void expectOneSuccessor(Holder session, Caller caller, String shown, Watch watch) {
        var once = Holder.show(caller, shown);
        watch.expect(
                once.isGood() && once.member("refresh_token").equals(session.refreshToken()),
                "two successors, or none (" + once.status() + ")");
    }

    private static Reply again(Holder session, Caller caller) {
        var answer = session.refresh(caller);
        for (int more = 0; more < 3 && answer.status() == 503; more++) {
            Pause.millis(200);
            answer = session.refresh(caller);
        }
        return answer;
    }

    private static boolean isWrite(byte[] bytes, int length) {
        return new String(bytes, 0, length, StandardCharsets.ISO_8859_1).contains(WRITE);
    }
}
