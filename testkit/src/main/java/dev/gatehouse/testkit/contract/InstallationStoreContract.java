package dev.gatehouse.testkit.contract;

import static dev.gatehouse.testkit.contract.Samples.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.gatehouse.testkit.Race;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is of the whole house is made once, whoever asks at the same moment. */
public abstract class InstallationStoreContract extends StoreContract {
    @Test
    void theEpochRises() {
        var before = epoch();

        assertThat(counts(stores -> stores.installation().raiseEpoch())).isEqualTo(before + 1);
        assertThat(epoch()).isEqualTo(before + 1);
    }

    @Test
    void theFirstProofOfAMasterKeyStays() { // L2
        assertThat(sees(stores -> stores.installation().masterKeyProof())).isEmpty();

        assertThat(leave("first")).isEqualTo("first");
        assertThat(leave("second")).isEqualTo("first");

        assertThat(sees(stores -> stores.installation().masterKeyProof())).contains("first");
    }

    @Test
    void ofManyProofsOneStaysAndEverybodyIsToldIt() { // L2
        var told = Race.of(12, n -> insist(stores -> stores.installation().leaveMasterKeyProof("proof " + n)));

        assertThat(told).containsOnly(told.getFirst());
        assertThat(sees(stores -> stores.installation().masterKeyProof())).contains(told.getFirst());
    }

    @Test
    void masterKeysAreKeptInPlaceOfThoseOfBefore() { // L1
        assertThat(lists(stores -> stores.installation().keptMasterKeys())).isEmpty();

        keep("one", "two");
        keep("two", "three");

        assertThat(lists(stores -> stores.installation().keptMasterKeys())).containsExactlyInAnyOrder("two", "three");
    }

    @Test
    void theFirstStartIsClaimedOnce() { // B9
        assertThat(holds(stores -> stores.installation().isBootstrapped())).isFalse();

        assertThat(claim()).isTrue();
        assertThat(claim()).isFalse();

        assertThat(holds(stores -> stores.installation().isBootstrapped())).isTrue();
    }

    @Test
    void ofManyNodesThatStartFirstOneIs() { // B9
        var claimed = Race.of(12, n -> insist(stores -> stores.installation().claimBootstrap(at(n))));

        assertThat(Collections.frequency(claimed, true)).isEqualTo(1);
    }

    @Test
    void aFirstStartThatFailedCanBeClaimedAgain() {
        var thrown = catchThrowable(() -> run(stores -> {
            stores.installation().claimBootstrap(at(1));
            throw new IllegalStateException("broken");
        }));

        assertThat(thrown).isInstanceOf(IllegalStateException.class);
        assertThat(claim()).isTrue();
    }

    private boolean claim() {
        return run(stores -> stores.installation().claimBootstrap(at(1)));
    }

    private void keep(String... sealed) {
        write(stores -> stores.installation().keepMasterKeys(List.of(sealed)));
    }

    private String leave(String proof) {
        return run(stores -> stores.installation().leaveMasterKeyProof(proof));
    }

    private long epoch() {
        return read(stores -> stores.installation().epoch());
    }
}
