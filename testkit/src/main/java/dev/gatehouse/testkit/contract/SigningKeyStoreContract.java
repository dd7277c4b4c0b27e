package dev.gatehouse.testkit.contract;

import static dev.gatehouse.testkit.contract.Samples.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.gatehouse.domain.token.SigningKey;
import dev.gatehouse.domain.token.SigningKey.State;
import dev.gatehouse.testkit.Race;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** At most one key of an algorithm is active and at most one pending, whoever asks at the same moment. */
public abstract class SigningKeyStoreContract extends StoreContract {
    private static final SigningKey ACTIVE = key("k-1", State.ACTIVE, 10);
    private static final SigningKey PENDING = key("k-2", State.PENDING, 20);

    @Test
    void everyMemberComesBack() {
        assertThat(insert(ACTIVE)).isTrue();
        assertThat(insert(PENDING)).isTrue();
        assertThat(insert(key("k-0", State.RETIRING, 30))).isTrue();

        assertThat(all()).containsExactlyInAnyOrder(ACTIVE, PENDING, key("k-0", State.RETIRING, 30));
    }

    @Test
    void aStateThatAllowsOneHasOne() { // L3
        insert(ACTIVE);
        insert(PENDING);

        assertThat(insert(key("k-3", State.ACTIVE, 30))).isFalse();
        assertThat(insert(key("k-4", State.PENDING, 30))).isFalse();
        assertThat(all()).containsExactly(ACTIVE, PENDING);
    }

    @Test
    void anotherAlgorithmHasOneOfItsOwn() { // L3
        var active = new SigningKey("r-1", "RS256", "{}", "sealed:r-1", State.ACTIVE, at(10));
        var pending = new SigningKey("r-2", "RS256", "{}", "sealed:r-2", State.PENDING, at(20));
        insert(ACTIVE);
        insert(PENDING);

        assertThat(insert(active)).isTrue();
        assertThat(insert(pending)).isTrue();
        assertThat(insert(new SigningKey("r-3", "RS256", "{}", "sealed:r-3", State.ACTIVE, at(30))))
                .isFalse();
        assertThat(move(active, active.as(State.RETIRING, at(40)))).isTrue();
        assertThat(move(pending, pending.as(State.ACTIVE, at(40)))).isTrue();

        assertThat(all())
                .containsExactly(ACTIVE, PENDING, active.as(State.RETIRING, at(40)), pending.as(State.ACTIVE, at(40)));
    }

    @Test
    void manyMayRetireAtOnce() {
        assertThat(insert(key("k-1", State.RETIRING, 1))).isTrue();
        assertThat(insert(key("k-2", State.RETIRING, 1))).isTrue();

        assertThat(all()).hasSize(2);
    }

    @Test
    void aRefusedKeySpoilsNothingOfItsUnit() {
        insert(ACTIVE);

        var answers = run(stores -> stores.signingKeys().insert(key("k-3", State.ACTIVE, 30)) + " "
                + stores.signingKeys().insert(PENDING));

        assertThat(answers).isEqualTo("false true");
        assertThat(all()).containsExactly(ACTIVE, PENDING);
    }

    @Test
    void keysMoveOnAndAreToldOldestFirst() {
        insert(ACTIVE);
        insert(PENDING);
        var retiring = ACTIVE.as(State.RETIRING, at(40));
        var active = PENDING.as(State.ACTIVE, at(40));
        var next = key("k-0", State.PENDING, 40);

        assertThat(move(ACTIVE, retiring)).isTrue();
        assertThat(move(PENDING, active)).isTrue();
        assertThat(insert(next)).isTrue();

        assertThat(all()).containsExactly(retiring, active, next);
    }

    @Test
    void aKeyThatHasMovedCannotBeMovedFromWhereItWas() {
        insert(ACTIVE);
        var retiring = ACTIVE.as(State.RETIRING, at(40));
        move(ACTIVE, retiring);

        assertThat(move(ACTIVE, ACTIVE.as(State.GONE, at(50)))).isFalse();
        assertThat(move(PENDING, PENDING.as(State.GONE, at(50)))).isFalse();

        assertThat(all()).containsExactly(retiring);
    }

    @Test
    void aKeyThatIsGoneIsToldNoMore() {
        insert(ACTIVE);

        assertThat(move(ACTIVE, ACTIVE.as(State.GONE, at(40)))).isTrue();

        assertThat(all()).isEmpty();
        assertThat(insert(key("k-3", State.ACTIVE, 50))).isTrue();
    }

    @Test
    void noMoveMakesASecondActiveKey() { // L3
        insert(ACTIVE);
        insert(PENDING);

        var thrown = catchThrowable(() -> move(PENDING, PENDING.as(State.ACTIVE, at(40))));

        assertThat(all()).as("after %s", thrown).containsExactly(ACTIVE, PENDING);
    }

    @Test
    void ofManyNodesThatMakeTheFirstKeyOneDoes() { // L3
        var made = Race.of(12, n -> insist(stores -> stores.signingKeys().insert(key("k-" + n, State.ACTIVE, n))));

        assertThat(Collections.frequency(made, true)).isEqualTo(1);
        assertThat(all()).containsExactly(key("k-" + made.indexOf(true), State.ACTIVE, made.indexOf(true)));
    }

    @Test
    void ofManyNodesThatMakeTheNextKeyOneDoes() { // L3
        insert(ACTIVE);

        var made = Race.of(12, n -> insist(stores -> stores.signingKeys().insert(key("n-" + n, State.PENDING, n))));

        assertThat(Collections.frequency(made, true)).isEqualTo(1);
        assertThat(all()).hasSize(2);
    }

    @Test
    void ofManyNodesThatRotateOneDoes() { // L3
        insert(ACTIVE);
        insert(PENDING);
        var active = PENDING.as(State.ACTIVE, at(40));

        var rotated = Race.of(
                12,
                n -> insist(stores -> stores.signingKeys().move(ACTIVE, ACTIVE.as(State.RETIRING, at(40)))
                        && stores.signingKeys().move(PENDING, active)
                        && stores.signingKeys().insert(key("n-" + n, State.PENDING, 40))));

        assertThat(Collections.frequency(rotated, true)).isEqualTo(1);
        assertThat(all())
                .containsExactly(
                        ACTIVE.as(State.RETIRING, at(40)),
                        active,
                        key("n-" + rotated.indexOf(true), State.PENDING, 40));
    }

    private boolean insert(SigningKey key) {
        return run(stores -> stores.signingKeys().insert(key));
    }

    private boolean move(SigningKey before, SigningKey after) {
        return run(stores -> stores.signingKeys().move(before, after));
    }

    private List<SigningKey> all() {
        return read(stores -> stores.signingKeys().all());
    }

    private static SigningKey key(String id, State state, long second) {
        return new SigningKey(
                id, "ES256", "{\"kty\":\"EC\",\"kid\":\"" + id + "\"}", "sealed:" + id, state, at(second));
    }
}
