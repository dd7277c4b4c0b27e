package dev.gatehouse.proving.faults;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Four nodes find nothing, and each of them would make everything. */
record EmptyDatabase() implements Experiment {
    private static final int NODES = 4;
    /** A session of PostgreSQL says what it did when it ends, or a while after. */
    private static final Duration COUNTED = Duration.ofSeconds(15);

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
        var published = nodes.stream().map(EmptyDatabase::keys).distinct().toList();
        watch.expect(published.size() == 1, "nodes that publish other keys than others: " + published);
        watch.expect(published.getFirst().size() == 2, "published keys: " + published.getFirst());
        expectEachMigrationOnce(site, watch);
    }

    /** The keys that a node publishes, in whatever order. */
    private static Set<String> keys(Node node) {
        return Stream.of(node.caller().get("/oauth2/jwks").body().split("[{}]", -1))
                .filter(key -> key.contains("\"kid\":"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What PostgreSQL counts as put in is there whether it was kept or undone: a step that ran twice was put in twice. */
    private static void expectEachMigrationOnce(Site site, Watch watch) {
        int kept = Sql.count(site, "schema_migration");
        var unused = Pause.until(COUNTED, () -> putIn(site) >= kept);
        watch.expect(putIn(site) == kept, kept + " migrations, put in " + putIn(site) + " times");
    }

    private static int putIn(Site site) {
        return Integer.parseInt(
                Sql.select(site, "SELECT n_tup_ins FROM pg_stat_user_tables WHERE relname = 'schema_migration'")
                        .getFirst());
    }
}
