package dev.gatehouse.testkit.usecase;

import static dev.gatehouse.testkit.usecase.House.ELSEWHERE;
import static dev.gatehouse.testkit.usecase.House.HOME;
import static dev.gatehouse.testkit.usecase.House.RIGHT;
import static dev.gatehouse.testkit.usecase.House.WRONG;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.in.ExplainDecisions.Replay;
import dev.gatehouse.application.port.in.ExplainDecisions.Seen;
import dev.gatehouse.domain.client.ClientNumber;
import dev.gatehouse.domain.network.IpPolicy;
import dev.gatehouse.domain.network.IpPolicy.Decision;
import dev.gatehouse.domain.network.NetworkName;
import dev.gatehouse.domain.network.PolicyDraft;
import dev.gatehouse.domain.token.Subject;
import dev.gatehouse.domain.user.User;
import dev.gatehouse.testkit.TestEntrances;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A draft is tried on those who came before it, and nobody notices. */
class PolicyReplayTest {
    private static final PolicyDraft FROM_HOME = PolicyDraft.of(SourcesTest.listed("192.0.2.0/24"));

    private final House house = House.open();
    private final User ann = house.ann();

    @Test
    void whoeverWouldHaveBeenRefusedIsToldFirst() {
        house.logIn("ann", RIGHT, HOME);
        house.logIn("ann", RIGHT, HOME);
        house.logIn("ann", WRONG, HOME);
        house.logIn("ann", RIGHT, ELSEWHERE);
        var now = house.world.clock().instant();

        assertThat(told(FROM_HOME, 1))
                .containsExactly(
                        new Seen(
                                "198.51.100.1", new Decision(false, "198.51.100.1 is in none of 1 entries"), 1, 0, now),
                        new Seen("192.0.2.1", new Decision(true, "listed in 192.0.2.0/24"), 2, 1, now));
    }

    @Test
    void refreshesCountAsLogins() {
        house.refreshed(house.annsTokens(TestEntrances.envelope()));

        assertThat(told(FROM_HOME, 1)).extracting(Seen::admitted).containsExactly(2L);
    }

    @Test
    void onlyTheLastDaysCount() {
        house.logIn("ann", RIGHT, HOME);
        house.world.clock().advance(Duration.ofDays(3));
        house.logIn("ann", RIGHT, ELSEWHERE);

        assertThat(told(FROM_HOME, 2)).extracting(Seen::address).containsExactly("198.51.100.1");
        assertThat(told(FROM_HOME, 4)).hasSize(2);
    }

    @Test
    void aDraftThatNamesAnUnknownNetworkIsTriedOnNobody() {
        var office = new NetworkName("office");
        var draft = new PolicyDraft(IpPolicy.Mode.LISTED, IpPolicy.Enforcement.ENFORCE, List.of(), List.of(office));

        assertThat(replay(House.of(ann), draft, 1))
                .isEqualTo(new Replay.UnknownNetworks(new LinkedHashSet<>(List.of(office))));
    }

    @Test
    void whoeverIsNotThereCameFromNowhere() { // H2
        assertThat(replay(new Subject.OfClient(new ClientNumber(99)), FROM_HOME, 1))
                .isEqualTo(new Replay.NoSuchSubject());
    }

    @Test
    void nothingChanges() {
        house.logIn("ann", RIGHT, ELSEWHERE);
        var before = house.audit();
        told(FROM_HOME, 1);

        assertThat(house.audit()).isEqualTo(before);
        assertThat(House.refusal(house.logIn("ann", RIGHT, ELSEWHERE))).isEmpty();
    }

    private List<Seen> told(PolicyDraft draft, int days) {
        return ((Replay.Told) replay(House.of(ann), draft, days)).addresses();
    }

    private Replay replay(Subject whose, PolicyDraft draft, int days) {
        return house.does.administration().decisions().replay(whose, draft, days);
    }
}
