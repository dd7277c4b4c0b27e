package dev.gatehouse.proving.faults;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** An old refresh token is shown after its grace, and then everything that came of it, at both nodes. */
record Theft() implements Experiment {
    private static final int DESCENDANTS = 6;

    @Override
    public String id() {
        return "R6";
    }

    @Override
    public String what() {
        return "an old refresh token is shown again, then all its descendants at once at two nodes, 100 times";
    }

    @Override
    public String asked() {
        return "all dead each time; an alarm in the audit of each session";
    }

    @Override
    public Finding run(Bench bench) throws IOException {
        var watch = new Watch();
        int rounds = bench.times(100);
        try (var database = Database.start()) {
            var site = bench.onPostgres(database.empty()).set("sessions.refreshGrace", "0s");
            var pair = site.apply(Site.clients(1)).getFirst();
            try (var one = site.start();
                    var two = site.start()) {
                var nodes = List.of(one.caller(), two.caller());
                for (int round = 0; round < rounds; round++) {
                    steal(nodes, pair, watch);
                }
            }
            var alarms = Sql.select(site, "SELECT members FROM audit WHERE event = 'REFRESH_REUSED'");
            long told = alarms.stream().map(Theft::session).distinct().count();
            watch.expect(told == rounds, "thefts told of in the audit: " + told + " of " + rounds);
            watch.figure("%d thefts, %d of them told of, %d alarms".formatted(rounds, told, alarms.size()));
        }
        return watch.finding();
    }

    /** The first member of the entry. */
    private static String session(String members) {
        return members.split("\"", -1)[1];
    }

    private static void steal(List<Caller> nodes, Pair pair, Watch watch) {
        var session = pair.enter(nodes.getFirst());
        var tokens = new ArrayList<>(List.of(session.refreshToken()));
        for (int i = 0; i < DESCENDANTS; i++) {
            watch.expect(session.refresh(nodes.get(i % 2)).isGood(), "an honest refresh refused");
            tokens.add(session.refreshToken());
        }
        watch.expect(Holder.show(nodes.getFirst(), tokens.getFirst()).status() == 401, "an old token taken");
        Crowd.together(2 * tokens.size(), i -> {
            int status = Holder.show(nodes.get(i % 2), tokens.get(i / 2)).status();
            watch.expect(status == 401, "a descendant answered " + status);
        });
    }
}
