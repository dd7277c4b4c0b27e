package dev.gatehouse.proving.faults;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.regex.Pattern;

/** The clock of a node on SQLite jumps an hour ahead, and back. */
record ClockJumps() implements Experiment {
    private static final Duration WINDOW = Duration.ofSeconds(60);
    private static final Pattern EXPIRES = Pattern.compile("\"exp\":(\\d+)");

    @Override
    public String id() {
        return "R17";
    }

    @Override
    public String what() {
        return "the clock of a node jumps an hour ahead and back, with sessions and a throttled account from both times";
    }

    @Override
    public String asked() {
        return "nobody logged out, no token that lives longer than its life, and the throttled let in <= 60 s after the jump back";
    }

    @Override
    public Finding run(Bench bench) throws IOException {
        if (!Tools.has("cc")) {
            return new Finding.Skipped("needs a C compiler");
        }
        var watch = new Watch();
        var site = bench.onSqlite();
        var clock = OtherClock.make();
        var pair = site.apply(Site.clients(1) + Site.users(1)).getFirst();
        try (var node = clock.of(site).start()) {
            var caller = node.caller();
            var before = pair.enter(caller);
            clock.set(3_600);
            watch.expect(before.refresh(caller).isGood(), "logged out by a jump ahead");
            var ahead = pair.enter(caller);
            var stranger = Caller.from(InetAddress.getByName("127.9.0.1"), node.port());
            for (int i = 0; i < 8; i++) {
                guess(stranger, "a wrong passphrase");
            }
            clock.set(0);
            watch.expect(before.refresh(caller).isGood(), "logged out by a jump back");
            watch.expect(ahead.refresh(caller).isGood(), "a session of the time ahead logged out");
            expectLife(pair, caller, ahead, watch);
            var back = Pause.until(WINDOW, () -> guess(stranger, Site.PASSWORD).isGood());
            watch.expect(back.compareTo(WINDOW) < 0, "the throttled are still kept out");
            watch.figure("throttled let in %d ms after the jump back".formatted(back.toMillis()));
        }
        return watch.finding();
    }

    private static Reply guess(Caller caller, String password) {
        var answer = caller.postJson(
                "/v1/auth/login", "{\"email\":\"user0@example.com\",\"password\":\"" + password + "\"}");
        Pause.millis(200);
        return answer;
    }

    private static void expectLife(Pair pair, Caller caller, Holder session, Watch watch) {
        var expires = EXPIRES.matcher(pair.ask(caller, session.accessToken()).body());
        long end = expires.find() ? Long.parseLong(expires.group(1)) : 0;
        long life = end - System.currentTimeMillis() / 1_000;
        watch.expect(life > 0 && life <= 3_600, "a fresh token of a life of " + life + " s");
    }
}
