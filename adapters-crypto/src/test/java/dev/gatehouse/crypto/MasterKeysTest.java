package dev.gatehouse.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.application.port.out.MasterKeySeal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A master key is changed on one node after the other, and need not be given any more once the store keeps it. */
class MasterKeysTest {
    private static final MasterKey FIRST = Fixtures.masterKey(1);
    private static final MasterKey SECOND = Fixtures.masterKey(2);
    private static final MasterKey THIRD = Fixtures.masterKey(3);
    private static final MasterKeySeal FOUNDED = new MasterKeySeal(Optional.of(FIRST.proof()), List.of());

    @Test
    void nodesAgreeOnTheFoundingKeyWhicheverOfTheKeysIsCurrent() { // L2
        var before = MasterKeys.of(FIRST, List.of(), FOUNDED);
        var told = MasterKeys.of(FIRST, List.of(SECOND), FOUNDED);
        var changed = MasterKeys.of(SECOND, List.of(FIRST, SECOND), FOUNDED);

        assertThat(List.of(before, told, changed))
                .extracting(keys -> keys.founding().id())
                .containsOnly(FIRST.id());
        assertThat(changed.current()).isSameAs(SECOND);
    }

    @Test
    void theCurrentKeyFoundsANewStore() {
        assertThat(MasterKeys.of(SECOND, List.of(FIRST), MasterKeySeal.NONE).founding())
                .isSameAs(SECOND);
    }

    @Test
    void aStoreThatAnotherKeyFoundedIsRefused() { // L2
        assertThatThrownBy(() -> MasterKeys.of(SECOND, List.of(THIRD), FOUNDED))
                .isInstanceOf(UnusableMasterKey.class)
                .hasMessage("the master key is not the one that sealed this database");
    }

    @Test
    void whatTheStoreKeepsNeedNotBeGiven() { // L1
        var kept = keptBy(MasterKeys.of(SECOND, List.of(FIRST), FOUNDED));

        var alone = MasterKeys.of(SECOND, List.of(), kept);

        assertThat(alone.founding().id()).isEqualTo(FIRST.id());
        assertThat(alone.all()).extracting(MasterKey::id).containsExactlyInAnyOrder(FIRST.id(), SECOND.id());
        assertThat(kept.kept()).hasSize(1).noneMatch(text -> text.contains(FIRST.base64()));
    }

    @Test
    void aSecondChangeCarriesBothEarlierKeysAlong() {
        var once = keptBy(MasterKeys.of(SECOND, List.of(FIRST), FOUNDED));

        var twice = MasterKeys.of(THIRD, List.of(), keptBy(MasterKeys.of(THIRD, List.of(SECOND), once)));

        assertThat(twice.founding().id()).isEqualTo(FIRST.id());
        assertThat(twice.all()).hasSize(3);
    }

    @Test
    void keptKeysOpenForNobodyElse() { // L2
        var kept = keptBy(MasterKeys.of(SECOND, List.of(FIRST), FOUNDED));
        var broken =
                new MasterKeySeal(kept.proof(), List.of(kept.kept().getFirst().replaceFirst(".$", "!")));

        assertThatThrownBy(() -> MasterKeys.of(THIRD, List.of(), kept)).isInstanceOf(UnusableMasterKey.class);
        assertThatThrownBy(() -> MasterKeys.of(FIRST, List.of(), kept)).isInstanceOf(UnusableMasterKey.class);
        assertThatThrownBy(() -> MasterKeys.of(SECOND, List.of(), broken)).isInstanceOf(UnusableMasterKey.class);
    }

    private static MasterKeySeal keptBy(MasterKeys keys) {
        return new MasterKeySeal(Optional.of(keys.founding().proof()), keys.sealed());
    }
}
