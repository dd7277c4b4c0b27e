package dev.gatehouse.testkit.contract;

import static dev.gatehouse.testkit.contract.Samples.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.out.Stores;
import dev.gatehouse.domain.factor.RememberedBrowser;
import dev.gatehouse.domain.secret.SecretDigest;
import dev.gatehouse.domain.user.User;
import dev.gatehouse.testkit.UserBuilder;
import java.util.List;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

/** A browser is remembered for one user, one credential version and a while. */
public abstract class RememberedStoreContract extends OAuthContract {
    private static final User BOB = UserBuilder.named("bob").build();

    @Test
    void everyMemberComesBackAndTheNewestFirst() {
        write(stores -> stores.remembered().add(browser(1, 30)));
        write(stores -> stores.remembered().add(browser(2, 30)));

        assertThat(of(ANN)).containsExactly(browser(2, 30), browser(1, 30));
        assertThat(of(ANN.withNextVersion())).isEmpty();
        assertThat(of(BOB)).isEmpty();
    }

    @Test
    void itIsUsedByItsUserAtItsVersionUntilItIsOver() {
        write(stores -> stores.remembered().add(browser(1, 30)));

        assertThat(use(ANN, 1, 9)).isTrue();
        assertThat(of(ANN))
                .singleElement()
                .extracting(RememberedBrowser::usedAt)
                .isEqualTo(at(9));
        assertThat(use(ANN, 2, 9)).isFalse();
        assertThat(use(ANN.withNextVersion(), 1, 9)).isFalse();
        assertThat(use(BOB, 1, 9)).isFalse();
        assertThat(use(ANN, 1, 30)).isFalse();
    }

    @Test
    void oneIsForgottenOrAllOfThemAndAllWithTheUser() {
        write(stores -> stores.users().insert(BOB));
        write(stores -> stores.remembered().add(browser(1, 30)));
        write(stores -> stores.remembered().add(browser(2, 30)));
        write(stores -> stores.remembered().add(browser(3, 30)));

        assertThat(does(stores -> stores.remembered().remove(BOB.id(), "b-1"))).isFalse();
        winner((stores, n) -> stores.remembered().remove(ANN.id(), "b-1"));
        assertThat(of(ANN)).hasSize(2);
        write(stores -> stores.remembered().forget(BOB.id()));
        assertThat(of(ANN)).hasSize(2);
        write(stores -> stores.remembered().forget(ANN.id()));
        assertThat(of(ANN)).isEmpty();

        write(stores -> stores.remembered().add(browser(4, 30)));
        write(stores -> stores.users().delete(ANN.id()));
        assertThat(of(ANN)).isEmpty();
    }

    @Test
    void theyGoInPortionsOnceTheyAreOver() {
        for (int end = 1; end <= 3; end++) {
            int second = end;
            write(stores -> stores.remembered().add(browser(second, second)));
        }
        BiFunction<Stores, Integer, Integer> purge =
                (stores, limit) -> stores.remembered().purge(at(3), limit);

        assertPortions(purge);
    }

    private static RememberedBrowser browser(int number, int end) {
        return new RememberedBrowser(
                "b-" + number,
                ANN.id(),
                digest(number),
                ANN.credentialVersion(),
                "a browser, gr\u00fcn",
                at(number).plusNanos(1_000),
                at(number),
                at(end));
    }

    private static SecretDigest digest(int number) {
        return new SecretDigest("0".repeat(63) + number);
    }

    private boolean use(User user, int number, int second) {
        return does(stores -> stores.remembered().use(user, digest(number), at(second)));
    }

    private List<RememberedBrowser> of(User user) {
        return read(stores -> stores.remembered().of(user, at(5)));
    }
}
