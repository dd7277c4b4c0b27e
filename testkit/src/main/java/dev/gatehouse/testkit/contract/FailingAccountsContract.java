package dev.gatehouse.testkit.contract;

import static dev.gatehouse.testkit.contract.Samples.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.out.AttemptStore.Failing;
import dev.gatehouse.application.port.out.Page.Cursor;
import dev.gatehouse.domain.client.ClientNumber;
import dev.gatehouse.domain.login.AttemptKey;
import dev.gatehouse.domain.login.AttemptLedger;
import dev.gatehouse.domain.token.Subject;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The accounts at which strangers fail are told, the worst first, and nothing of known sources or of names that are nobody's. */
public abstract class FailingAccountsContract extends StoreContract {
    @Test
    void theWorstComeFirstInPagesThatHangTogether() {
        IntStream.range(0, 5).forEach(n -> fail(n, 5 + n / 2));

        var first = failing(5, Optional.empty(), 3);
        var second = failing(5, Optional.of(new Cursor("6", subject(2).text())), 3);

        assertThat(first).extracting(Failing::account).containsExactly(subject(4), subject(3), subject(2));
        assertThat(second).extracting(Failing::account).containsExactly(subject(1), subject(0));
        assertThat(first.getFirst().ledger()).isEqualTo(new AttemptLedger(7, at(7), List.of()));
    }

    @Test
    void whoFailedLessThanAskedIsNotTold() {
        fail(1, 4);
        fail(2, 5);

        assertThat(failing(5, Optional.empty(), 9)).extracting(Failing::account).containsExactly(subject(2));
    }

    @Test
    void knownSourcesAndNobodysNamesAreNotTold() {
        save(new AttemptKey(subject(1).text(), "192.0.2.0/24"), 50);
        save(new AttemptKey("nobody:0af", AttemptKey.STRANGERS), 50);

        assertThat(failing(1, Optional.empty(), 9)).isEmpty();
    }

    @Test
    void whatWasClearedIsNotTold() {
        fail(1, 9);
        write(stores -> stores.attempts().clear(subject(1).text()));

        assertThat(failing(0, Optional.empty(), 9)).isEmpty();
    }

    private static Subject subject(int number) {
        return new Subject.OfClient(new ClientNumber(1 + number));
    }

    private void fail(int number, int failures) {
        save(AttemptKey.strangersAt(subject(number)), failures);
    }

    private void save(AttemptKey key, int failures) {
        write(stores -> stores.attempts().save(key, new AttemptLedger(failures, at(failures), List.of())));
    }

    private List<Failing> failing(int atLeast, Optional<Cursor> after, int limit) {
        return lists(stores -> stores.attempts().failing(atLeast, after, limit));
    }
}
