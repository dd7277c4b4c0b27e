package dev.gatehouse.launcher.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.in.ApplyState.NewSecret;
import dev.gatehouse.launcher.e2e.Caller.Answer;
import dev.gatehouse.launcher.house.ShownOnce;
import dev.gatehouse.testkit.Race;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that is killed under load keeps every word that it gave. */
class KillTest {
    private static final int ROUNDS = 2;
    private static final int CLIENTS = 8;
    private static final int FEWEST_ANSWERS = 50;
    private static final int MORE_ANSWERS = 100;
    private static final long PATIENCE_SECONDS = 60;

    @TempDir
    Path directory;

    private final Random random = new Random(20_260_301);
    private final Queue<ClientSession> sessions = new ConcurrentLinkedQueue<>();
    private final Queue<Answer> unexpected = new ConcurrentLinkedQueue<>();

    @Test
    void whatWasAcknowledgedHoldsAndWhatWasNotCanBeAskedAgain() { // R1
        // The longest grace that there is: a busy machine may take its time to start the server again.
        var site = Site.onSqlite(directory, "sessions: {refreshGrace: 60s}\nlogging: {level: WARN}\n");
        var pairs = site.apply(IntStream.range(0, CLIENTS)
                .mapToObj(client -> "{name: client-" + client + ", key: generate}")
                .collect(Collectors.joining(", ", "clients: [", "]")));

        for (int round = 0; round < ROUNDS; round++) {
            try (var server = ServerProcess.start(site)) {
                everySessionHolds(server.clients());
                killUnderLoad(server, pairs);
            }
        }

        try (var server = ServerProcess.start(site)) {
            everySessionHolds(server.clients());
            assertThat(Database.of(site).select("PRAGMA integrity_check")).containsExactly("ok");
        }
        assertThat(sessions).hasSizeGreaterThan(ROUNDS * CLIENTS);
    }

    private void everySessionHolds(Caller server) {
        assertThat(sessions).allSatisfy(session -> session.holdsAt(server));
    }

    /** Lets clients work until a number of answers that nobody could guess has come, and kills the server then. */
    private void killUnderLoad(ServerProcess server, List<NewSecret> pairs) {
        var answers = new CountDownLatch(FEWEST_ANSWERS + random.nextInt(MORE_ANSWERS));
        var seeds = IntStream.range(0, CLIENTS)
                .mapToLong(client -> random.nextLong())
                .toArray();
        var enough = Race.of(CLIENTS + 1, runner -> {
            if (runner == CLIENTS) {
                return killAfter(answers, server);
            }
            work(server.clients(), pairs.get(runner), new Random(seeds[runner]), answers);
            return true;
        });
        assertThat(enough).doesNotContain(false);
        assertThat(unexpected).extracting(Answer::status).isEmpty();
    }

    private static boolean killAfter(CountDownLatch answers, ServerProcess server) {
        try {
            return answers.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            server.kill();
        }
    }

    private void work(Caller server, NewSecret pair, Random chance, CountDownLatch answers) {
        Queue<ClientSession> mine = new ConcurrentLinkedQueue<>();
        try {
            while (true) {
                var answer = step(server, pair, mine, chance.nextInt(10));
                if (answer.status() != 200 && answer.status() != 503) {
                    unexpected.add(answer);
                }
                answers.countDown();
            }
        } catch (UncheckedIOException killed) {
            // That is what we are waiting for.
        }
    }

    /** One login in five, one revocation in ten, else a refresh of the session that rested longest. */
    private Answer step(Caller server, NewSecret pair, Queue<ClientSession> mine, int die) {
        var session = Stream.generate(mine::poll)
                .limit(mine.size())
                .filter(ClientSession::isInUse)
                .findFirst();
        if (session.isEmpty() || die < 2) {
            session.ifPresent(mine::add);
            var login = server.post(
                    "/auth/login", Map.of("username", pair.publicPart(), "password", ShownOnce.text(pair.secret())));
            if (login.status() == 200) {
                var begun = new ClientSession(login);
                sessions.add(begun);
                mine.add(begun);
            }
            return login;
        }
        mine.add(session.get());
        return die == 2 ? session.get().revoke(server) : session.get().refresh(server);
    }
}
