package dev.gatehouse.testkit.usecase;

import static dev.gatehouse.testkit.usecase.House.HOME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.gatehouse.application.port.in.AskForLetter;
import dev.gatehouse.application.port.in.WatchHouse;
import dev.gatehouse.application.port.in.WatchHouse.Count;
import dev.gatehouse.application.port.in.WatchHouse.Use;
import dev.gatehouse.application.port.out.Delivery;
import dev.gatehouse.domain.audit.RefusalTally;
import dev.gatehouse.domain.client.ClientNumber;
import dev.gatehouse.domain.client.EndingCredential;
import dev.gatehouse.domain.token.SigningKey;
import dev.gatehouse.testkit.ClientBuilder;
import dev.gatehouse.testkit.TestEntrances;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The last day is counted by hour, dialect and reason, and what does not go as it should is found. */
class WatchHouseTest {
    private final House house = House.open();
    private final WatchHouse watch = house.does.administration().watch();

    @BeforeEach
    void annIsAUser() {
        house.ann();
    }

    @Test
    void loginsAndRefusalsAreCountedApart() {
        house.annsTokens(TestEntrances.envelope());
        house.annsTokens(TestEntrances.resultcode());
        house.logIn("ann", House.WRONG, HOME);

        var seen = watch.look();

        var hour = seen.at().truncatedTo(ChronoUnit.HOURS);
        assertThat(seen.counts())
                .containsExactly(
                        new Count(hour, "envelope", Optional.empty(), 1),
                        new Count(hour, "envelope", Optional.of("bad_credentials"), 1),
                        new Count(hour, "resultcode", Optional.empty(), 1));
        assertThat(seen.sessions()).isEqualTo(2);
        assertThat(seen.isMore()).isFalse();
        assertThat(seen.since()).isEqualTo(seen.at().minus(Duration.ofDays(1)));
    }

    @Test
    void strangersOfWhomOnlyACountIsKeptAreCountedToo() {
        house.logIn("nobody", House.WRONG, HOME);
        house.logIn("nobody", House.WRONG, HOME);
        house.does.housekeep().writeTallies();

        assertThat(watch.look().counts())
                .extracting(Count::refusal, Count::times)
                .contains(tuple(Optional.of("unknown name"), 2L));
    }

    @Test
    void whatFillsAnHourAloneIsShownAsFarAsItWasCounted() {
        house.annsTokens(TestEntrances.envelope());
        var hour = house.world.clock().instant().truncatedTo(ChronoUnit.HOURS);
        house.world.unitOfWork().run(stores -> {
            for (int n = 0; n < 2_000; n++) {
                stores.audit().tally(new RefusalTally(hour, "10.0." + n, "oauth", "unknown name", 1));
            }
            return hour;
        });

        var seen = watch.look();

        assertThat(seen.since()).isEqualTo(hour);
        assertThat(seen.counts()).extracting(Count::times).containsExactlyInAnyOrder(1L, 2_000L);
    }

    @Test
    void itIsKnownWhoCameInByWhichDialectAndWhenLast() {
        house.annsTokens(TestEntrances.envelope());
        house.world.clock().advance(Duration.ofDays(2));
        house.annsTokens(TestEntrances.resultcode());
        house.annsTokens(TestEntrances.envelope());
        house.logIn("ann", House.WRONG, HOME);
        var now = house.world.clock().instant();

        assertThat(watch.uses().all())
                .extracting(Use::dialect, Use::lastAt)
                .containsExactly(tuple("envelope", now), tuple("resultcode", now));
        assertThat(watch.uses().since()).isEqualTo(now.minus(Duration.ofDays(30)));
        house.world.clock().advance(Duration.ofDays(31));
        assertThat(watch.uses().all()).isEmpty();
    }

    @Test
    void ofADialectThatHasVersionsItIsKnownWhichWasAskedFor() {
        var envelope = TestEntrances.envelope();
        house.annsTokens(envelope.inVersion(Optional.of("2024-03-26")));
        house.world.clock().advance(Duration.ofDays(1));
        house.annsTokens(envelope.inVersion(Optional.of("2025-01-01")));
        var now = house.world.clock().instant();

        assertThat(watch.uses().all())
                .extracting(Use::version, Use::lastAt)
                .containsExactly(
                        tuple(Optional.of("2025-01-01"), now),
                        tuple(Optional.of("2024-03-26"), now.minus(Duration.ofDays(1))));
    }

    @Test
    void whereTheAuditIsSmallNoClientIsLookedForApart() {
        for (int n = 1; n <= 12; n++) {
            house.tokens(house.add(ClientBuilder.numbered(n)), TestEntrances.apikey());
        }
        house.world.unitOfWork().weather().goAwayAfter(2);

        assertThat(watch.uses().all()).hasSize(12);
    }

    @Test
    void aClientThatComesSeldomIsFoundBehindAllOthers() {
        house.tokens(house.add(ClientBuilder.numbered(7)), TestEntrances.apikey());
        var then = house.world.clock().instant();
        house.world.clock().advance(Duration.ofDays(10));
        house.annsTokens(TestEntrances.envelope());
        var anns = house.world.witness().entries().getLast();
        house.world.unitOfWork().run(stores -> {
            for (int n = 0; n < 4_000; n++) {
                stores.audit().append(anns);
            }
            return anns;
        });

        var uses = watch.uses();

        assertThat(uses.since()).isEqualTo(house.world.clock().instant());
        assertThat(uses.all())
                .extracting(Use::dialect, Use::lastAt)
                .containsExactly(tuple("apikey", then), tuple("envelope", uses.since()));
    }

    @Test
    void whereAllGoesAsItShouldNobodyNeedsToSeeToAnything() {
        house.annsTokens(TestEntrances.envelope());
        house.does.housekeep().sealAudit();
        house.world.clock().advance(Duration.ofDays(30));
        house.annsTokens(TestEntrances.envelope());

        assertThat(watch.concerns()).isEqualTo(new WatchHouse.Concerns(0, 0, false, List.of(), List.of()));
    }

    @Test
    void lettersThatAreNotTakenAreLateAndAtLastLost() {
        var post = new Post(house);
        house.world.letters().answer(Delivery.FAILED);
        post.ask(AskForLetter.Wish.RESET_PASSWORD, "ann");
        deliver(post, 4);
        assertThat(watch.concerns().late()).as("it may still be a restart").isZero();
        deliver(post, 1);
        assertThat(watch.concerns().late()).isOne();
        assertThat(watch.concerns().lost()).isZero();

        deliver(post, 9);

        assertThat(watch.concerns().late()).isZero();
        assertThat(watch.concerns().lost()).isOne();
        house.world.clock().advance(Duration.ofDays(2));
        assertThat(watch.concerns().lost()).as("that was long ago").isZero();
    }

    /** After the longest pause that there is each time. */
    private void deliver(Post post, int times) {
        for (int n = 0; n < times; n++) {
            post.delivered();
            house.world.clock().advance(Duration.ofHours(1));
        }
    }

    @Test
    void entriesThatNobodySealsAreSeenToAndSoIsAKeyThatNobodyMovesOn() {
        house.does.housekeep().sealAudit();
        house.annsTokens(TestEntrances.envelope());
        house.world.clock().advance(Duration.ofMinutes(9));
        assertThat(watch.concerns().isUnsealed()).isFalse();
        house.world.clock().advance(Duration.ofMinutes(2));
        house.annsTokens(TestEntrances.envelope());
        assertThat(watch.concerns().isUnsealed()).isTrue();
        house.does.housekeep().sealAudit();
        assertThat(watch.concerns().isUnsealed()).isFalse();

        house.world.clock().advance(Duration.ofDays(90));
        assertThat(watch.concerns().overdue()).isEmpty();
        house.world.clock().advance(Duration.ofHours(2));
        assertThat(watch.concerns().overdue()).extracting(SigningKey::state).containsExactly(SigningKey.State.ACTIVE);
        house.does.housekeep().tendKeys();
        assertThat(watch.concerns().overdue()).isEmpty();
    }

    @Test
    void whatAClientWillMissIsToldTwoWeeksBefore() {
        var end = house.world.clock().instant().plus(Duration.ofDays(20));
        var shown = house.add(ClientBuilder.numbered(7));
        house.world
                .unitOfWork()
                .run(stores -> stores.clients().credentials(shown.key()).stream()
                        .allMatch(one -> stores.clients().expireCredential(one.key(), one.secret(), end)));
        house.world.clock().advance(Duration.ofDays(6).minusSeconds(1));
        assertThat(watch.concerns().ending()).isEmpty();

        house.world.clock().advance(Duration.ofSeconds(1));

        assertThat(watch.concerns().ending())
                .containsExactly(new EndingCredential(new ClientNumber(7), EndingCredential.Kind.SECRET, end));
        house.world.clock().advance(Duration.ofDays(14));
        assertThat(watch.concerns().ending()).as("it has ended").isEmpty();
    }

    @Test
    void whatIsOlderThanADayIsNotCounted() {
        house.annsTokens(TestEntrances.envelope());
        house.world.clock().advance(Duration.ofDays(2));

        assertThat(watch.look().counts()).isEmpty();
    }
}
