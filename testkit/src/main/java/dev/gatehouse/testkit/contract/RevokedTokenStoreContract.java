package dev.gatehouse.testkit.contract;

import static dev.gatehouse.testkit.contract.Samples.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.testkit.Race;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A revoked token stays revoked until it would have ended. */
public abstract class RevokedTokenStoreContract extends StoreContract {
    @Test
    void whatIsRevokedIsKnown() {
        add("t-1", 9);

        assertThat(isRevoked("t-1")).isTrue();
        assertThat(isRevoked("T-1")).isFalse();
        assertThat(isRevoked("t-2")).isFalse();
    }

    @Test
    void aTokenMayBeRevokedTwice() {
        add("t-1", 9);
        add("t-1", 9);

        assertThat(isRevoked("t-1")).isTrue();
        assertThat(purge(10, 9)).isEqualTo(1);
    }

    @Test
    void manyMayRevokeATokenAtOnce() {
        var done = Race.of(
                8,
                n -> insist(stores -> {
                    stores.revokedTokens().add("t-1", at(n), at(9));
                    return stores.revokedTokens().contains("t-1");
                }));

        assertThat(done).containsOnly(true);
        assertThat(purge(10, 9)).isEqualTo(1);
    }

    @Test
    void whatWouldHaveEndedGoesInPortions() {
        for (int second = 1; second <= 3; second++) {
            add("until " + second, second);
        }

        assertThat(List.of(purge(3, 1), purge(3, 9), purge(3, 9))).containsExactly(1, 1, 0);

        assertThat(isRevoked("until 1")).isFalse();
        assertThat(isRevoked("until 3")).isTrue();
    }

    private void add(String token, long until) {
        write(stores -> stores.revokedTokens().add(token, at(0), at(until)));
    }

    private boolean isRevoked(String token) {
        return read(stores -> stores.revokedTokens().contains(token));
    }

    private int purge(long second, int limit) {
        return run(stores -> stores.revokedTokens().purge(at(second), limit));
    }
}
