package dev.gatehouse.testkit.usecase;

import static dev.gatehouse.testkit.usecase.Administrators.CHIEF;
import static dev.gatehouse.testkit.usecase.Administrators.TIRED;
import static dev.gatehouse.testkit.usecase.Administrators.denied;
import static dev.gatehouse.testkit.usecase.Administrators.done;
import static dev.gatehouse.testkit.usecase.Administrators.holding;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.in.AdministerClients;
import dev.gatehouse.application.port.in.AdministerRegistrations;
import dev.gatehouse.application.port.in.ClientOutcome;
import dev.gatehouse.application.port.in.ClientOutcome.Why;
import dev.gatehouse.domain.admin.Permission;
import dev.gatehouse.domain.audit.AuditEvent;
import dev.gatehouse.domain.client.ApiKey;
import dev.gatehouse.domain.client.ClientNumber;
import dev.gatehouse.domain.client.ClientStatus;
import dev.gatehouse.domain.login.Credentials.KeySecret;
import dev.gatehouse.domain.oauth.Grant;
import dev.gatehouse.domain.registration.ClientMethod;
import dev.gatehouse.domain.registration.RedirectUri;
import dev.gatehouse.domain.registration.RegistrationDraft;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.token.Scopes;
import dev.gatehouse.testkit.Race;
import dev.gatehouse.testkit.TestEntrances;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What clients are registered for with OAuth is written by those who may touch them, as they have last seen it. */
class AdministerRegistrationsTest {
    private final House house = House.open();
    private final AdministerClients clients = house.does.administration().clients();
    private final AdministerRegistrations registrations =
            house.does.administration().registrations();

    static RegistrationDraft draft(ClientMethod method, Optional<ApiKey> id, Grant... grants) {
        var blank = RegistrationDraft.BLANK;
        return new RegistrationDraft(
                id,
                method,
                Set.of(grants),
                List.of(new RedirectUri("https://app.example/cb")),
                List.of(),
                new Scopes(List.of("openid")),
                List.of(),
                method == ClientMethod.PRIVATE_KEY_JWT ? Optional.of("{\"keys\":[]}") : Optional.empty(),
                Optional.empty(),
                blank.identityAlgorithm(),
                blank.traits());
    }

    static RegistrationDraft web() {
        return draft(ClientMethod.SECRET, Optional.empty(), Grant.AUTHORIZATION_CODE);
    }

    static RegistrationDraft spa(String id) {
        return draft(ClientMethod.NONE, Optional.of(new ApiKey(id)), Grant.AUTHORIZATION_CODE);
    }

    static AdministerClients.Draft named(String name, Permission... permissions) {
        return new AdministerClients.Draft(
                name, ClientStatus.ACTIVE, Set.of(), false, Set.of(permissions), Optional.empty());
    }

    private AdministerClients.NewClient made(String name, Permission... permissions) {
        return done(clients.create(CHIEF, named(name, permissions)));
    }

    private ClientNumber number(String name) {
        return made(name).seen().client().number();
    }

    @Test
    void theKeyThatIsThereIsTheClientId() {
        var client = made("billing");
        var written = done(registrations.put(CHIEF, client.seen().client().number(), Optional.empty(), web()));

        assertThat(written.held().registration().clientId()).isEqualTo(client.key());
        assertThat(written.secret()).isEmpty();
        assertThat(registrations.find(client.seen().client().number())).contains(written.held());
    }

    @Test
    void aSecretIsMadeUnderAChosenClientId() {
        var id = new ApiKey("web-shop");
        var written = done(registrations.put(
                CHIEF,
                number("billing"),
                Optional.empty(),
                draft(ClientMethod.SECRET, Optional.of(id), Grant.CLIENT_CREDENTIALS)));

        var shown = new KeySecret(id, written.secret().orElseThrow());
        assertThat(house.isKnown(house.tokens(shown, TestEntrances.apikey()))).isTrue();
    }

    @Test
    void aPublicClientIsMadeWithoutASecret() {
        var made = done(registrations.create(
                CHIEF, named("app"), draft(ClientMethod.NONE, Optional.empty(), Grant.DEVICE_CODE)));

        var number = made.seen().client().number();
        assertThat(made.written().secret()).isEmpty();
        assertThat(made.written().held().registration().clientId().looksGenerated())
                .isTrue();
        var credentials =
                house.world.unitOfWork().read(stores -> stores.clients().credentialsOf(number));
        assertThat(credentials).isEmpty();
    }

    @Test
    void aConfidentialClientIsMadeWithOne() {
        var made = done(registrations.create(CHIEF, named("app"), web()));

        var id = made.written().held().registration().clientId();
        Secret secret = made.written().secret().orElseThrow();
        assertThat(house.isKnown(house.tokens(new KeySecret(id, secret), TestEntrances.apikey())))
                .isTrue();
        assertThat(denied(registrations.create(CHIEF, named("app"), web()))).isEqualTo(Why.NAME_TAKEN);
        assertThat(denied(registrations.create(TIRED, named("late"), web()))).isEqualTo(Why.NOT_RECENT);
    }

    @Test
    void aClientIdIsGivenOnce() {
        var key = made("billing").key().value();
        done(registrations.put(CHIEF, number("one"), Optional.empty(), spa("web")));
        var other = number("other");

        assertThat(denied(registrations.put(CHIEF, other, Optional.empty(), spa("web"))))
                .isEqualTo(Why.CLIENT_ID_TAKEN);
        assertThat(denied(registrations.put(CHIEF, other, Optional.empty(), spa(key))))
                .isEqualTo(Why.CLIENT_ID_TAKEN);
        assertThat(denied(registrations.create(CHIEF, named("third"), spa("web"))))
                .isEqualTo(Why.CLIENT_ID_TAKEN);
        assertThat(registrations.find(other)).isEmpty();
    }

    @Test
    void whatSomebodyElseChangedIsNotOverwritten() { // H8
        var number = number("billing");
        var first =
                done(registrations.put(CHIEF, number, Optional.empty(), web())).held();

        assertThat(denied(registrations.put(CHIEF, number, Optional.empty(), web())))
                .isEqualTo(Why.OVERTAKEN);
        var outcomes = Race.of(6, n -> registrations.put(CHIEF, number, Optional.of(first.version()), spa("web-" + n)));
        assertThat(outcomes).filteredOn(ClientOutcome.Done.class::isInstance).hasSize(1);
        assertThat(denied(registrations.remove(CHIEF, number, Optional.of(first.version()))))
                .isEqualTo(Why.OVERTAKEN);
    }

    @Test
    void nobodyTouchesAClientThatHoldsMore() { // H4
        var number = made("machine", Permission.USERS_WRITE).seen().client().number();
        var clerk = holding(Permission.CLIENTS_WRITE);

        assertThat(denied(registrations.put(clerk, number, Optional.empty(), web())))
                .isEqualTo(Why.HOLDS_MORE);
        done(registrations.put(CHIEF, number, Optional.empty(), web()));
        assertThat(denied(registrations.remove(clerk, number, Optional.empty())))
                .isEqualTo(Why.HOLDS_MORE);
        assertThat(denied(registrations.create(clerk, named("spy", Permission.USERS_WRITE), web())))
                .isEqualTo(Why.MAY_NOT_GRANT);
    }

    @Test
    void forWhatIsDeniedNoKeyIsMade() { // H4
        var number = made("machine", Permission.USERS_WRITE).seen().client().number();
        var before = house.does.manageKeys().list();

        assertThat(denied(
                        registrations.put(holding(Permission.CLIENTS_WRITE), number, Optional.empty(), signedByRsa())))
                .isEqualTo(Why.HOLDS_MORE);
        assertThat(denied(registrations.put(CHIEF, new ClientNumber(99), Optional.empty(), signedByRsa())))
                .isEqualTo(Why.ABSENT);

        assertThat(house.does.manageKeys().list()).isEqualTo(before);
        done(registrations.put(CHIEF, number, Optional.empty(), signedByRsa()));
        assertThat(house.does.manageKeys().list()).hasSizeGreaterThan(before.size());
    }

    private static RegistrationDraft signedByRsa() {
        var web = web();
        return new RegistrationDraft(
                web.clientId(),
                web.method(),
                web.grants(),
                web.redirectUris(),
                web.afterLogout(),
                web.scopes(),
                web.resources(),
                web.keys(),
                web.logoutUri(),
                "RS256",
                web.traits());
    }

    @Test
    void toShowOtherwiseWhoOneIsNeedsALoginOfLate() {
        var number = number("billing");
        assertThat(denied(registrations.put(TIRED, number, Optional.empty(), web())))
                .isEqualTo(Why.NOT_RECENT);
        var held =
                done(registrations.put(CHIEF, number, Optional.empty(), web())).held();

        var narrowed = draft(ClientMethod.SECRET, Optional.empty(), Grant.DEVICE_CODE);
        var after = done(registrations.put(TIRED, number, Optional.of(held.version()), narrowed));
        assertThat(denied(registrations.put(
                        TIRED, number, Optional.of(after.held().version()), spa("web"))))
                .isEqualTo(Why.NOT_RECENT);
        assertThat(denied(registrations.put(
                        TIRED,
                        number,
                        Optional.of(after.held().version()),
                        draft(ClientMethod.SECRET, Optional.of(new ApiKey("web")), Grant.DEVICE_CODE))))
                .isEqualTo(Why.NOT_RECENT);
    }

    @Test
    void whatIsDoneIsWrittenDown() {
        var number = number("billing");
        var held = done(registrations.put(CHIEF, number, Optional.empty(), spa("web")))
                .held();
        done(registrations.put(CHIEF, number, Optional.of(held.version()), spa("web")));
        done(registrations.remove(CHIEF, number, Optional.empty()));

        assertThat(house.audit())
                .extracting(AuditEvent::detail)
                .startsWith(
                        "client 1 (billing): registered for OAuth no more",
                        "client 1 (billing): registered for OAuth as web");
    }
}
