package dev.gatehouse.testkit.usecase;

import static dev.gatehouse.testkit.usecase.House.ELSEWHERE;
import static dev.gatehouse.testkit.usecase.House.HOME;
import static dev.gatehouse.testkit.usecase.House.RIGHT;
import static dev.gatehouse.testkit.usecase.House.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.in.AdministerPolicies;
import dev.gatehouse.application.port.in.AdministerPolicies.Change;
import dev.gatehouse.application.port.in.AdministerPolicies.Held;
import dev.gatehouse.application.port.in.AdministerPolicies.Outcome;
import dev.gatehouse.domain.admin.Administrator;
import dev.gatehouse.domain.admin.Permission;
import dev.gatehouse.domain.audit.AuditEntry;
import dev.gatehouse.domain.audit.AuditEvent;
import dev.gatehouse.domain.client.ClientNumber;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.network.IpPolicy;
import dev.gatehouse.domain.network.Network;
import dev.gatehouse.domain.network.NetworkName;
import dev.gatehouse.domain.network.PolicyDraft;
import dev.gatehouse.domain.network.Source;
import dev.gatehouse.domain.token.Subject;
import dev.gatehouse.domain.user.Role;
import dev.gatehouse.domain.user.User;
import dev.gatehouse.testkit.ClientBuilder;
import dev.gatehouse.testkit.TestEntrances;
import dev.gatehouse.testkit.UserBuilder;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Policies are changed by whoever holds enough, as they were seen, and not by whoever would be shut out. */
class AdministerPoliciesTest {
    private static final NetworkName OFFICE = new NetworkName("office");
    private static final PolicyDraft FROM_HOME = PolicyDraft.of(SourcesTest.listed("192.0.2.0/24"));
    private static final PolicyDraft FROM_ELSEWHERE = PolicyDraft.of(SourcesTest.listed("198.51.100.0/24"));

    private final House house = House.open();
    private final User ann = house.ann();
    private final User root = house.add(UserBuilder.named("root").admin());

    static Administrator administrator(User user, Source from) {
        return new Administrator(user.id().value(), Role.permissionsOf(user.roles()), from, true);
    }

    @Test
    void aChangedPolicyDecidesAtTheNextLogin() { // D7
        assertThat(set(ann, FROM_ELSEWHERE)).isInstanceOf(Outcome.Done.class);

        assertThat(refusal(house.logIn("ann", RIGHT, HOME))).contains(new Refusal.AddressDenied());
        assertThat(refusal(house.logIn("ann", RIGHT, ELSEWHERE))).isEmpty();
    }

    @Test
    void aChangeOfAClientsPolicyCountsAtOnce() { // D7
        var billing = house.add(ClientBuilder.numbered(7));
        var number = new Subject.OfClient(new ClientNumber(7));
        set(change(number, FROM_ELSEWHERE, Optional.empty(), false));

        assertThat(refusal(house.logIn(billing, HOME, TestEntrances.apikey()))).contains(new Refusal.AddressDenied());
    }

    @Test
    void whatIsSetIsFound() {
        var done = (Outcome.Done) set(ann, FROM_HOME);

        assertThat(held(ann)).isEqualTo(done.held());
        assertThat(held(ann).policy()).isEqualTo(SourcesTest.listed("192.0.2.0/24"));
    }

    @Test
    void aNetworkIsNamedAndItsEntriesCount() {
        house.world.unitOfWork().run(stores -> stores.networks().insert(network()));
        set(ann, sharing(OFFICE));

        assertThat(refusal(house.logIn("ann", RIGHT, HOME))).isEmpty();
        assertThat(refusal(house.logIn("ann", RIGHT, ELSEWHERE))).contains(new Refusal.AddressDenied());
    }

    @Test
    void aNetworkThatIsNotThereIsToldByName() {
        assertThat(set(ann, sharing(OFFICE)))
                .isEqualTo(new Outcome.UnknownNetworks(new LinkedHashSet<>(List.of(OFFICE))));
        assertThat(held(ann).policy()).isEqualTo(IpPolicy.OPEN);
    }

    @Test
    void onlyTheVersionThatWasSeenIsChanged() { // H8
        var seen = held(ann).version();
        set(ann, FROM_HOME);

        assertThat(set(change(House.of(ann), FROM_ELSEWHERE, Optional.of(seen), false)))
                .isEqualTo(new Outcome.ChangedSince());
        assertThat(held(ann).policy()).isEqualTo(SourcesTest.listed("192.0.2.0/24"));
        assertThat(set(change(
                        House.of(ann), FROM_ELSEWHERE, Optional.of(held(ann).version()), false)))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void whoeverIsNotThereHasNoPolicy() { // H2
        var nobody = new Subject.OfClient(new ClientNumber(99));

        assertThat(policies().find(nobody)).isEmpty();
        assertThat(set(change(nobody, FROM_HOME, Optional.empty(), false))).isEqualTo(new Outcome.NoSuchSubject());
    }

    @Test
    void nobodyTouchesThePolicyOfWhoeverMayDoMore() { // H4
        var writer = new Administrator("client:7", Set.of(Permission.POLICIES_WRITE), HOME, true);

        assertThat(policies().set(writer, change(House.of(root), FROM_HOME, Optional.empty(), true)))
                .isEqualTo(new Outcome.BeyondOwn());
        assertThat(policies().set(writer, change(House.of(ann), FROM_HOME, Optional.empty(), false)))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void nobodyLocksThemselvesOutUnlessTheyInsist() {
        assertThat(set(root, FROM_ELSEWHERE)).isEqualTo(new Outcome.WouldLockOut("192.0.2.1 is in none of 1 entries"));
        assertThat(held(root).policy()).isEqualTo(IpPolicy.OPEN);

        assertThat(set(root, FROM_HOME)).isInstanceOf(Outcome.Done.class);
        assertThat(set(change(House.of(root), FROM_ELSEWHERE, Optional.empty(), true)))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void aReportLocksNobodyOut() {
        var report = new PolicyDraft(IpPolicy.Mode.LISTED, IpPolicy.Enforcement.REPORT, List.of(), List.of());

        assertThat(set(root, report)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void theMachineIsNeverLockedOut() {
        assertThat(policies()
                        .set(Administrator.machine(), change(House.of(root), FROM_ELSEWHERE, Optional.empty(), false)))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void theAuditTellsWhoChangedWhatAndFromWhere() { // K3
        set(ann, FROM_ELSEWHERE);

        var told = house.world
                .unitOfWork()
                .read(stores -> stores.audit().latest(1))
                .getFirst();
        assertThat(told.event())
                .isEqualTo(new AuditEvent.Administered("IP policy", "listed, enforce: 198.51.100.0/24"));
        assertThat(told)
                .extracting(AuditEntry::actor, AuditEntry::subject, AuditEntry::source)
                .containsExactly(root.id().value(), Optional.of(House.of(ann)), HOME.text());
    }

    private static Network network() {
        return new Network(OFFICE, FROM_HOME.entries());
    }

    private static PolicyDraft sharing(NetworkName name) {
        return new PolicyDraft(IpPolicy.Mode.LISTED, IpPolicy.Enforcement.ENFORCE, List.of(), List.of(name));
    }

    private static Change change(Subject whose, PolicyDraft draft, Optional<String> expected, boolean force) {
        return new Change(whose, draft, expected, force);
    }

    private Outcome set(User whose, PolicyDraft draft) {
        return set(change(House.of(whose), draft, Optional.empty(), false));
    }

    private Outcome set(Change change) {
        return policies().set(administrator(root, HOME), change);
    }

    private Held held(User whose) {
        return policies().find(House.of(whose)).orElseThrow();
    }

    private AdministerPolicies policies() {
        return house.does.administration().policies();
    }
}
