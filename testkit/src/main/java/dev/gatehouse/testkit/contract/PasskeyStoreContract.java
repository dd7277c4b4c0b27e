package dev.gatehouse.testkit.contract;

import static dev.gatehouse.testkit.contract.Samples.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.domain.factor.CodeApp;
import dev.gatehouse.domain.factor.HeldFactors;
import dev.gatehouse.domain.factor.Passkey;
import dev.gatehouse.domain.secret.SecretDigest;
import dev.gatehouse.domain.user.User;
import dev.gatehouse.testkit.UserBuilder;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each passkey is one user's, and no counter is taken that was overtaken. */
public abstract class PasskeyStoreContract extends OAuthContract {
    private static final User BOB = UserBuilder.named("bob").build();
    private static final Passkey PHONE = key("k-1", ANN, 7, 2);
    private static final Passkey STICK = key("k-2", ANN, 0, 1);

    @BeforeEach
    void anotherUser() {
        write(stores -> stores.users().insert(BOB));
    }

    @Test
    void everyMemberComesBackAndTheOldestFirst() {
        assertThat(add(PHONE)).isTrue();
        assertThat(add(STICK)).isTrue();

        assertThat(find("k-1")).contains(PHONE);
        assertThat(of(ANN)).containsExactly(STICK, PHONE);
        assertThat(of(BOB)).isEmpty();
        assertThat(find("k-3")).isEmpty();
    }

    @Test
    void anIdIsOfOneKey() {
        winner((stores, n) -> stores.passkeys().add(key("k-1", n % 2 == 0 ? ANN : BOB, n, 1)));
        var first = find("k-1");

        assertThat(add(PHONE)).isFalse();
        assertThat(find("k-1")).isEqualTo(first);
    }

    @Test
    void aCounterIsTakenOnceAndNoLowerOneAfterIt() {
        add(PHONE);

        winner((stores, n) -> stores.passkeys().use("k-1", 9, at(5)));

        assertThat(use("k-1", 9)).isFalse();
        assertThat(use("k-1", 8)).isFalse();
        assertThat(use("k-1", 0)).isFalse();
        assertThat(use("k-1", 10)).isTrue();
        assertThat(find("k-1").orElseThrow().counter()).isEqualTo(10);
        assertThat(find("k-1").orElseThrow().usedAt()).contains(at(6));
    }

    @Test
    void whoDoesNotCountStaysAtNothing() {
        add(STICK);

        assertThat(use("k-2", 0)).isTrue();
        assertThat(use("k-2", 0)).isTrue();
        assertThat(use("k-2", 1)).isTrue();
        assertThat(use("k-2", 0)).isFalse();
        assertThat(use("k-3", 1)).isFalse();
    }

    @Test
    void aKeyIsRemovedOnceAndByNobodyElse() {
        add(PHONE);
        assertThat(does(stores -> stores.passkeys().remove(BOB.id(), "k-1"))).isFalse();

        winner((stores, n) -> stores.passkeys().remove(ANN.id(), "k-1"));

        assertThat(find("k-1")).isEmpty();
    }

    @Test
    void whatIsHeldIsToldAtOnce() {
        assertThat(held()).isEqualTo(HeldFactors.NONE);
        write(stores -> stores.factors().begin(CodeApp.begun(ANN.id(), "sealed", at(1))));
        assertThat(held().isAny()).isFalse();

        add(PHONE);
        assertThat(held()).isEqualTo(new HeldFactors(Optional.empty(), true));
        write(stores -> stores.factors().confirm(ANN.id(), "sealed", 41, at(2)));
        assertThat(held().app()).contains(new CodeApp(ANN.id(), "sealed", 41, at(1), Optional.of(at(2))));

        assertThat(does(stores -> stores.factors().removeApp(ANN.id()))).isTrue();
        assertThat(held()).isEqualTo(new HeldFactors(Optional.empty(), true));
        HeldFactors others = read(stores -> stores.factors().held(BOB.id()));
        assertThat(others).isEqualTo(HeldFactors.NONE);
    }

    @Test
    void theyGoWithAllFactorsAndWithTheUser() {
        add(PHONE);
        add(key("k-9", BOB, 0, 1));
        write(stores -> stores.factors().replaceRecoveryCodes(ANN.id(), List.of(new SecretDigest("0".repeat(64)))));

        assertThat(does(stores -> stores.factors().remove(ANN.id()))).isTrue();
        assertThat(does(stores -> stores.factors().remove(ANN.id()))).isFalse();
        assertThat(find("k-1")).isEmpty();
        assertThat(counts(stores -> stores.factors().recoveryCodesLeft(ANN.id())))
                .isZero();

        assertThat(find("k-9")).isPresent();
        write(stores -> stores.users().delete(BOB.id()));
        assertThat(find("k-9")).isEmpty();
    }

    private static Passkey key(String id, User user, long counter, int second) {
        return new Passkey(
                id,
                user.id(),
                "public " + id,
                counter,
                "a phone, gr\u00fcn",
                at(second).plusNanos(1_000),
                Optional.empty());
    }

    private boolean add(Passkey key) {
        return does(stores -> stores.passkeys().add(key));
    }

    private boolean use(String id, long counter) {
        return does(stores -> stores.passkeys().use(id, counter, at(6)));
    }

    private List<Passkey> of(User user) {
        return read(stores -> stores.passkeys().of(user.id()));
    }

    private Optional<Passkey> find(String id) {
        return read(stores -> stores.passkeys().find(id));
    }

    private HeldFactors held() {
        return read(stores -> stores.factors().held(ANN.id()));
    }
}
