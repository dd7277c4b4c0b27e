package dev.gatehouse.proving.faults;

import java.io.IOException;
import java.util.List;

/** Both nodes are shown the same refresh token at the same instant. */
record OneTokenAtTwoNodes() implements Experiment {
    @Override
    public String id() {
        return "R4";
    }

    @Override
    public String what() {
        return "one refresh token at two nodes at the same instant, 1,000 times";
    }

    @Override
    public String asked() {
        return "one live successor, the same from both; nobody taken for a thief; no 5xx";
    }

    @Override
    public Finding run(Bench bench) throws IOException {
        var watch = new Watch();
        int rounds = bench.times(1_000);
        try (var database = Database.start()) {
            var site = bench.onPostgres(database.empty());
            var pair = site.apply(Site.clients(1)).getFirst();
            try (var one = site.start();
                    var two = site.start()) {
                var nodes = List.of(one.caller(), two.caller());
                var token = pair.enter(nodes.getFirst()).refreshToken();
                for (int round = 0; round < rounds; round++) {
                    var shown = token;
                    var answers = Crowd.race(2, node -> Holder.show(nodes.get(node), shown));
                    for (var answer : answers) {
                        watch.expect(answer.isGood(), "an answer " + answer.status());
                    }
                    if (!answers.stream().allMatch(Reply::isGood)) {
                        return watch.finding();
                    }
                    token = answers.getFirst().member("refresh_token");
                    watch.expect(token.equals(answers.getLast().member("refresh_token")), "two successors");
                }
                var live = Sql.select(site, "SELECT generation FROM session WHERE dialect = 'apikey'");
                watch.expect(live.equals(List.of(Integer.toString(rounds))), "generations " + live);
            }
            int thefts = Sql.count(site, "audit WHERE event = 'REFRESH_REUSED'");
            watch.expect(thefts == 0, "thefts told of: " + thefts);
        }
        watch.figure("%,d rounds, each token advanced once".formatted(rounds));
        return watch.finding();
    }
}
