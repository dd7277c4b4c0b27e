package dev.gatehouse.testkit.contract;

import static dev.gatehouse.testkit.contract.Samples.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.out.SealStore.Line;
import dev.gatehouse.domain.audit.AuditEntry;
import dev.gatehouse.domain.audit.AuditEvent;
import dev.gatehouse.domain.audit.Horizon;
import dev.gatehouse.domain.audit.Seal;
import dev.gatehouse.domain.decision.DecisionId;
import dev.gatehouse.domain.decision.Trace;
import dev.gatehouse.domain.token.SessionId;
import dev.gatehouse.testkit.Race;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Seals are kept as they were written, one of each number; what is below a horizon goes, and nothing else. */
public abstract class SealStoreContract extends StoreContract {
    private static final AuditEvent IN = new AuditEvent.LoggedIn(new SessionId("s-1"));
    private static final AuditEvent OUT = new AuditEvent.SignedOutEverywhere();

    @Test
    void aSealComesBackAsItWas() {
        var seal = seal(1, 1, 7);

        assertThat(does(stores -> stores.seals().append(seal))).isTrue();

        assertThat(sees(stores -> stores.seals().last())).contains(seal);
        assertThat(lists(stores -> stores.seals().after(0, 9))).containsExactly(seal);
        assertThat(lists(stores -> stores.seals().after(1, 9))).isEmpty();
    }

    @Test
    void ofManyNodesOneSealsANumber() { // K4
        var kept = Race.of(8, n -> insist(stores -> stores.seals().append(seal(1, 1, n + 1))));

        assertThat(kept).containsOnlyOnce(true);
        assertThat(lists(stores -> stores.seals().after(0, 9))).hasSize(1);
    }

    @Test
    void theSealThatFollowsAnOrdinalIsTheOldestThatEndsBehindIt() {
        write(stores -> {
            stores.seals().append(seal(1, 1, 5));
            stores.seals().append(seal(2, 6, 9));
        });

        assertThat(sees(stores -> stores.seals().following(0)).map(Seal::number))
                .contains(1L);
        assertThat(sees(stores -> stores.seals().following(4)).map(Seal::number))
                .contains(1L);
        assertThat(sees(stores -> stores.seals().following(5)).map(Seal::number))
                .contains(2L);
        assertThat(sees(stores -> stores.seals().following(9))).isEmpty();
    }

    @Test
    void linesAreTheEntriesInTheirOrderAndNoTwoAreAlike() {
        append(IN, IN, OUT);
        var newest = read(stores -> stores.seals().mark()).ordinal();

        var lines = lists(stores -> stores.seals().lines(Long.MIN_VALUE, newest, 99));

        assertThat(lines.stream().map(Line::kind)).containsExactly("LOGGED_IN", "LOGGED_IN", "SIGNED_OUT_EVERYWHERE");
        assertThat(lines.stream().map(Line::ordinal)).isSorted().endsWith(newest);
        assertThat(lines.stream().map(Line::text)).doesNotHaveDuplicates();
        assertThat(lists(stores -> stores.seals().lines(newest, newest, 99))).containsExactly(lines.getLast());
        assertThat(lists(stores -> stores.seals().lines(0, newest, 2))).isEqualTo(lines.subList(0, 2));
        long behind = read(stores -> stores.seals().countAfter(newest - 1));
        assertThat(behind).isEqualTo(1);
    }

    @Test
    void whereNobodyWritesNobodyIsWaitedFor() {
        assertThat(read(stores -> stores.seals().mark()).ordinal()).isZero();
        append(IN);

        var mark = read(stores -> stores.seals().mark());

        assertThat(mark.ordinal()).isPositive();
        assertThat(mark.writers()).isEmpty();
    }

    @Test
    void belowTheHorizonOfAKindItsEntriesGoAndNoOthers() {
        append(IN, OUT, IN, IN);
        var ordinals = ordinals();
        var horizon = new Horizon("LOGGED_IN", ordinals.get(2), "", at(5), "b".repeat(64));

        assertThat(counts(stores -> stores.seals().removeEntries(horizon, 0))).isEqualTo(2);

        assertThat(ordinals()).containsExactly(ordinals.get(1), ordinals.get(3));
        assertThat(lists(stores -> stores.seals().horizons())).containsExactly(horizon);
    }

    @Test
    void aHorizonNeverMovesBack() {
        var far = new Horizon(Horizon.SEALS, 7, "c".repeat(64), at(5), "b".repeat(64));
        write(stores -> {
            stores.seals().removeSeals(far);
            stores.seals().removeSeals(new Horizon(Horizon.SEALS, 6, "d".repeat(64), at(6), "e".repeat(64)));
        });

        assertThat(lists(stores -> stores.seals().horizons())).containsExactly(far);
    }

    @Test
    void belowTheirHorizonSealsGo() {
        write(stores -> LongStream.rangeClosed(1, 4).forEach(n -> stores.seals().append(seal(n, n, n))));

        var horizon = new Horizon(Horizon.SEALS, 3, "c".repeat(64), at(5), "b".repeat(64));
        assertThat(counts(stores -> stores.seals().removeSeals(horizon))).isEqualTo(3);

        assertThat(lists(stores -> stores.seals().after(0, 9))).containsExactly(seal(4, 4, 4));
    }

    private List<Long> ordinals() {
        return lists(stores -> stores.seals().lines(0, Long.MAX_VALUE, 99)).stream()
                .map(Line::ordinal)
                .toList();
    }

    private static Seal seal(long number, long from, long to) {
        var parts = List.of(new Seal.Part("LOGGED_IN", 2, "0".repeat(64)), new Seal.Part("\"odd\"", 1, "1".repeat(64)));
        return new Seal(number, from, to, at(number), parts, "a".repeat(64));
    }

    private void append(AuditEvent... events) {
        for (int n = 0; n < events.length; n++) {
            var entry = new AuditEntry(
                    new DecisionId("d-" + n),
                    at(n),
                    "cli",
                    Optional.empty(),
                    "machine",
                    "admin",
                    events[n],
                    Trace.EMPTY);
            write(stores -> stores.audit().append(entry));
        }
    }
}
