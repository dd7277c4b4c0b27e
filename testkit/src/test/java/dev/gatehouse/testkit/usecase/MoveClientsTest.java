package dev.gatehouse.testkit.usecase;

import static dev.gatehouse.testkit.usecase.House.HOME;
import static dev.gatehouse.testkit.usecase.House.refusal;
import static dev.gatehouse.testkit.usecase.StateBuilder.client;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.in.ApplyState.AdoptedPair;
import dev.gatehouse.application.port.in.ApplyState.DesiredExchangeToken;
import dev.gatehouse.application.port.in.LogIn;
import dev.gatehouse.application.port.in.MoveClients;
import dev.gatehouse.application.port.in.MoveClients.Leaving;
import dev.gatehouse.application.port.in.MoveClients.Outcome;
import dev.gatehouse.application.port.out.Page;
import dev.gatehouse.domain.admin.Administrator;
import dev.gatehouse.domain.admin.Permission;
import dev.gatehouse.domain.admin.Unmet;
import dev.gatehouse.domain.audit.AuditEvent;
import dev.gatehouse.domain.client.ApiKey;
import dev.gatehouse.domain.client.ClientRate;
import dev.gatehouse.domain.login.Credentials;
import dev.gatehouse.domain.network.IpPolicy;
import dev.gatehouse.domain.network.Network;
import dev.gatehouse.domain.network.NetworkName;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.session.Session;
import dev.gatehouse.testkit.MovableClock;
import dev.gatehouse.testkit.TestEntrances;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** API clients move in with the secrets that they have, by the rules of a declared state, and once. */
class MoveClientsTest {
    private static final ApiKey KEY = new ApiKey("old-key");
    private static final Secret SECRET = Secret.of("an old secret");
    private static final Instant LATER = MovableClock.START.plus(Duration.ofDays(30));

    private final House house = House.open();
    private final MoveClients clients = house.does.administration().moveClients();

    @Test
    void whoeverMovesInLogsInWithTheOldSecret() {
        assertThat(take(billing().adopting(new AdoptedPair(KEY, SECRET)))).isEqualTo(new Outcome.Made());

        assertThat(refusal(logIn(SECRET))).isEmpty();
        assertThat(refusal(logIn(Secret.of("another")))).isPresent();
    }

    @Test
    void everyMemberIsTakenOver() {
        take(billing()
                .rate(Optional.of(new ClientRate(5, 50)))
                .permitted(Permission.USERS_READ)
                .introspecting("https://a.example")
                .disabled());

        var moved = all().getFirst().client();
        assertThat(moved.rate()).contains(new ClientRate(5, 50));
        assertThat(moved.permissions()).containsExactly(Permission.USERS_READ);
        assertThat(moved.audiences()).containsExactly("https://a.example");
        assertThat(moved.introspect()).isTrue();
        assertThat(moved.isActive()).isFalse();
    }

    @Test
    void toMoveInTwiceBringsNoOldSecretBack() {
        take(billing().adopting(new AdoptedPair(KEY, SECRET)));
        house.does.applyState().apply(billing().without(KEY).state(), false, "cli");
        var before = house.audit();

        assertThat(take(billing().adopting(new AdoptedPair(KEY, SECRET)))).isEqualTo(new Outcome.Known());

        assertThat(refusal(logIn(SECRET))).isPresent();
        assertThat(house.audit()).hasSize(before.size() + 1); // the refusal
    }

    @Test
    void whatCannotBeTakenLeavesNothing() {
        take(billing().number(7).adopting(new AdoptedPair(KEY, SECRET)));

        for (var bad : List.of(
                client("other").number(7),
                client("billing").number(8),
                client("other").adopting(new AdoptedPair(KEY, Secret.of("another"))),
                client("other").token(token(MovableClock.START)),
                client("other").policy(nowhere()))) {
            assertThat(take(bad)).isInstanceOf(Outcome.Refused.class);
        }
        assertThat(all()).hasSize(1);
    }

    @Test
    void nothingIsRemovedAndNoSecretIsDrawn() {
        take(billing());

        for (var bad : List.of(
                client("billing").absent(),
                client("other").without(KEY),
                client("other").withKey(),
                client("other").token(new DesiredExchangeToken("nightly", LATER, Optional.empty(), false)),
                client("other").token(new DesiredExchangeToken("nightly", LATER, Optional.of(SECRET), true)))) {
            assertThat(take(bad)).isInstanceOf(Outcome.Refused.class);
        }
        assertThat(all()).hasSize(1);
    }

    @Test // H4
    void nobodyBringsInWhatTheyMayNotGive() {
        var lately = administrator(true, Permission.CLIENTS_WRITE);
        var granting = administrator(true, Permission.CLIENTS_WRITE, Permission.ROLES_GRANT);
        var earlier = administrator(false, Permission.values());
        var entitled = client("auditing").permitted(Permission.AUDIT_READ);

        assertThat(refused(lately, entitled)).isTrue();
        assertThat(refused(granting, entitled)).isTrue();
        assertThat(refused(earlier, client("plain"))).isTrue();
        assertThat(refused(lately, client("listed").policy(IpPolicy.OPEN))).isTrue();
        assertThat(all()).isEmpty();
        assertThat(house.audit())
                .contains(
                        new AuditEvent.AdministrationRefused("clients:write", Unmet.OWN_REACH.reason()),
                        new AuditEvent.AdministrationRefused("clients:write", Unmet.RECENT_LOGIN.reason()),
                        new AuditEvent.AdministrationRefused("policies:write", Unmet.PERMISSION.reason()));

        assertThat(refused(lately, client("plain"))).isFalse();
        assertThat(refused(administrator(true, Permission.values()), entitled)).isFalse();
    }

    @Test
    void theAuditTellsWhoBroughtAClientInAndFromWhere() {
        clients.take(
                administrator(true, Permission.CLIENTS_WRITE), client("plain").wish(), false);

        var written = house.world.unitOfWork().read(stores -> stores.audit().latest(1));
        assertThat(written).singleElement().satisfies(entry -> {
            assertThat(entry.actor()).isEqualTo("client:7");
            assertThat(entry.source()).isEqualTo(HOME.text());
        });
    }

    private static Administrator administrator(boolean isRecent, Permission... all) {
        return new Administrator("client:7", Set.of(all), HOME, isRecent);
    }

    private boolean refused(Administrator by, ClientWish wish) {
        return clients.take(by, wish.wish(), false) instanceof Outcome.Refused;
    }

    @Test
    void aDryRunAnswersTheSameAndKeepsNothing() {
        var before = house.audit();

        assertThat(clients.take(Administrator.machine(), billing().wish(), true))
                .isEqualTo(new Outcome.Made());
        assertThat(clients.take(
                        Administrator.machine(), client("x").policy(nowhere()).wish(), true))
                .isInstanceOf(Outcome.Refused.class);

        assertThat(all()).isEmpty();
        assertThat(house.audit()).isEqualTo(before);
    }

    @Test
    void theAuditTellsOfEachClient() {
        take(billing().adopting(new AdoptedPair(KEY, SECRET)));

        assertThat(house.audit())
                .contains(
                        new AuditEvent.Administered("client billing", "CREATE"),
                        new AuditEvent.Administered("client billing key old-key", "CREATE: adopted"));
    }

    @Test
    void whoeverLeavesIsToldWithWhatNobodyCanTell() {
        take(billing().adopting(new AdoptedPair(KEY, SECRET)).token(token(LATER)));
        take(client("ads"));

        assertThat(all()).extracting(leaving -> leaving.client().name()).containsExactly("billing", "ads");
        assertThat(all().getFirst().keys()).containsExactly(KEY);
        assertThat(all().getFirst().tokens()).extracting(Session::label).containsExactly("nightly");

        house.world.clock().advance(Duration.ofDays(31));
        assertThat(all().getFirst().tokens()).isEmpty();
    }

    private static ClientWish billing() {
        return client("billing");
    }

    private static IpPolicy nowhere() {
        return new IpPolicy(
                IpPolicy.Mode.LISTED,
                IpPolicy.Enforcement.ENFORCE,
                List.of(),
                List.of(new Network(new NetworkName("nowhere"), List.of())));
    }

    private static DesiredExchangeToken token(Instant end) {
        return new DesiredExchangeToken("nightly", end, Optional.of(Secret.of("an old token")), false);
    }

    private LogIn.Outcome logIn(Secret secret) {
        return house.logIn(new Credentials.KeySecret(KEY, secret), HOME, TestEntrances.apikey());
    }

    private Outcome take(ClientWish wish) {
        return clients.take(Administrator.machine(), wish.wish(), false);
    }

    /** Read one by one, so that a page ends after each. */
    private List<Leaving> all() {
        var all = new ArrayList<Leaving>();
        Optional<Page.Cursor> next = Optional.empty();
        do {
            var page = clients.page(next, 1);
            all.addAll(page.items());
            next = page.next();
        } while (next.isPresent());
        return all;
    }
}
