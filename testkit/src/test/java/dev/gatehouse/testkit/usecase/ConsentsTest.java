package dev.gatehouse.testkit.usecase;

import static dev.gatehouse.testkit.usecase.Administrators.CHIEF;
import static dev.gatehouse.testkit.usecase.Administrators.done;
import static dev.gatehouse.testkit.usecase.House.HOME;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.in.AdministerConsents;
import dev.gatehouse.application.port.in.GivenConsent;
import dev.gatehouse.application.port.in.GrantTokens.Asked;
import dev.gatehouse.application.port.in.GrantTokens.Outcome.Granted;
import dev.gatehouse.application.port.in.IdentifyBearer;
import dev.gatehouse.application.port.in.OwnConsents;
import dev.gatehouse.application.port.in.Whose;
import dev.gatehouse.domain.admin.Permission;
import dev.gatehouse.domain.audit.AuditEvent;
import dev.gatehouse.domain.client.ClientNumber;
import dev.gatehouse.domain.oauth.GrantRefusal;
import dev.gatehouse.domain.registration.ClientTrait;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.session.EndReason;
import dev.gatehouse.domain.user.User;
import dev.gatehouse.domain.user.UserId;
import dev.gatehouse.testkit.TestEntrances;
import dev.gatehouse.testkit.UserBuilder;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a user lets a client do is seen and taken back, by the user and by administrators, with all that was granted. */
class ConsentsTest {
    private static final ClientNumber SEVEN = new ClientNumber(7);

    private final House house = House.open();
    private final User ann = house.ann();
    private final Shop shop = Shop.at(house, 7);
    private final OwnConsents own = house.does.oauth().ownConsents();
    private final AdministerConsents consents = house.does.oauth().consents();
    private final Secret annsToken =
            house.annsTokens(TestEntrances.profile()).access().text();

    @Test
    void aUserTakesBackWhatAClientMayDo() {
        var tokens = granted();

        assertThat(list(annsToken)).isEqualTo(new OwnConsents.Listing.Listed(List.of(given())));
        assertThat(withdraw(annsToken)).isEqualTo(OwnConsents.Withdrawal.DONE);

        assertThat(list(annsToken)).isEqualTo(new OwnConsents.Listing.Listed(List.of()));
        assertEnded(tokens, EndReason.LOGGED_OUT);
        assertThat(isKnown(annsToken)).as("what the client was not granted").isTrue();
        assertThat(withdraw(annsToken)).isEqualTo(OwnConsents.Withdrawal.NONE);
    }

    @Test
    void anAdministratorTakesItBack() {
        var tokens = granted();

        assertThat(consents.list(ann.id()).orElseThrow()).containsExactly(given());
        assertThat(consents.withdraw(CHIEF, ann.id(), SEVEN)).isEqualTo(AdministerConsents.Withdrawal.DONE);

        assertThat(consents.list(ann.id()).orElseThrow()).isEmpty();
        assertEnded(tokens, EndReason.REVOKED);
        assertThat(consents.withdraw(CHIEF, ann.id(), SEVEN)).isEqualTo(AdministerConsents.Withdrawal.NONE);
    }

    @Test
    void nobodyTakesFromWhoHoldsMore() {
        granted();
        house.change(UserBuilder.of(ann).admin().build());

        assertThat(consents.withdraw(Administrators.holding(Permission.USERS_WRITE), ann.id(), SEVEN))
                .isEqualTo(AdministerConsents.Withdrawal.BEYOND);

        assertThat(consents.list(ann.id()).orElseThrow()).hasSize(1);
        assertThat(consents.list(new UserId("nobody"))).isEmpty();
    }

    @Test
    void aClientDoesNotSpeakForTheUser() {
        var granted = granted().access().text();
        var program = house.tokens(shop.pair, TestEntrances.apikey()).access().text();

        for (var token : List.of(granted, program, Secret.of("no token"))) {
            assertThat(list(token)).isEqualTo(new OwnConsents.Listing.UnknownBearer());
            assertThat(withdraw(token)).isEqualTo(OwnConsents.Withdrawal.UNKNOWN_BEARER);
        }
        assertThat(consents.list(ann.id()).orElseThrow()).hasSize(1);
    }

    @Test
    void aCodeIsOfNoUseOnceTheConsentIsTakenBack() {
        var cookie = shop.cookie();
        var code = shop.code(shop.words(), cookie);

        withdraw(annsToken);

        assertThat(Shop.refusal(shop.ask(Shop.redeem(code)))).isEqualTo(new GrantRefusal.BadGrant());
        shop.get(Shop.redeem(shop.code(shop.words(), cookie)));
        shop.traits(ClientTrait.TRUSTED);
        withdraw(annsToken);
        shop.get(Shop.redeem(shop.code(shop.words(), cookie)));
    }

    @Test
    void theClientIsToldIfItWantsToBe() {
        granted();

        withdraw(annsToken);
        house.does.oauth().deliver().deliverSome();

        assertThat(house.world.callbacks().told()).hasSize(1);
    }

    @Test
    void consentsEndWithTheRegistration() {
        granted();

        done(house.does.administration().registrations().remove(CHIEF, SEVEN, Optional.empty()));
        shop.register(shop.registration);

        assertThat(consents.list(ann.id()).orElseThrow()).isEmpty();
    }

    private Granted granted() {
        return shop.get(Shop.redeem(shop.code(shop.words("scope", "openid offline_access"), shop.cookie())));
    }

    private GivenConsent given() {
        var consent = house.world.unitOfWork().read(stores -> stores.consents().find(ann.id(), SEVEN));
        return new GivenConsent(consent.orElseThrow(), shop.registration.clientId(), "shop 7");
    }

    private OwnConsents.Listing list(Secret token) {
        return own.list(new Whose.Bearer(token), HOME);
    }

    private OwnConsents.Withdrawal withdraw(Secret token) {
        return own.withdraw(new OwnConsents.Command(new Whose.Bearer(token), SEVEN, HOME));
    }

    private boolean isKnown(Secret token) {
        return house.does.identifyBearer().identify(token) instanceof IdentifyBearer.Outcome.Identified;
    }

    private void assertEnded(Granted tokens, EndReason why) {
        assertThat(isKnown(tokens.access().text())).isFalse();
        var refresh = new Asked.WithRefreshToken(tokens.refresh().orElseThrow().text(), Shop.wish(""));
        assertThat(house.audit())
                .anySatisfy(event -> assertThat(event)
                        .isInstanceOfSatisfying(
                                AuditEvent.SessionEnded.class,
                                ended -> assertThat(ended.why()).isEqualTo(why)));
        assertThat(house.audit())
                .anySatisfy(event -> assertThat(event.detail())
                        .isEqualTo("consent of " + ann.id().value() + " to client:7: withdrawn"));
        assertThat(Shop.refusal(shop.ask(refresh))).isEqualTo(new GrantRefusal.BadGrant());
    }
}
