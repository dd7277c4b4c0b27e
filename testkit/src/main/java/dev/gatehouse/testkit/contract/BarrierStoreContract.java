package dev.gatehouse.testkit.contract;

import static dev.gatehouse.testkit.contract.Samples.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.domain.barrier.Barred;
import dev.gatehouse.domain.barrier.Barrier;
import dev.gatehouse.domain.client.ClientNumber;
import dev.gatehouse.domain.network.CidrBlock;
import dev.gatehouse.domain.session.DialectName;
import dev.gatehouse.domain.token.Subject;
import dev.gatehouse.testkit.Race;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** One barrier stands before each thing, until it ends or is taken away. */
public abstract class BarrierStoreContract extends StoreContract {
    private static final List<Barred> ONE_OF_EACH = Samples.complete(
            Barred.class,
            List.of(
                    new Barred.Network(CidrBlock.parse("2001:db8::/32").orElseThrow()),
                    new Barred.Dialect(new DialectName("profile")),
                    new Barred.Program(new Subject.OfClient(new ClientNumber(42))),
                    new Barred.Passwords()));
    private static final int RUNNERS = 8;
    private static final int ROUNDS = 20;
    private static final int MOST = 2;
    private static final Barred WHAT = ONE_OF_EACH.getFirst();
    private static final Barred OTHER = ONE_OF_EACH.getLast();

    @Test
    void everyKindComesBackWhole() {
        for (var what : ONE_OF_EACH) {
            var barrier = new Barrier(what, "an \"attack\" – ü", "u-ann", at(3), Optional.of(at(9)));
            put(barrier);

            assertThat(standing(0)).contains(barrier);
        }
        assertThat(standing(0)).hasSameSizeAs(ONE_OF_EACH);
    }

    @Test
    void theNewestComesFirst() {
        var first = endless(WHAT, 1);
        var second = endless(OTHER, 2);
        put(second);
        put(first);

        assertThat(standing(5)).containsExactly(second, first);
    }

    @Test
    void aSecondBarrierBeforeTheSameThingTakesThePlaceOfTheFirst() {
        put(endless(WHAT, 1));
        var second = new Barrier(WHAT, "another attack", "client:7", at(2), Optional.of(at(9)));
        put(second);

        assertThat(standing(5)).containsExactly(second);
    }

    @Test
    void whoHoldsThemCountsWhatStaysTrue() {
        for (int round = 0; round < ROUNDS; round++) {
            Race.of(
                    RUNNERS,
                    n -> insist(stores -> {
                        stores.barriers().hold();
                        if (stores.barriers().standing(at(0)).size() < MOST) {
                            stores.barriers().put(endless(new Barred.Dialect(new DialectName("dialect-" + n)), 1));
                        }
                        return n;
                    }));

            assertThat(standing(0)).as("round " + round).hasSize(MOST);
            standing(0).forEach(one -> does(stores -> stores.barriers().remove(one.what())));
        }
    }

    @Test
    void whatEndedDoesNotStand() {
        put(until(WHAT, 9));
        put(endless(OTHER, 1));

        assertThat(standing(8)).hasSize(2);
        assertThat(standing(9)).containsExactly(endless(OTHER, 1));
    }

    @Test
    void aBarrierIsTakenAwayOnce() {
        put(endless(WHAT, 1));
        put(endless(OTHER, 1));

        assertThat(does(stores -> stores.barriers().remove(WHAT))).isTrue();
        assertThat(does(stores -> stores.barriers().remove(WHAT))).isFalse();
        assertThat(standing(2)).containsExactly(endless(OTHER, 1));
    }

    @Test
    void whatEndedIsRemovedInPortions() {
        ONE_OF_EACH.forEach(what -> put(until(what, 9)));
        put(endless(OTHER, 1));

        assertThat(counts(stores -> stores.barriers().purge(at(8), 9))).isZero();
        assertThat(counts(stores -> stores.barriers().purge(at(9), 2))).isEqualTo(2);
        assertThat(counts(stores -> stores.barriers().purge(at(9), 2))).isEqualTo(1);
        assertThat(standing(0)).containsExactly(endless(OTHER, 1));
    }

    private static Barrier endless(Barred what, long since) {
        return new Barrier(what, "an attack", "cli", at(since), Optional.empty());
    }

    private static Barrier until(Barred what, long end) {
        return new Barrier(what, "an attack", "cli", at(0), Optional.of(at(end)));
    }

    private void put(Barrier barrier) {
        write(stores -> stores.barriers().put(barrier));
    }

    private List<Barrier> standing(long second) {
        return lists(stores -> stores.barriers().standing(at(second)));
    }
}
