package dev.gatehouse.testkit.contract;

import static dev.gatehouse.testkit.contract.Samples.at;
import static dev.gatehouse.testkit.contract.Samples.digest;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.domain.letter.ActionToken;
import dev.gatehouse.domain.letter.Errand;
import dev.gatehouse.domain.user.EmailAddress;
import dev.gatehouse.domain.user.UserId;
import dev.gatehouse.testkit.Race;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A token is good for one thing, once, and only until its holder is given another. */
public abstract class ActionTokenStoreContract extends OAuthContract {
    @Test
    void everyMemberComesBack() {
        var token = new ActionToken(
                digest("one"),
                Errand.CHANGE_EMAIL,
                ANN.id(),
                EmailAddress.parse("Ünn+Tag@Bücher.Example").orElseThrow(),
                7,
                at(600).plusNanos(1_000));

        put(token);

        assertThat(find(Errand.CHANGE_EMAIL, "one")).contains(token);
        assertThat(find(Errand.CHANGE_EMAIL, "other")).isEmpty();
    }

    @Test // I2
    void aTokenIsGoodForOneThingAlone() {
        put(token("one", Errand.VERIFY_EMAIL, "ann", "ann@example.com", 600));

        assertThat(find(Errand.RESET_PASSWORD, "one")).isEmpty();
        assertThat(use(Errand.RESET_PASSWORD, "one")).isFalse();
        assertThat(use(Errand.VERIFY_EMAIL, "one")).isTrue();
    }

    @Test // I2
    void theNewestOfAHolderAndErrandIsGoodAlone() {
        put(token("old", Errand.RESET_PASSWORD, "ann", "ann@example.com", 600));
        put(token("bob's", Errand.RESET_PASSWORD, "bob", "ann@example.com", 600));
        put(token("verify", Errand.VERIFY_EMAIL, "ann", "ann@example.com", 600));
        put(token("new", Errand.RESET_PASSWORD, "ann", "other@example.com", 600));

        assertThat(use(Errand.RESET_PASSWORD, "old")).isFalse();
        assertThat(use(Errand.RESET_PASSWORD, "new")).isTrue();
        assertThat(use(Errand.RESET_PASSWORD, "bob's")).isTrue();
        assertThat(use(Errand.VERIFY_EMAIL, "verify")).isTrue();
    }

    @Test // I2
    void aLinkOfAUserWhoWasRemovedIsGoodForNobody() {
        put(token("reset", Errand.RESET_PASSWORD, ANN.id().value(), "ann@example.com", 600));
        put(token("move", Errand.CHANGE_EMAIL, ANN.id().value(), "ann@example.org", 600));
        put(token("bob's", Errand.CHANGE_EMAIL, "bob", "bob@example.org", 600));

        assertThat(does(stores -> stores.users().delete(ANN.id()))).isTrue();

        assertThat(use(Errand.RESET_PASSWORD, "reset")).isFalse();
        assertThat(use(Errand.CHANGE_EMAIL, "move")).isFalse();
        assertThat(use(Errand.CHANGE_EMAIL, "bob's")).isTrue();
    }

    @Test
    void thoseWhoAreNoUsersYetAreToldByTheirAddress() {
        put(token("old", Errand.SIGN_UP, "u-1", "New@example.com", 600));
        put(token("new", Errand.SIGN_UP, "u-2", "new@example.com", 600));

        assertThat(find(Errand.SIGN_UP, "old")).isEmpty();
        assertThat(find(Errand.SIGN_UP, "new")).isPresent();
    }

    @Test // I2
    void ofManyWhoUseATokenOneDoes() {
        for (int round = 0; round < ROUNDS; round++) {
            put(token("one", Errand.RESET_PASSWORD, "ann", "ann@example.com", 600));

            winner((stores, n) -> stores.actionTokens().use(Errand.RESET_PASSWORD, digest("one")));

            assertThat(find(Errand.RESET_PASSWORD, "one")).isEmpty();
        }
    }

    @Test
    void ofManyThatAreMadeAtOnceOneStands() {
        var won = Race.of(
                RUNNERS,
                n -> insist(stores -> {
                    stores.actionTokens().put(token("t-" + n, Errand.RESET_PASSWORD, "ann", "ann@example.com", 600));
                    return n;
                }));

        assertThat(won.stream()
                        .filter(n -> find(Errand.RESET_PASSWORD, "t-" + n).isPresent()))
                .hasSize(1);
    }

    @Test
    void everyTokenOfAUserIsWithdrawn() {
        put(token("reset", Errand.RESET_PASSWORD, "ann", "ann@example.com", 600));
        put(token("verify", Errand.VERIFY_EMAIL, "ann", "ann@example.com", 600));
        put(token("change", Errand.CHANGE_EMAIL, "ann", "new@example.com", 600));
        put(token("bob's", Errand.CHANGE_EMAIL, "bob", "new@example.com", 600));

        write(stores -> stores.actionTokens().withdraw(new UserId("ann")));

        assertThat(find(Errand.RESET_PASSWORD, "reset")).isEmpty();
        assertThat(find(Errand.VERIFY_EMAIL, "verify")).isEmpty();
        assertThat(find(Errand.CHANGE_EMAIL, "change")).isEmpty();
        assertThat(find(Errand.CHANGE_EMAIL, "bob's")).isPresent();
    }

    @Test
    void whatExpiredGoesInPortions() {
        for (int second = 1; second <= 3; second++) {
            put(token("t-" + second, Errand.RESET_PASSWORD, "u-" + second, "ann@example.com", second));
        }

        assertPortions((stores, limit) -> stores.actionTokens().purge(at(3), limit));

        assertThat(find(Errand.RESET_PASSWORD, "t-1")).isEmpty();
        assertThat(find(Errand.RESET_PASSWORD, "t-3")).isPresent();
    }

    private static ActionToken token(String digest, Errand errand, String user, String email, long until) {
        return new ActionToken(
                digest(digest),
                errand,
                new UserId(user),
                EmailAddress.parse(email).orElseThrow(),
                0,
                at(until));
    }

    private void put(ActionToken token) {
        write(stores -> stores.actionTokens().put(token));
    }

    private Optional<ActionToken> find(Errand errand, String digest) {
        return read(stores -> stores.actionTokens().find(errand, digest(digest)));
    }

    private boolean use(Errand errand, String digest) {
        return does(stores -> stores.actionTokens().use(errand, digest(digest)));
    }
}
