package dev.gatehouse.http.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.in.ExplainDecisions;
import dev.gatehouse.domain.admin.Administrator;
import dev.gatehouse.domain.login.Entrance;
import dev.gatehouse.domain.network.IpPolicy;
import dev.gatehouse.domain.network.PolicyDraft;
import dev.gatehouse.domain.token.Subject;
import dev.gatehouse.domain.user.UserId;
import dev.gatehouse.http.dialect.Reply;
import dev.gatehouse.http.oauth.Form;
import dev.gatehouse.http.oauth.page.Language;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a policy would have meant is told whole, however many strangers tried their luck. */
class PolicyTrialTest {
    private static final Subject ANN = new Subject.OfUser(new UserId("u-ann"));
    private static final IpPolicy.Decision MISSED = new IpPolicy.Decision(false, "in none of 1 entries");

    /** An audit that has seen these addresses. */
    private record Past(List<ExplainDecisions.Seen> addresses) implements ExplainDecisions {
        @Override
        public Simulation simulate(Question question) {
            throw new AssertionError("nothing is simulated");
        }

        @Override
        public List<Entrance> pages() {
            return List.of();
        }

        @Override
        public Replay replay(Subject whose, PolicyDraft draft, int days) {
            assertThat(days).as("a week").isEqualTo(7);
            return new Replay.Told(addresses);
        }
    }

    private static ExplainDecisions.Seen seen(int address, long admitted) {
        return new ExplainDecisions.Seen("192.0.2." + address, MISSED, admitted, 9, Instant.EPOCH);
    }

    private static List<String> told(List<ExplainDecisions.Seen> addresses) {
        var facts = new Visit.Facts("/", "/", Form.parse("").orElseThrow(), Language.ENGLISH);
        var visit = new Visit(Administrator.machine(), "root", facts, path -> "", why -> Reply.empty(403));
        var outcome = new PolicyTrial(new Past(addresses)).of(ANN, PolicyDraft.of(IpPolicy.OPEN), visit);
        return ((PolicyTrial.Outcome.Tried) outcome)
                .blocks().stream()
                        .filter(Block.Prose.class::isInstance)
                        .map(block -> ((Block.Prose) block).text())
                        .toList();
    }

    @Test
    void whoeverWasLetInIsToldApartFromStrangers() {
        assertThat(told(List.of(seen(1, 3), seen(2, 0), seen(3, 0))))
                .containsExactly("Of these, addresses from which somebody was let in: 1");
    }

    @Test
    void addressesBeyondTheListAreCounted() {
        var many = IntStream.range(0, 63).mapToObj(at -> seen(at, 0)).toList();

        assertThat(told(many))
                .containsExactly(
                        "Of these, addresses from which somebody was let in: 0",
                        "Further addresses, which are not listed: 13");
    }
}
