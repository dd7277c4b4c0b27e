package dev.gatehouse.testkit.contract;

import static dev.gatehouse.testkit.contract.Samples.at;
import static dev.gatehouse.testkit.contract.Samples.digest;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.testkit.Race;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is shown is shown once, until it need not be known. */
public abstract class SeenStoreContract extends StoreContract {
    @Test
    void onlyTheFirstIsFirst() {
        assertThat(isFirst("one", 9)).isTrue();
        assertThat(isFirst("one", 99)).isFalse();
        assertThat(isFirst("two", 9)).isTrue();
    }

    @Test
    void ofManyAtOnceOneIsFirst() {
        for (int round = 0; round < 5; round++) {
            var what = "what-" + round;

            var first = Race.of(8, n -> insist(stores -> stores.seen().isFirst(digest(what), at(9))));

            assertThat(Collections.frequency(first, true)).isEqualTo(1);
        }
    }

    @Test
    void whatIsOverIsForgottenInPortions() {
        for (int second = 1; second <= 3; second++) {
            isFirst("until " + second, second);
        }

        assertThat(List.of(purge(1), purge(9), purge(9))).containsExactly(1, 1, 0);

        assertThat(isFirst("until 1", 9)).isTrue();
        assertThat(isFirst("until 3", 9)).isFalse();
    }

    private boolean isFirst(String what, long until) {
        return run(stores -> stores.seen().isFirst(digest(what), at(until)));
    }

    private int purge(int limit) {
        return run(stores -> stores.seen().purge(at(3), limit));
    }
}
