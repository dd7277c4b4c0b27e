package dev.gatehouse.launcher.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.launcher.e2e.Caller.Answer;
import dev.gatehouse.launcher.house.ShownOnce;
import dev.gatehouse.testkit.Race;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One node on SQLite, asked as many at once ask it; {@code TwoNodesTest} asks two on PostgreSQL. */
class RefreshRaceTest {
    private static final int CALLERS = 32;
    private static final int ROUNDS = 10;

    /** One who advances, and as many as may have lost that answer. */
    private static final int MOST_ANSWERED = 1 + 5;

    @TempDir
    Path directory;

    @Test
    void ofManyWhoShowOneTokenAtOnceAllWhoAreAnsweredHoldOneSuccessor() { // A1, A4
        var site = Site.onSqlite(directory, "logging: {level: ERROR}\n");
        var pair = site.apply("clients: [{name: meter, key: generate}]").getFirst();
        try (var node = RunningNode.start(site)) {
            var token = node.clients()
                    .post(
                            "/auth/login",
                            Map.of("username", pair.publicPart(), "password", ShownOnce.text(pair.secret())))
                    .at("/data/refresh_token");
            for (int round = 0; round < ROUNDS; round++) {
                token = successor(node.clients(), token);
            }
        }

        var database = Database.of(site);
        assertThat(database.select("SELECT generation FROM session")).containsExactly(Integer.toString(ROUNDS));
        assertThat(database.select("SELECT id FROM session WHERE ended_at IS NOT NULL"))
                .isEmpty();
    }

    private static String successor(Caller server, String token) {
        var shown = Map.of("refresh_token", token);
        var answers = Race.of(CALLERS, caller -> server.post("/auth/refresh", shown));
        assertThat(answers).extracting(Answer::status).containsOnly(200, 401);
        var successors = answers.stream()
                .filter(answer -> answer.status() == 200)
                .map(answer -> answer.at("/data/refresh_token"))
                .toList();
        assertThat(successors).hasSizeBetween(1, MOST_ANSWERED).doesNotContain(token);
        assertThat(successors).containsOnly(successors.getFirst());
        return successors.getFirst();
    }
}
