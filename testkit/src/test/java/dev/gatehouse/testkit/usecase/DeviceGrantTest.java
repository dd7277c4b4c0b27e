package dev.gatehouse.testkit.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.in.AdministerConsents;
import dev.gatehouse.application.port.in.GrantTokens;
import dev.gatehouse.application.port.in.GrantTokens.Asked;
import dev.gatehouse.application.port.in.GrantTokens.ClientProof;
import dev.gatehouse.application.port.in.IdentifyBearer;
import dev.gatehouse.application.port.out.DeviceStore;
import dev.gatehouse.application.port.out.Digests;
import dev.gatehouse.domain.audit.AuditEvent;
import dev.gatehouse.domain.client.ClientNumber;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.network.Source;
import dev.gatehouse.domain.oauth.Grant;
import dev.gatehouse.domain.oauth.GrantRefusal;
import dev.gatehouse.domain.registration.ClientMethod;
import dev.gatehouse.domain.registration.RegistrationDraft;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.token.Scopes;
import dev.gatehouse.domain.token.SessionId;
import dev.gatehouse.testkit.UserBuilder;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tokens for devices whose users agreed elsewhere. */
class DeviceGrantTest {
    private static final GrantRefusal BAD = new GrantRefusal.BadGrant();

    private final House house = House.open();
    private final Shop shop = Shop.at(house, 7);

    @BeforeEach
    void annIsAUser() {
        house.ann();
    }

    @Test
    void aDeviceGetsTokensOnceItsUserAgreed() {
        var device = waiting();
        var asked = new Asked.WithDeviceCode(Secret.of("device"));
        house.world.clock().advance(Duration.ofSeconds(6));
        assertThat(Shop.refusal(shop.ask(asked))).isEqualTo(new GrantRefusal.Undecided());
        assertThat(Shop.refusal(shop.ask(asked))).isEqualTo(new GrantRefusal.TooSoon());
        var parent = parent();
        house.world
                .unitOfWork()
                .run(stores -> stores.devices().decide(device.device(), DeviceStore.Decision.ALLOWED, parent));

        assertThat(Shop.refusal(Shop.at(house, 8).ask(asked))).isEqualTo(BAD);
        assertThat(isAlive(shop.get(asked).access().text())).isTrue();
        assertThat(Shop.refusal(shop.ask(asked))).isEqualTo(BAD);
        assertThat(Shop.refusal(shop.ask(new Asked.WithDeviceCode(Secret.of("other")))))
                .isEqualTo(BAD);
    }

    @Test
    void whatAUserAllowedOutlivesANewLoginInTheSameBrowser() {
        var cookie = shop.cookie();
        allowed(cookie);

        shop.cookie(Optional.of(cookie));

        shop.get(new Asked.WithDeviceCode(Secret.of("device")));
    }

    @Test
    void aDeviceIsToldOfANoAndOfTheEndOfItsTime() {
        var device = waiting();
        var asked = new Asked.WithDeviceCode(Secret.of("device"));
        var parent = parent();
        house.world
                .unitOfWork()
                .run(stores -> stores.devices().decide(device.device(), DeviceStore.Decision.DENIED, parent));

        assertThat(Shop.refusal(shop.ask(asked))).isEqualTo(new GrantRefusal.Declined());
        house.world.clock().advance(Duration.ofMinutes(10));
        assertThat(Shop.refusal(shop.ask(asked))).isEqualTo(new GrantRefusal.Late());
    }

    @Test
    void aDeviceOfAPublicClientIsWhereItsUserMayBe() { // D7
        shop.with(ClientMethod.NONE, EnumSet.of(Grant.DEVICE_CODE), Scopes.parse("openid"), List.of());
        allowed();
        var asked = new Asked.WithDeviceCode(Secret.of("device"));
        house.change(UserBuilder.named("ann").build().withIpPolicy(SourcesTest.listed("198.51.100.0/24")));

        assertThat(Shop.refusal(byName(shop, asked, House.HOME)))
                .isEqualTo(new GrantRefusal.NotLetIn(new Refusal.AddressDenied()));
        assertThat(house.lastAudited())
                .as("K3")
                .isEqualTo(new AuditEvent.LoginRefused(
                        new Refusal.AddressDenied(), "the token was live, but a later check failed"));

        assertThat(Shop.granted(byName(shop, asked, House.ELSEWHERE)).scope()).isEqualTo(Scopes.parse("openid"));
    }

    @Test // A6
    void aDeviceOfAClientThatLostAllItAskedForGetsNothing() {
        allowed();
        var asked = new Asked.WithDeviceCode(Secret.of("device"));
        shop.scopes("profile");

        assertThat(Shop.refusal(shop.ask(asked))).isEqualTo(BAD);

        shop.scopes("openid");
        assertThat(shop.get(asked).scope()).isEqualTo(Scopes.parse("openid"));
    }

    @Test
    void whatAUserAllowedAndTakesBackIsNotGiven() {
        allowed();
        var ann = UserBuilder.named("ann").build().id();
        var consents = house.does.oauth().consents();

        assertThat(consents.withdraw(Administrators.CHIEF, ann, new ClientNumber(7)))
                .isEqualTo(AdministerConsents.Withdrawal.DONE);

        assertThat(Shop.refusal(shop.ask(new Asked.WithDeviceCode(Secret.of("device")))))
                .isEqualTo(new GrantRefusal.Declined());
        assertThat(house.lastAudited())
                .isEqualTo(new AuditEvent.Administered("device of client:7 for " + ann.value(), "withdrawn"));
        assertThat(consents.withdraw(Administrators.CHIEF, ann, new ClientNumber(7)))
                .isEqualTo(AdministerConsents.Withdrawal.NONE);
    }

    @Test
    void whatWasAllowedToAClientIsNotGivenToWhoeverTakesItsPlace() {
        allowed();
        var clients = house.does.administration().registrations();
        var before = clients.find(new ClientNumber(7)).orElseThrow();
        var byName = RegistrationDraft.of(before.registration());

        Administrators.done(clients.remove(Administrators.CHIEF, new ClientNumber(7), Optional.empty()));
        Administrators.done(clients.put(Administrators.CHIEF, new ClientNumber(7), Optional.empty(), byName));

        assertThat(Shop.refusal(shop.ask(new Asked.WithDeviceCode(Secret.of("device")))))
                .isEqualTo(BAD);
    }

    /** The user lets the waiting device in. */
    private void allowed() {
        allowed(shop.cookie());
    }

    private void allowed(Secret in) {
        var device = waiting();
        var parent = sessionOf(in);
        house.world
                .unitOfWork()
                .run(stores -> stores.devices().decide(device.device(), DeviceStore.Decision.ALLOWED, parent));
    }

    private SessionId parent() {
        return sessionOf(shop.cookie());
    }

    private SessionId sessionOf(Secret cookie) {
        var digest = house.world.digests().digest(Digests.Purpose.BROWSER_SESSION, cookie);
        return house.world
                .unitOfWork()
                .read(stores -> stores.browsers().find(digest))
                .orElseThrow();
    }

    private DeviceStore.Waiting waiting() {
        var now = house.world.clock().instant();
        var waiting = new DeviceStore.Waiting(
                house.world.digests().digest(Digests.Purpose.DEVICE_CODE, Secret.of("device")),
                house.world.digests().digest(Digests.Purpose.USER_CODE, Secret.of("user")),
                shop.registration.client(),
                Scopes.parse("openid"),
                List.of(),
                now.plus(Duration.ofMinutes(10)),
                DeviceStore.Decision.NONE,
                Optional.empty(),
                now);
        house.world.unitOfWork().run(stores -> stores.devices().insert(waiting));
        return waiting;
    }

    private boolean isAlive(Secret access) {
        return house.does.identifyBearer().identify(access) instanceof IdentifyBearer.Outcome.Identified;
    }

    /** Asks as a client that shows nothing but its name. */
    static GrantTokens.Outcome byName(Shop shop, Asked asked, Source from) {
        var client = new ClientProof.ByName(shop.registration.clientId());
        var request = new GrantTokens.Request(client, asked, Optional.empty(), from);
        return shop.house.does.oauth().grantTokens().grant(request);
    }
}
