package dev.gatehouse.testkit.usecase;

import static dev.gatehouse.testkit.usecase.House.HOME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.application.port.out.CodeStore.Code;
import dev.gatehouse.application.port.out.Digests;
import dev.gatehouse.application.port.out.StoreUnavailable;
import dev.gatehouse.domain.audit.RefusalTally;
import dev.gatehouse.domain.secret.SecretDigest;
import dev.gatehouse.domain.session.Session;
import dev.gatehouse.domain.session.SessionFilter;
import dev.gatehouse.testkit.MovableClock;
import dev.gatehouse.testkit.TestEntrances;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is done at intervals loses no count, and forgets what is old in portions. */
class HousekeepingTest {
    @Test
    void refusalsOfNobodyAreWrittenInBatchesAndNeverLost() { // K3
        var house = House.open();
        for (int n = 0; n < 7; n++) {
            house.logIn("nobody", House.WRONG, HOME);
        }
        house.world.unitOfWork().weather().goAway();
        assertThatThrownBy(() -> house.does.housekeep().writeTallies()).isInstanceOf(RuntimeException.class);
        house.world.unitOfWork().weather().comeBack();

        house.does.housekeep().writeTallies();
        house.does.housekeep().writeTallies();

        var tallies = tallies(house);
        assertThat(tallies.stream().mapToLong(one -> one.count()).sum()).isEqualTo(7);
        assertThat(tallies).allMatch(one -> one.network().equals("192.0.2.0/24"));
        assertThat(tallies).extracting(RefusalTally::reason).containsExactlyInAnyOrder("unknown name", "throttled");
    }

    @Test
    void refusalsOfNobodyWhoseWritingWasNotAnsweredAreCountedOnce() { // K3
        var house = House.open();
        for (int n = 0; n < 7; n++) {
            house.logIn("nobody", House.WRONG, HOME);
        }
        house.world.unitOfWork().weather().loseNextAnswer();
        assertThatThrownBy(() -> house.does.housekeep().writeTallies()).isInstanceOf(StoreUnavailable.class);

        house.does.housekeep().writeTallies();

        assertThat(tallies(house).stream().mapToLong(RefusalTally::count).sum()).isEqualTo(7);
    }

    @Test
    void refusalsOfNobodyAreForgottenAfterAMonth() { // C10
        var house = House.open();
        house.logIn("nobody", House.WRONG, HOME);
        house.does.housekeep().writeTallies();

        house.world.clock().advance(Duration.ofDays(29));
        house.does.housekeep().purgeSome();
        assertThat(tallies(house)).hasSize(1);

        house.world.clock().advance(Duration.ofDays(2));
        house.does.housekeep().purgeSome();
        assertThat(tallies(house)).isEmpty();
    }

    @Test
    void whatEndedLongAgoIsSweptInPortions() {
        var house = House.open();
        var ann = house.ann();
        for (int n = 0; n < 100; n++) {
            house.annsTokens(TestEntrances.profile());
        }
        for (int n = 0; n < 150; n++) {
            house.annsTokens(TestEntrances.envelope());
        }
        house.world.clock().advance(Duration.ofDays(8));

        assertThat(portions(house)).containsExactly(true, true, true, false);
        assertThat(house.liveSessions(House.of(ann))).hasSize(100);

        house.world.clock().advance(Duration.ofDays(90));
        assertThat(portions(house)).containsExactly(true, true, false);
        List<Session> kept = house.world
                .unitOfWork()
                .read(stores -> stores.sessions()
                        .page(SessionFilter.ALL, Optional.empty(), 999, MovableClock.START)
                        .items());
        assertThat(kept).isEmpty();
    }

    @Test
    void whatOAuthNeedNotRememberIsForgotten() {
        var house = House.open();
        house.ann();
        var shop = Shop.at(house, 7);
        var code = shop.code(shop.words(), shop.cookie());
        var digest = house.world.digests().digest(Digests.Purpose.AUTHORIZATION_CODE, code);
        house.world.clock().advance(Duration.ofHours(23));

        assertThat(house.does.housekeep().purgeSome()).isFalse();
        assertThat(knows(house, digest)).isTrue();
        house.world.clock().advance(Duration.ofHours(2));
        assertThat(house.does.housekeep().purgeSome()).isFalse();
        assertThat(knows(house, digest)).isFalse();
    }

    @Test
    void theRestOfOneKindIsSweptWithoutTheOthersAndANewRoundKnowsAllOfThem() {
        var house = House.open();
        house.ann();
        for (int n = 0; n < 60; n++) {
            house.annsTokens(TestEntrances.envelope());
        }
        house.world.clock().advance(Duration.ofDays(98));
        assertThat(house.does.housekeep().purgeSome()).isTrue();
        house.logIn("nobody", House.WRONG, HOME);
        house.does.housekeep().writeTallies();
        house.world.clock().advance(Duration.ofDays(31));

        assertThat(house.does.housekeep().purgeSome()).isFalse();
        assertThat(tallies(house)).hasSize(1);
        assertThat(house.does.housekeep().purgeSome()).isFalse();
        assertThat(tallies(house)).isEmpty();
    }

    /** What each portion says until there is no more. */
    private static List<Boolean> portions(House house) {
        var said = new ArrayList<Boolean>();
        do {
            said.add(house.does.housekeep().purgeSome());
        } while (said.getLast());
        return said;
    }

    private static boolean knows(House house, SecretDigest code) {
        Optional<Code> found =
                house.world.unitOfWork().read(stores -> stores.codes().find(code));
        return found.isPresent();
    }

    private static List<RefusalTally> tallies(House house) {
        return house.world.unitOfWork().read(stores -> stores.audit().latestTallies(9));
    }
}
