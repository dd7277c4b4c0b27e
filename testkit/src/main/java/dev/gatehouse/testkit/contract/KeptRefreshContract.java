package dev.gatehouse.testkit.contract;

import static dev.gatehouse.testkit.contract.Samples.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.domain.session.EndReason;
import dev.gatehouse.domain.session.Session;
import dev.gatehouse.domain.token.RefreshMode;
import dev.gatehouse.testkit.Race;
import dev.gatehouse.testkit.SessionBuilder;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A row whose token stays is moved on by each of its uses, as long as it was not ended. */
public abstract class KeptRefreshContract extends SessionContract {
    private static final int RUNNERS = 16;
    private static final String NETWORK = "2001:db8:1::/64";

    @Test
    void aUseMovesTheEndAndIsTold() {
        var row = kept("s-1");
        var used = row.prolonged(at(100), at(5_000), NETWORK);

        assertThat(advance(row, used)).contains(used);
        assertThat(find(row.id())).contains(used);
        assertThat(lists(stores -> stores.audit().latest(9))).containsExactly(refreshed(row));
    }

    @Test
    void whoeverSawTheRowEarlierMovesItToo() {
        var row = kept("s-1");
        var later = row.prolonged(at(200), at(6_000), NETWORK);
        advance(row, row.prolonged(at(100), at(5_000), NETWORK));

        assertThat(advance(row, later)).contains(later);
        assertThat(find(row.id())).contains(later);
    }

    @Test
    void ofManyAtOnceEachIsGivenTheRowAndTold() {
        var row = kept("s-1");

        var given = Race.of(
                RUNNERS,
                n -> insist(stores -> stores.sessions()
                        .advance(row, row.prolonged(at(100 + n), at(5_000 + n), NETWORK), refreshed(row))));

        assertThat(given).allMatch(Optional::isPresent);
        assertThat(given).contains(find(row.id()));
        assertThat(find(row.id()).map(Session::refreshClaims)).matches(claims -> row.hasGiven(claims.orElseThrow()));
        assertThat(lists(stores -> stores.audit().latest(99))).hasSize(RUNNERS);
    }

    @Test
    void anEndedOneIsNotMoved() { // A2
        var row = kept("s-1");
        end(row, EndReason.REVOKED, 9);

        assertThat(advance(row, row.prolonged(at(100), at(5_000), NETWORK))).isEmpty();
        assertThat(find(row.id()).map(Session::idleExpiresAt)).contains(row.idleExpiresAt());
        assertThat(lists(stores -> stores.audit().latest(9))).isEmpty();
    }

    private Session kept(String id) {
        var row = session(id).build();
        return insert(SessionBuilder.of(row).dialect("oauth", RefreshMode.KEEP));
    }

    private Optional<Session> advance(Session expected, Session next) {
        return run(stores -> stores.sessions().advance(expected, next, refreshed(expected)));
    }
}
