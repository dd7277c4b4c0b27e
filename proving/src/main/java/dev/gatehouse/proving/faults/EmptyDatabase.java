package dev.gatehouse.proving.faults;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/** Four nodes find nothing, and each of them would make everything. */
record EmptyDatabase() implements Experiment {
    private static final int NODES = 4;

    @Override
    public String id() {
        return "R13";
    }

    @Override
    public String what() {
        return "four nodes start at once on an empty PostgreSQL, 20 times";
    }

    @Override
    public String asked() {
        return "each migration once, one active key, one administrator, the same published keys everywhere";
    }

    @Override
    public Finding run(Bench bench) throws IOException {
        var watch = new Watch();
        int rounds = bench.times(20);
        var starts = new Times();
        try (var database = Database.start()) {
            for (int round = 0; round < rounds; round++) {
                var site = bench.onPostgres(database.empty());
                var nodes = Crowd.race(NODES, node -> site.start());
                try {
                    nodes.forEach(node -> starts.add(node.startUp()));
                    look(site, nodes, watch);
                } finally {
                    nodes.forEach(Node::close);
                }
            }
        }
        watch.figure("%d starts of four, first answers after %d ms at most".formatted(rounds, starts.longest()));
        return watch.finding();
    }

    private static void look(Site site, List<Node> nodes, Watch watch) {
        int actives = Sql.count(site, "signing_key WHERE state = 'ACTIVE'");
        watch.expect(actives == 1, "active keys: " + actives);
        int users = Sql.count(site, "app_user");
        watch.expect(users == 1, "administrators: " + users);
        var told = nodes.stream()
                .filter(node -> Logs.says(node.log(), "first administrator"))
                .count();
        watch.expect(told == 1, "first administrators told of: " + told);
        var keys = nodes.stream()
                .map(node -> node.caller().get("/oauth2/jwks").body())
                .flatMap(body -> Stream.of(body.split("\"kid\":\"", -1)).skip(1))
                .map(rest -> rest.substring(0, rest.indexOf('"')))
                .distinct()
                .count();
        watch.expect(keys == 2, "different published keys: " + keys);
    }
}
