package dev.gatehouse.testkit.contract;

import static dev.gatehouse.testkit.contract.Samples.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.domain.login.SourceFailures;
import dev.gatehouse.testkit.Race;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What networks got wrong is added up exactly, told of once, and forgotten when its window is over. */
public abstract class SourceFailureStoreContract extends StoreContract {
    private static final String NEAR = "192.0.2.0/24";
    private static final String FAR = "2001:db8::/48";

    @Test
    void failuresOfANetworkInAWindowAreAddedUp() {
        add(0, NEAR, 3, 2);
        add(0, NEAR, 4, -1);
        add(0, FAR, 9, 9);
        add(600, NEAR, 5, 5);

        assertThat(most(0)).containsExactly(sum(0, FAR, 9, 9), sum(0, NEAR, 7, 1));
        assertThat(most(600)).containsExactly(sum(600, NEAR, 5, 5));
        assertThat(most(1_200)).isEmpty();
    }

    @Test
    void theWorstComeFirstAndNoMoreThanAsked() {
        for (int n = 1; n <= 5; n++) {
            add(0, "192.0." + n + ".0/24", n, 0);
        }

        assertThat(lists(stores -> stores.sourceFailures().most(at(0), 2)))
                .extracting(SourceFailures::failures)
                .containsExactly(5L, 4L);
    }

    @Test
    void aNetworkIsToldOfOnceInAWindow() {
        add(0, NEAR, 1, 1);
        add(600, NEAR, 1, 1);

        assertThat(tell(0, NEAR)).isTrue();
        assertThat(tell(0, NEAR)).isFalse();
        assertThat(tell(600, NEAR)).isTrue();
        assertThat(tell(0, FAR)).isFalse();
    }

    @Test
    void whoeverWasToldOfStaysSoWhateverIsAdded() {
        add(0, NEAR, 1, 1);
        tell(0, NEAR);
        add(0, NEAR, 1, 1);

        assertThat(tell(0, NEAR)).isFalse();
        assertThat(most(0)).containsExactly(sum(0, NEAR, 2, 2));
    }

    @Test
    void windowsOfBeforeAreForgottenInPortions() { // C10
        add(0, NEAR, 1, 1);
        add(0, FAR, 1, 1);
        add(600, NEAR, 1, 1);
        add(1_200, NEAR, 1, 1);

        assertThat(counts(stores -> stores.sourceFailures().purge(at(1_200), 2)))
                .isEqualTo(2);
        assertThat(counts(stores -> stores.sourceFailures().purge(at(1_200), 2)))
                .isEqualTo(1);

        assertThat(List.of(most(0), most(600))).containsOnly(List.of());
        assertThat(most(1_200)).hasSize(1);
    }

    @Test
    void ofManyNodesThatAddNoneIsLostAndOneTells() {
        int nodes = 16;

        var told = Race.of(
                nodes,
                node -> insist(stores -> {
                    stores.sourceFailures().add(sum(0, NEAR, node + 1, 1));
                    stores.sourceFailures().add(sum(0, FAR, 1, 1));
                    return stores.sourceFailures().tell(at(0), NEAR);
                }));

        assertThat(told).containsOnlyOnce(true);
        assertThat(most(0)).containsExactly(sum(0, NEAR, nodes * (nodes + 1) / 2, nodes), sum(0, FAR, nodes, nodes));
    }

    private static SourceFailures sum(long second, String network, long failures, long accounts) {
        return new SourceFailures(at(second), network, failures, accounts);
    }

    private void add(long second, String network, long failures, long accounts) {
        write(stores -> stores.sourceFailures().add(sum(second, network, failures, accounts)));
    }

    private boolean tell(long second, String network) {
        return does(stores -> stores.sourceFailures().tell(at(second), network));
    }

    private List<SourceFailures> most(long second) {
        return lists(stores -> stores.sourceFailures().most(at(second), 99));
    }
}
