package dev.gatehouse.testkit.usecase;

import static dev.gatehouse.testkit.usecase.House.ELSEWHERE;
import static dev.gatehouse.testkit.usecase.House.HOME;
import static dev.gatehouse.testkit.usecase.House.RIGHT;
import static dev.gatehouse.testkit.usecase.House.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.in.ApplyState.Change;
import dev.gatehouse.application.port.in.ApplyState.Change.Kind;
import dev.gatehouse.application.port.in.ApplyState.DesiredNetwork;
import dev.gatehouse.application.port.in.ApplyState.DesiredState;
import dev.gatehouse.application.port.in.ApplyState.DesiredUser;
import dev.gatehouse.application.port.in.ApplyState.Report;
import dev.gatehouse.domain.audit.AuditEvent;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.network.IpPolicy;
import dev.gatehouse.domain.network.NetworkName;
import dev.gatehouse.domain.network.PolicyDraft;
import dev.gatehouse.domain.user.LoginName;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Declared networks come true together with the policies that name them. */
class ApplyNetworksTest {
    private static final NetworkName OFFICE = new NetworkName("office");
    private static final DesiredNetwork AT_HOME = office("192.0.2.0/24");
    private static final DesiredNetwork AT_ELSEWHERE = office("198.51.100.0/24");
    private static final DesiredNetwork GONE = new DesiredNetwork(OFFICE, List.of(), true);

    private final House house = House.open();

    @Test
    void aPolicyMayNameANetworkOfTheSameState() {
        house.ann();
        var report = apply(AT_HOME, naming(OFFICE));

        assertThat(report.problems()).isEmpty();
        assertThat(report.changes())
                .containsExactly(
                        new Change(Kind.CREATE, "network office", ""),
                        new Change(Kind.UPDATE, "user ann", "IP policy"));
        assertThat(refusal(house.logIn("ann", RIGHT, HOME))).isEmpty();
        assertThat(refusal(house.logIn("ann", RIGHT, ELSEWHERE))).contains(new Refusal.AddressDenied());
    }

    @Test
    void aSecondTimeNothingChanges() {
        house.ann();
        apply(AT_HOME, naming(OFFICE));

        assertThat(apply(AT_HOME, naming(OFFICE)).changes())
                .extracting(Change::kind)
                .containsOnly(Kind.KEEP);
    }

    @Test
    void aChangedNetworkIsTheOnlyChange() {
        house.ann();
        apply(AT_HOME, naming(OFFICE));
        var report = apply(AT_ELSEWHERE, naming(OFFICE));

        assertThat(report.changes())
                .containsExactly(
                        new Change(Kind.UPDATE, "network office", "entries"), new Change(Kind.KEEP, "user ann", ""));
        assertThat(house.lastAudited()).isEqualTo(new AuditEvent.Administered("network office", "UPDATE: entries"));
        assertThat(refusal(house.logIn("ann", RIGHT, ELSEWHERE))).isEmpty();
    }

    @Test
    void aNetworkAndWhoeverNamesItMayChangeTogether() {
        house.ann();
        apply(AT_HOME, naming(OFFICE));
        var report = apply(
                AT_ELSEWHERE,
                new PolicyDraft(IpPolicy.Mode.LISTED, IpPolicy.Enforcement.REPORT, List.of(), List.of(OFFICE)));

        assertThat(report.problems()).isEmpty();
        assertThat(report.changes()).extracting(Change::kind).containsOnly(Kind.UPDATE);
    }

    @Test
    void aNetworkThatIsNowhereIsAProblem() {
        house.ann();

        assertThat(apply(new DesiredState(List.of(ann(naming(OFFICE))), List.of()))
                        .problems())
                .containsExactly("user ann: there is no network office");
        assertThat(apply(GONE, naming(OFFICE)).problems()).containsExactly("user ann: there is no network office");
    }

    @Test
    void aNetworkThatSomebodyNamesIsNotRemoved() { // D8
        house.ann();
        apply(AT_HOME, naming(OFFICE));

        assertThat(apply(new DesiredState(List.of(), List.of(), List.of(GONE))).problems())
                .containsExactly("network office: the IP policy of u-ann names it");
    }

    @Test
    void aNetworkGoesWithTheLastPolicyThatNamesIt() {
        house.ann();
        apply(AT_HOME, naming(OFFICE));
        var report = apply(GONE, PolicyDraft.of(IpPolicy.OPEN));

        assertThat(report.changes())
                .containsExactly(
                        new Change(Kind.UPDATE, "user ann", "IP policy"),
                        new Change(Kind.DELETE, "network office", ""));
        assertThat(apply(GONE, PolicyDraft.of(IpPolicy.OPEN)).changes())
                .extracting(Change::kind)
                .containsOnly(Kind.KEEP);
    }

    @Test
    void aNetworkIsDeclaredOnce() {
        assertThat(apply(new DesiredState(List.of(), List.of(), List.of(AT_HOME, AT_ELSEWHERE)))
                        .problems())
                .containsExactly("network office is declared twice");
    }

    private static DesiredNetwork office(String block) {
        return new DesiredNetwork(OFFICE, SourcesTest.listed(block).entries(), false);
    }

    private static PolicyDraft naming(NetworkName name) {
        return new PolicyDraft(IpPolicy.Mode.LISTED, IpPolicy.Enforcement.ENFORCE, List.of(), List.of(name));
    }

    private static DesiredUser ann(PolicyDraft policy) {
        return new DesiredUser(
                Optional.empty(),
                LoginName.parse("ann"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(policy),
                Optional.empty(),
                false);
    }

    private Report apply(DesiredNetwork network, PolicyDraft policy) {
        return apply(new DesiredState(List.of(ann(policy)), List.of(), List.of(network)));
    }

    private Report apply(DesiredState state) {
        return house.does.applyState().apply(state, false, "cli");
    }
}
