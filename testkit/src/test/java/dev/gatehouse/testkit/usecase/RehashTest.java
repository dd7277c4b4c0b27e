package dev.gatehouse.testkit.usecase;

import static dev.gatehouse.testkit.usecase.House.HOME;
import static dev.gatehouse.testkit.usecase.House.RIGHT;
import static dev.gatehouse.testkit.usecase.House.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.domain.user.PasswordHash;
import dev.gatehouse.domain.user.User;
import dev.gatehouse.testkit.Race;
import dev.gatehouse.testkit.TestEntrances;
import dev.gatehouse.testkit.fake.CountingHasher;
import dev.gatehouse.testkit.fake.CountingHasher.Kind;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** An old hash is made anew at the next login, and never instead of a newer password. */
class RehashTest {
    private final House house = House.open();
    private final User ann = house.ann();

    @Test
    void anOutdatedHashIsMadeAnewOnce() { // B7
        house.world.hasher().raiseTo("m=47104,t=1,p=1");

        var tokens = house.annsTokens(TestEntrances.envelope());
        house.annsTokens(TestEntrances.envelope());

        assertThat(house.world.hasher().count(Kind.HASH)).isEqualTo(1);
        assertThat(stored().sealed()).startsWith("m=47104,t=1,p=1");
        assertThat(house.isKnown(tokens)).isTrue();
    }

    @Test
    void aWrongPasswordRenewsNothing() { // B7
        var before = stored();
        house.world.hasher().raiseTo("m=47104,t=1,p=1");

        house.logIn("ann", House.WRONG, HOME);

        assertThat(stored()).isEqualTo(before);
        assertThat(house.world.hasher().count(Kind.HASH)).isZero();
    }

    @Test
    void twoLoginsAtOnceBothSucceed() { // B7
        house.annsTokens(TestEntrances.envelope());
        house.world.hasher().raiseTo("m=47104,t=1,p=1");

        var refusals = Race.of(2, n -> refusal(house.logIn("ann", RIGHT, HOME)));

        assertThat(refusals).containsOnly(Optional.empty());
        assertThat(stored().sealed()).startsWith("m=47104,t=1,p=1");
    }

    @Test
    void aPasswordThatWasChangedMeanwhileStays() { // B7
        house.world.hasher().raiseTo("m=47104,t=1,p=1");
        var newer = new PasswordHash(CountingHasher.DEFAULT_PARAMETERS + "$newer");
        var gate = house.world.hasher().gate();
        gate.close();
        var login = Thread.ofPlatform().start(() -> house.logIn("ann", RIGHT, HOME));
        gate.awaitHeld(1);
        house.world.unitOfWork().run(stores -> {
            stores.users().setPassword(ann.id(), newer);
            return newer;
        });
        gate.open();
        join(login);

        assertThat(stored()).isEqualTo(newer);
    }

    @Test
    void aRenewalThatFailsDoesNotFailTheLogin() { // B7
        house.world.hasher().raiseTo("m=47104,t=1,p=1");
        house.world.unitOfWork().weather().goAwayAfter(3);

        assertThat(refusal(house.logIn("ann", RIGHT, HOME))).isEmpty();
    }

    private PasswordHash stored() {
        return house.world
                .unitOfWork()
                .read(stores -> stores.users().passwordOf(ann.id()))
                .orElseThrow();
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stop);
        }
    }
}
