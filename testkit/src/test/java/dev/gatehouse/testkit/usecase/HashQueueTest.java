package dev.gatehouse.testkit.usecase;

import static dev.gatehouse.testkit.usecase.House.ELSEWHERE;
import static dev.gatehouse.testkit.usecase.House.HOME;
import static dev.gatehouse.testkit.usecase.House.RIGHT;
import static dev.gatehouse.testkit.usecase.House.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.in.LogIn;
import dev.gatehouse.application.port.in.Settings;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.network.Source;
import dev.gatehouse.testkit.TestSettings;
import dev.gatehouse.testkit.UserBuilder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** More logins than can be hashed: a bounded number waits for a bounded time, and nobody takes every place. */
class HashQueueTest {
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final ExecutorService clients = Executors.newCachedThreadPool();

    @AfterEach
    void stop() {
        clients.shutdownNow();
    }

    private static House house(int places, Duration maxWait, int perSource) {
        var settings = TestSettings.custom()
                .hashing(new Settings.Hashing(1, places, maxWait, perSource, 32))
                .build();
        var house = House.open(settings);
        for (var name : new String[] {"ann", "bob", "cid", "dan"}) {
            house.add(UserBuilder.named(name));
        }
        house.world.hasher().gate().close();
        return house;
    }

    private CompletableFuture<LogIn.Outcome> login(House house, String who, Source from) {
        return CompletableFuture.supplyAsync(() -> house.logIn(who, RIGHT, from), clients);
    }

    private static void awaitWaiting(House house, int many) {
        while (house.world.witness().hashingStates().stream().noneMatch(state -> state.waiting() >= many)) {
            Thread.onSpinWait();
        }
    }

    /** A login has its answer a moment before its permit is given back. */
    private static void awaitIdle(House house) {
        while (house.world.witness().hashingStates().getLast().running() > 0) {
            Thread.onSpinWait();
        }
    }

    @Test
    void whoFindsNoPlaceIsToldToComeBack() {
        var house = house(0, LONG, 32);
        var first = login(house, "ann", HOME);
        house.world.hasher().gate().awaitHeld(1);

        assertThat(refusal(house.logIn("bob", RIGHT, ELSEWHERE))).contains(new Refusal.Overloaded(SECOND));

        house.world.hasher().gate().open();
        assertThat(refusal(first.join())).isEmpty();
        awaitIdle(house);
        assertThat(refusal(house.logIn("bob", RIGHT, ELSEWHERE))).isEmpty();
    }

    @Test
    void whoWaitedLongEnoughIsToldToComeBackAndHasLostNoTry() {
        var house = house(4, Duration.ofMillis(1), 32);
        var first = login(house, "ann", HOME);
        house.world.hasher().gate().awaitHeld(1);

        for (int n = 0; n < 9; n++) {
            assertThat(refusal(house.logIn("bob", RIGHT, ELSEWHERE))).contains(new Refusal.Overloaded(SECOND));
        }

        house.world.hasher().gate().open();
        assertThat(refusal(first.join())).isEmpty();
        awaitIdle(house);
        assertThat(refusal(house.logIn("bob", RIGHT, ELSEWHERE))).isEmpty();
    }

    @Test
    void aCrowdedQueueTakesNoMoreOfOneSource() {
        var house = house(3, LONG, 2);
        var first = login(house, "ann", HOME);
        house.world.hasher().gate().awaitHeld(1);
        var second = login(house, "bob", HOME);
        awaitWaiting(house, 1);
        var third = login(house, "cid", HOME);
        awaitWaiting(house, 2);

        house.world.unitOfWork().weather().goAway();
        assertThat(refusal(house.logIn("dan", RIGHT, HOME)))
                .as("told without asking the store")
                .contains(new Refusal.Throttled(SECOND));
        house.world.unitOfWork().weather().comeBack();
        var other = login(house, "dan", ELSEWHERE);
        awaitWaiting(house, 3);

        house.world.hasher().gate().open();
        assertThat(refusal(first.join())).isEmpty();
        assertThat(refusal(second.join())).isEmpty();
        assertThat(refusal(third.join())).isEmpty();
        assertThat(refusal(other.join())).isEmpty();
    }

    @Test
    void sourcesTakeTurns() { // R8
        var house = house(8, LONG, 32);
        var first = login(house, "ann", HOME);
        house.world.hasher().gate().awaitHeld(1);
        var greedy = new ArrayList<CompletableFuture<LogIn.Outcome>>();
        for (int n = 1; n <= 3; n++) {
            greedy.add(login(house, "bob", HOME));
            awaitWaiting(house, n);
        }
        var other = login(house, "cid", ELSEWHERE);
        awaitWaiting(house, 4);

        house.world.hasher().gate().letThrough(3);

        assertThat(refusal(first.join())).isEmpty();
        assertThat(refusal(other.join()))
                .as("third, behind one of those who came before it")
                .isEmpty();
        assertThat(greedy).filteredOn(one -> !one.isDone()).hasSizeGreaterThanOrEqualTo(2);
        house.world.hasher().gate().open();
        assertThat(greedy).allSatisfy(one -> assertThat(refusal(one.join())).isEmpty());
    }

    @Test
    void noMoreWaitThanCanBeHashedWhileTheyMayWait() { // R7
        var house = house(8, Duration.ofSeconds(4), 32);
        for (int n = 0; n < 40; n++) {
            hashFor(house, Duration.ofSeconds(2));
        }
        var first = login(house, "ann", HOME);
        house.world.hasher().gate().awaitHeld(1);
        var second = login(house, "bob", HOME);
        awaitWaiting(house, 1);
        var third = login(house, "cid", ELSEWHERE);
        awaitWaiting(house, 2);

        assertThat(refusal(house.logIn("dan", RIGHT, ELSEWHERE))).contains(new Refusal.Overloaded(SECOND));

        house.world.hasher().gate().open();
        assertThat(refusal(first.join())).isEmpty();
        assertThat(refusal(second.join())).isEmpty();
        assertThat(refusal(third.join())).isEmpty();
    }

    private void hashFor(House house, Duration time) {
        var login = login(house, "ann", HOME);
        house.world.hasher().gate().awaitHeld(1);
        house.world.clock().advance(time);
        house.world.hasher().gate().letThrough(1);
        assertThat(refusal(login.join())).isEmpty();
    }
}
