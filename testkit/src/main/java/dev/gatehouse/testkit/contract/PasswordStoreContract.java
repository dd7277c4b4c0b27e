package dev.gatehouse.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.domain.user.PasswordHash;
import dev.gatehouse.domain.user.User;
import dev.gatehouse.testkit.Race;
import dev.gatehouse.testkit.UserBuilder;
import java.util.Collections;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Passwords stand beside their users, are replaced by compare-and-set, and go with them. */
public abstract class PasswordStoreContract extends StoreContract {
    private static final User ANN = UserBuilder.named("ann").build();
    private static final User BOB = UserBuilder.named("bob").build();
    private static final PasswordHash OLD = new PasswordHash("old");
    private static final PasswordHash NEW = new PasswordHash("new");

    @Test
    void anUpdateLeavesThePasswordAlone() {
        insert(ANN);
        write(stores -> stores.users().setPassword(ANN.id(), OLD));

        update(UserBuilder.of(ANN).disabled().credentialVersion(2).build());

        assertThat(password()).contains(OLD);
    }

    @Test
    void aPasswordIsKeptAsItWasMade() {
        insert(ANN);
        insert(BOB);
        assertThat(password()).isEmpty();

        write(stores -> stores.users().setPassword(ANN.id(), OLD));
        assertThat(password()).contains(OLD);

        write(stores -> stores.users().setPassword(ANN.id(), NEW));
        assertThat(password()).contains(NEW);
        assertThat(sees(stores -> stores.users().passwordOf(BOB.id()))).isEmpty();
    }

    @Test
    void aPasswordIsReplacedOnlyIfItIsStillTheExpectedOne() { // B7
        insert(ANN);
        assertThat(replace(OLD, NEW)).isFalse();
        write(stores -> stores.users().setPassword(ANN.id(), OLD));

        assertThat(replace(OLD, NEW)).isTrue();
        assertThat(replace(OLD, new PasswordHash("late"))).isFalse();

        assertThat(password()).contains(NEW);
        assertThat(version()).contains(ANN.credentialVersion());
    }

    @Test
    void ofManyWhoReplaceAPasswordOneWins() { // B7
        insert(ANN);
        write(stores -> stores.users().setPassword(ANN.id(), OLD));

        var won = Race.of(
                8, n -> insist(stores -> stores.users().replacePassword(ANN.id(), OLD, new PasswordHash("new" + n))));

        assertThat(Collections.frequency(won, true)).isEqualTo(1);
        assertThat(password()).contains(new PasswordHash("new" + won.indexOf(true)));
    }

    @Test
    void whatWasNotedOfAPasswordIsForgottenWithIt() {
        insert(ANN);
        write(stores -> stores.users().setPassword(ANN.id(), OLD));
        assertThat(isShort()).isFalse();

        write(stores -> stores.users().markPasswordShort(ANN.id()));
        assertThat(isShort()).isTrue();
        replace(OLD, NEW);
        assertThat(isShort()).isTrue();

        write(stores -> stores.users().setPassword(ANN.id(), OLD));
        assertThat(isShort()).isFalse();
    }

    private boolean isShort() {
        return run(stores -> stores.users().isPasswordShort(ANN.id()));
    }

    @Test
    void whoeverIsRemovedLeavesNothing() {
        insert(ANN);
        write(stores -> stores.users().setPassword(ANN.id(), OLD));

        assertThat(does(stores -> stores.users().delete(ANN.id()))).isTrue();
        assertThat(does(stores -> stores.users().delete(ANN.id()))).isFalse();

        assertThat(sees(stores -> stores.users().find(ANN.id()))).isEmpty();
        assertThat(password()).isEmpty();
        assertThat(insert(ANN)).isTrue();
        assertThat(password()).isEmpty();
    }

    private boolean insert(User user) {
        return run(stores -> stores.users().insert(user));
    }

    private boolean update(User user) {
        return run(stores -> stores.users().update(user));
    }

    private boolean replace(PasswordHash expected, PasswordHash hash) {
        return run(stores -> stores.users().replacePassword(ANN.id(), expected, hash));
    }

    private Optional<PasswordHash> password() {
        return read(stores -> stores.users().passwordOf(ANN.id()));
    }

    private Optional<Long> version() {
        return run(stores -> stores.users().lockCredentialVersion(ANN.id()));
    }
}
