package dev.gatehouse.testkit.usecase;

import static dev.gatehouse.testkit.usecase.Administrators.CHIEF;
import static dev.gatehouse.testkit.usecase.Administrators.TIRED;
import static dev.gatehouse.testkit.usecase.Administrators.denied;
import static dev.gatehouse.testkit.usecase.Administrators.done;
import static dev.gatehouse.testkit.usecase.Administrators.holding;
import static dev.gatehouse.testkit.usecase.House.HOME;
import static dev.gatehouse.testkit.usecase.House.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.in.AdministerClients;
import dev.gatehouse.application.port.in.AdministerClients.Draft;
import dev.gatehouse.application.port.in.AdministerClients.NewClient;
import dev.gatehouse.application.port.in.AdministerClients.Seen;
import dev.gatehouse.application.port.in.ClientOutcome;
import dev.gatehouse.application.port.in.ClientOutcome.Why;
import dev.gatehouse.domain.admin.Permission;
import dev.gatehouse.domain.audit.AuditEntry;
import dev.gatehouse.domain.client.ClientNumber;
import dev.gatehouse.domain.client.ClientRate;
import dev.gatehouse.domain.client.ClientStatus;
import dev.gatehouse.domain.login.Credentials.KeySecret;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.testkit.Race;
import dev.gatehouse.testkit.TestEntrances;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Clients are made and changed by those who hold at least as much, as they have last seen them. */
class AdministerClientsTest {
    private final House house = House.open();
    private final AdministerClients clients = house.does.administration().clients();

    @Test
    void aClientThatIsMadeMayLogIn() {
        var made = done(clients.create(CHIEF, draft("billing")));

        assertThat(house.isKnown(house.tokens(shown(made), TestEntrances.apikey())))
                .isTrue();
        assertThat(made.seen().client().createdAt())
                .isEqualTo(house.world.clock().instant());
        assertThat(clients.find(made.seen().client().number()))
                .map(Seen::version)
                .contains(made.seen().version());
    }

    @Test
    void aNameIsGivenOnce() {
        var one = done(clients.create(CHIEF, draft("billing"))).seen();
        var other = done(clients.create(CHIEF, draft("ads"))).seen();

        assertThat(denied(clients.create(CHIEF, draft("billing")))).isEqualTo(Why.NAME_TAKEN);
        assertThat(denied(change(other, draft -> named(draft, "billing")))).isEqualTo(Why.NAME_TAKEN);
        assertThat(clients.find(one.client().number())).contains(one);
        assertThat(clients.find(other.client().number())).contains(other);
    }

    @Test
    void everyMemberOfTheDraftIsWritten() {
        var before = done(clients.create(CHIEF, draft("billing"))).seen();
        var rich = new Draft(
                "invoices",
                ClientStatus.DISABLED,
                Set.of("https://billing.example"),
                true,
                Set.of(Permission.USERS_READ),
                Optional.of(new ClientRate(2, 9)));

        var after = done(change(before, draft -> rich));

        assertThat(Draft.of(after.client())).isEqualTo(rich);
        assertThat(clients.find(before.client().number())).contains(after);
    }

    @Test
    void whoeverIsDisabledIsOutAtOnce() {
        var made = done(clients.create(CHIEF, draft("billing")));
        var tokens = house.tokens(shown(made), TestEntrances.apikey());

        done(change(made.seen(), AdministerClientsTest::disabled));

        assertThat(house.isKnown(tokens)).isFalse();
        assertThat(refusal(house.logIn(shown(made), HOME, TestEntrances.apikey())))
                .contains(new Refusal.AccountDisabled());
    }

    @Test
    void whatSomebodyElseChangedIsNotOverwritten() { // H8
        var seen = done(clients.create(CHIEF, draft("billing"))).seen();
        var now = done(change(seen, draft -> named(draft, "invoices")));

        assertThat(now.version()).isNotEqualTo(seen.version());
        assertThat(denied(change(seen, AdministerClientsTest::disabled))).isEqualTo(Why.OVERTAKEN);
        assertThat(denied(clients.delete(CHIEF, seen.client().number(), Optional.of(seen.version()))))
                .isEqualTo(Why.OVERTAKEN);
        assertThat(clients.find(seen.client().number())).contains(now);
    }

    @Test
    void ofManyWhoHaveSeenTheSameOneChangesIt() { // H8
        var seen = done(clients.create(CHIEF, draft("billing"))).seen();

        var outcomes = Race.of(8, n -> change(seen, draft -> named(draft, "by " + n)));

        assertThat(outcomes).filteredOn(ClientOutcome.Done.class::isInstance).hasSize(1);
    }

    @Test
    void nobodyGrantsWhatTheyDoNotHold() { // H4
        var clerk = holding(Permission.CLIENTS_WRITE, Permission.ROLES_GRANT);
        var plain = done(clients.create(clerk, draft("billing"))).seen();
        UnaryOperator<Draft> grant = draft -> permitted(draft, Permission.USERS_READ);

        assertThat(denied(clients.create(clerk, grant.apply(draft("spy"))))).isEqualTo(Why.HOLDS_MORE);
        assertThat(denied(clients.change(clerk, plain.client().number(), plain.version(), grant)))
                .isEqualTo(Why.HOLDS_MORE);
        assertThat(denied(clients.change(
                        holding(Permission.CLIENTS_WRITE, Permission.USERS_READ),
                        plain.client().number(),
                        plain.version(),
                        grant)))
                .isEqualTo(Why.MAY_NOT_GRANT);
        assertThat(denied(clients.change(TIRED, plain.client().number(), plain.version(), grant)))
                .isEqualTo(Why.NOT_RECENT);
        assertThat(clients.find(plain.client().number())).contains(plain);
    }

    @Test
    void nobodyTouchesAClientThatHoldsMore() { // H4
        var strong = done(clients.create(CHIEF, permitted(draft("machine"), Permission.USERS_WRITE)))
                .seen();
        var clerk = holding(Permission.CLIENTS_WRITE, Permission.ROLES_GRANT);
        var number = strong.client().number();

        assertThat(denied(clients.change(clerk, number, strong.version(), AdministerClientsTest::disabled)))
                .isEqualTo(Why.HOLDS_MORE);
        assertThat(denied(clients.change(clerk, number, strong.version(), draft -> permitted(draft))))
                .isEqualTo(Why.HOLDS_MORE);
        assertThat(denied(clients.delete(clerk, number, Optional.empty()))).isEqualTo(Why.HOLDS_MORE);
        assertThat(clients.find(number)).contains(strong);
    }

    @Test
    void toBeShownASecretNeedsALoginOfLate() {
        assertThat(denied(clients.create(TIRED, draft("billing")))).isEqualTo(Why.NOT_RECENT);
    }

    @Test
    void whoeverIsRemovedIsGone() {
        var made = done(clients.create(CHIEF, draft("billing")));
        var tokens = house.tokens(shown(made), TestEntrances.apikey());
        var seen = made.seen();

        done(clients.delete(CHIEF, seen.client().number(), Optional.of(seen.version())));

        assertThat(house.isKnown(tokens)).isFalse();
        assertThat(clients.find(seen.client().number())).isEmpty();
        assertThat(denied(clients.delete(CHIEF, seen.client().number(), Optional.of(seen.version()))))
                .isEqualTo(Why.ABSENT);
        assertThat(denied(clients.delete(CHIEF, new ClientNumber(999), Optional.empty())))
                .isEqualTo(Why.ABSENT);
    }

    @Test
    void whatWasDoneIsAuditedWithWhoDidItAndFromWhere() { // K3
        var made = done(clients.create(CHIEF, draft("billing")));
        done(change(made.seen(), AdministerClientsTest::disabled));
        done(change(clients.find(made.seen().client().number()).orElseThrow(), draft -> draft));

        var told = entries();

        assertThat(told).extracting(AuditEntry::actor).startsWith(CHIEF.actor(), CHIEF.actor());
        assertThat(told).extracting(AuditEntry::source).startsWith(HOME.text(), HOME.text());
        assertThat(told.getFirst().event().detail()).isEqualTo("client 1 (billing): changed: status");
        assertThat(told.get(1).event().detail()).startsWith("client 1 (billing): made, with key gh_ak_");
        assertThat(told.toString()).doesNotContain(made.secret().reveal());
    }

    private List<AuditEntry> entries() {
        return house.world.unitOfWork().read(stores -> stores.audit().latest(2));
    }

    private ClientOutcome<Seen> change(Seen seen, UnaryOperator<Draft> edit) {
        return clients.change(CHIEF, seen.client().number(), seen.version(), edit);
    }

    private static KeySecret shown(NewClient made) {
        return new KeySecret(made.key(), made.secret());
    }

    static Draft draft(String name) {
        return new Draft(name, ClientStatus.ACTIVE, Set.of(), false, Set.of(), Optional.empty());
    }

    private static Draft named(Draft draft, String name) {
        return new Draft(
                name, draft.status(), draft.audiences(), draft.introspect(), draft.permissions(), draft.rate());
    }

    private static Draft disabled(Draft draft) {
        return new Draft(
                draft.name(),
                ClientStatus.DISABLED,
                draft.audiences(),
                draft.introspect(),
                draft.permissions(),
                draft.rate());
    }

    static Draft permitted(Draft draft, Permission... permissions) {
        return new Draft(
                draft.name(), draft.status(), draft.audiences(), draft.introspect(), Set.of(permissions), draft.rate());
    }
}
