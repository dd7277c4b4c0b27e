package dev.gatehouse.testkit.contract;

import static dev.gatehouse.testkit.contract.Samples.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.domain.session.EndReason;
import dev.gatehouse.domain.session.Session;
import dev.gatehouse.testkit.SessionBuilder;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A session that is used goes on, up to its absolute end. */
public abstract class ProlongedSessionContract extends SessionContract {
    private Session row;

    @BeforeEach
    void aSessionThatIdles() {
        row = insert(session("s-1").expires(at(100), at(500)));
    }

    @Test
    void useMovesTheIdleEndAndNothingElse() {
        prolong(row, 50, 150);

        assertThat(find(row.id()))
                .contains(SessionBuilder.of(row)
                        .lastUsed(at(50))
                        .expires(at(150), at(500))
                        .build());
        assertThat(liveAt(149)).extracting(Session::id).containsExactly(row.id());
        assertThat(liveAt(150)).isEmpty();
    }

    @Test
    void useMovesNothingBeyondTheAbsoluteEnd() {
        prolong(row, 90, 9_000);

        assertThat(find(row.id()))
                .contains(SessionBuilder.of(row)
                        .lastUsed(at(90))
                        .expires(at(500), at(500))
                        .build());
        assertThat(liveAt(500)).isEmpty();
    }

    @Test
    void useDoesNotProlongWhatEnded() {
        var ended = insert(session("s-2").expires(at(100), at(500)).ended(at(5), EndReason.REVOKED));

        prolong(ended, 50, 150);
        prolong(session("s-3").build(), 50, 150);

        assertThat(find(ended.id())).contains(ended);
        assertThat(find(row.id())).contains(row);
    }

    private void prolong(Session session, long now, long until) {
        write(stores -> stores.sessions().prolong(session.id(), at(now), at(until)));
    }

    private List<Session> liveAt(long second) {
        return read(stores -> stores.sessions().live(OF_ANN, at(second)));
    }
}
