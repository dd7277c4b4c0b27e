package dev.gatehouse.proving.faults;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** Clients that log in, refresh, revoke and change their policies as fast as they are answered, and remember what they were told. */
final class KillStorm {
    private static final int MOST_SESSIONS = 120;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final List<Pair> pairs;
    private final Watch watch;
    private final Map<Pair, PolicyHolder> policies = new LinkedHashMap<>();
    private final Queue<Holder> sessions = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean goesOn = new AtomicBoolean();
    private final Times answers = new Times();
    private final AtomicInteger putOff = new AtomicInteger();

    KillStorm(List<Pair> pairs, Watch watch) {
        this.pairs = pairs;
        for (var pair : pairs) {
            policies.put(pair, new PolicyHolder(pair, Site.FIRST_CLIENT + policies.size()));
        }
        this.watch = watch;
    }

    /** Lets it rage at a server while something is done to that; each client ends when it is no longer answered or the deed is done. */
    void rageDuring(Caller server, long seed, Runnable deed) {
        goesOn.set(true);
        var chance = new Random(seed);
        var seeds = pairs.stream().mapToLong(pair -> chance.nextLong()).toArray();
        Crowd.together(pairs.size() + 1, who -> {
            if (who == pairs.size()) {
                deed.run();
                goesOn.set(false);
            } else {
                work(server, pairs.get(who), new Random(seeds[who]));
            }
        });
    }

    /** All that was acknowledged, in every storm so far, holds. */
    void everySessionHolds(Caller server) {
        sessions.forEach(session -> session.holdsAt(server, watch));
        policies.values().forEach(policy -> policy.holdsAt(server, watch));
        while (sessions.size() > MOST_SESSIONS) {
            sessions.poll();
        }
    }

    int answered() {
        return answers.count();
    }

    /** How many were told to come again. */
    int putOff() {
        return putOff.get();
    }

    /** Whether a client is let in. */
    boolean isServed(Caller server) {
        return pairs.getFirst().logIn(server).isGood();
    }

    /** Waits until so many more were answered. */
    void waitForMore(int more) {
        int enough = answers.count() + more;
        var unused = Pause.until(PATIENCE, () -> answers.count() >= enough);
    }

    private void work(Caller server, Pair pair, Random chance) {
        var mine = new ConcurrentLinkedQueue<Holder>();
        while (goesOn.get()) {
            try {
                var answer = step(server, pair, mine, chance.nextInt(20));
                answers.add(answer.took());
                if (answer.isPutOff()) {
                    putOff.incrementAndGet();
                }
                watch.expect(
                        answer.isGood() || answer.status() == 503, "an answer " + answer.status() + " in the storm");
            } catch (UncheckedIOException unanswered) {
                Pause.millis(5);
            }
        }
    }

    /** One login in five, one revocation in ten, one policy in twenty, else a refresh of the session that rested longest. */
    private Reply step(Caller server, Pair pair, Queue<Holder> mine, int die) {
        if (die == 19) {
            return policyOf(pair).change(server);
        }
        var session = mine.poll();
        if (session == null || die < 4) {
            if (session != null) {
                mine.add(session);
            }
            var login = pair.logIn(server);
            if (login.isGood()) {
                var begun = new Holder(login);
                sessions.add(begun);
                mine.add(begun);
            }
            return login;
        }
        if (die < 6) {
            return session.revoke(server);
        }
        mine.add(session);
        return session.refresh(server);
    }

    private PolicyHolder policyOf(Pair pair) {
        return Objects.requireNonNull(policies.get(pair), "every pair has a policy");
    }
}
