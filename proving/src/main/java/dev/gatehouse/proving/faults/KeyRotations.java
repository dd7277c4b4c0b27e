package dev.gatehouse.proving.faults;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.LongStream;

/**
 * The next key takes over as soon as it may, again and again, while others verify with keys that are as old as they may be. The clock of the
 * node runs ahead, a minute at a time, for a key is published for ten minutes before it signs.
 */
record KeyRotations() implements Experiment {
    private static final int ROTATIONS = 140;
    private static final int MINUTES_EACH = 11;
    private static final long MAX_AGE = 300;
    private static final long GRACE = 5;
    /** A token of that many minutes lives still: the life of one is fifteen. */
    private static final int TOKENS = 14;

    @Override
    public String id() {
        return "R14";
    }

    @Override
    public String what() {
        return "the next key takes over each 11 minutes of a clock that runs ahead, 140 times, while six services verify with keys that they"
                + " fetch each 5 minutes and never between; then the key that signs is taken out";
    }

    @Override
    public String asked() {
        return "0 of 100,000 verifications fail (asked by the design each minute, checked each 11: a key is published for ten before it may sign); a token of the removed key is refused at once here, and by the services <= max-age + 5 s later";
    }

    @Override
    public Finding run(Bench bench) throws IOException {
        if (!Tools.has("cc")) {
            return new Finding.Skipped("needs a C compiler");
        }
        var watch = new Watch();
        var clock = OtherClock.make();
        var site = bench.onSqlite();
        var pair = site.apply("clients:\n  - {number: 42, name: rotating, key: generate, introspect: true,"
                        + " permissions: [keys:read, keys:write], audiences: [\"http://localhost:8080\"]}\n")
                .getFirst();
        try (var node = clock.of(site).start()) {
            var caller = node.caller();
            var services = LongStream.range(0, 6)
                    .mapToObj(i -> new Verifier(caller, MAX_AGE, i * MAX_AGE / 6))
                    .toList();
            var house = new House(clock, caller, pair, pair.enter(caller), services, new ArrayDeque<>(), watch);
            int rotations = bench.times(ROTATIONS);
            long second = 0;
            long verified = 0;
            for (int rotation = 0; rotation < rotations; rotation++) {
                for (int minute = 0; minute < MINUTES_EACH; minute++) {
                    second += 60;
                    verified += house.minute(second);
                }
                house.rotate();
            }
            house.remove(second);
            watch.figure("%d rotations, %,d verifications".formatted(rotations, verified));
        }
        return watch.finding();
    }

    /** A node, who uses its tokens, and who verifies them. */
    private record House(
            OtherClock clock,
            Caller caller,
            Pair pair,
            Holder session,
            List<Verifier> services,
            Deque<String> tokens,
            Watch watch) {
        /** A minute later: a new token, and each that lives is looked at by each service; how many looks that was. */
        long minute(long second) throws IOException {
            clock.set(second);
            watch.expect(session.refresh(caller).isGood(), "a refresh refused");
            tokens.addLast(session.accessToken());
            if (tokens.size() > TOKENS) {
                tokens.removeFirst();
            }
            services.forEach(service -> service.keepUp(caller, second));
            services.forEach(service -> tokens.forEach(
                    token -> watch.expect(service.accepts(token), "a good token refused by its signature")));
            return (long) services.size() * tokens.size();
        }

        void rotate() {
            var answer = caller.postJson("/admin/v1/keys:rotate", "{}", "Authorization", pair.basic());
            watch.expect(answer.isGood(), "a rotation answered " + answer.status() + " " + answer.body());
        }

        /** As in an emergency: who keeps the published keys must be done with it when they are too old. */
        void remove(long second) throws IOException {
            watch.expect(session.refresh(caller).isGood(), "a refresh refused");
            var token = session.accessToken();
            watch.expect(isCalledActive(token), "a fresh token called inactive");
            var path = "/admin/v1/keys/" + Verifier.kid(token) + ":revoke";
            var answer = caller.postJson(path, "{}", "Authorization", pair.basic());
            watch.expect(answer.status() < 300, "a revocation answered " + answer.status() + " " + answer.body());
            watch.expect(!isCalledActive(token), "a token of a removed key called active");
            long later = second + MAX_AGE + GRACE;
            clock.set(later);
            watch.expect(session.refresh(caller).isGood(), "a refresh refused after a key was removed");
            services.forEach(service -> service.keepUp(caller, later));
            for (var service : services) {
                watch.expect(!service.accepts(token), "a token of a removed key believed for longer than max-age");
                watch.expect(service.accepts(session.accessToken()), "a token of the next key refused");
            }
        }

        private boolean isCalledActive(String token) {
            return pair.ask(caller, token).body().contains("\"active\":true");
        }
    }
}
