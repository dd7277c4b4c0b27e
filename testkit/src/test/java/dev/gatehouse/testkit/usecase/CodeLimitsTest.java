package dev.gatehouse.testkit.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.in.Authorize;
import dev.gatehouse.application.port.in.GrantTokens.Asked;
import dev.gatehouse.domain.audit.AuditEvent;
import dev.gatehouse.domain.client.ClientNumber;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.oauth.Consent;
import dev.gatehouse.domain.oauth.Grant;
import dev.gatehouse.domain.oauth.GrantRefusal;
import dev.gatehouse.domain.registration.ClientMethod;
import dev.gatehouse.domain.registration.ClientTrait;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.token.Scopes;
import dev.gatehouse.domain.user.User;
import dev.gatehouse.testkit.UserBuilder;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a code is worth no more, or not for everything. */
class CodeLimitsTest {
    private static final String ORDERS = "https://orders.example";
    private static final String STOCK = "https://stock.example";

    private final House house = House.open();
    private final Shop shop = Shop.at(house, 7);
    private final User ann = house.ann();

    @Test
    void aCodeForMoreThanTheUserStillAgreesToIsWorthNothing() {
        var code = shop.code(shop.words("scope", "openid profile"), shop.cookie());
        agreedTo("openid");

        assertThat(Shop.refusal(shop.ask(Shop.redeem(code)))).isEqualTo(new GrantRefusal.BadGrant());

        agreedTo("openid profile orders.read");
        shop.get(Shop.redeem(code));
    }

    @Test
    void aCodeOutlivesANewLoginOfItsUserInTheBrowserButNotThatOfAnother() {
        var first = shop.cookie();
        var code = shop.code(shop.words(), first);
        var second = shop.cookie(Optional.of(first));

        shop.get(Shop.redeem(code));

        var another = shop.code(shop.words(), second);
        house.add(UserBuilder.named("bob"));
        shop.cookie("bob", Optional.of(second));

        assertThat(Shop.refusal(shop.ask(Shop.redeem(another)))).isEqualTo(new GrantRefusal.BadGrant());
    }

    @Test
    void aClientOfTheHouseNeedsNoConsentThatStands() {
        shop.traits(ClientTrait.TRUSTED);
        var code = shop.code(shop.words(), shop.cookie());
        agreedTo("openid");

        shop.get(Shop.redeem(code));
    }

    @Test
    void aCodeOfAPublicClientIsRedeemedWhereItsUserMayBe() { // D7
        shop.with(
                ClientMethod.NONE,
                EnumSet.of(Grant.AUTHORIZATION_CODE),
                shop.registration.scopes(),
                shop.registration.resources());
        var asked = Shop.redeem(shop.code(shop.words(), shop.cookie()));
        house.change(ann.withIpPolicy(SourcesTest.listed("198.51.100.0/24")));

        assertThat(Shop.refusal(DeviceGrantTest.byName(shop, asked, House.HOME)))
                .isEqualTo(new GrantRefusal.NotLetIn(new Refusal.AddressDenied()));
        assertThat(house.lastAudited())
                .as("K3")
                .isEqualTo(new AuditEvent.LoginRefused(
                        new Refusal.AddressDenied(), "the token was live, but a later check failed"));

        Shop.granted(DeviceGrantTest.byName(shop, asked, House.ELSEWHERE));
    }

    private void agreedTo(String scope) {
        var consent = new Consent(
                ann.id(),
                new ClientNumber(7),
                Scopes.parse(scope),
                house.world.clock().instant());
        house.world.unitOfWork().run(stores -> {
            stores.consents().put(consent);
            return true;
        });
    }

    @Test // RFC 8707 section 2.2
    void aCodeIsForOneOfItsResourcesAndNoOther() {
        shop.resources(ORDERS, STOCK);

        var refused = new GrantRefusal.BadTarget();
        assertThat(Shop.refusal(shop.ask(redeem(codeFor(ORDERS), STOCK)))).isEqualTo(refused);
        assertThat(Shop.refusal(shop.ask(redeem(codeFor(ORDERS, STOCK), ORDERS, STOCK))))
                .isEqualTo(refused);
        shop.get(redeem(codeFor(ORDERS, STOCK), STOCK));
        shop.get(redeem(codeFor(ORDERS), ORDERS));
        shop.get(redeem(codeFor(ORDERS)));
    }

    @Test // RFC 8707 section 2.2
    void aCodeForNoneInParticularIsForAnyThatIsRegistered() {
        shop.resources(ORDERS, STOCK);

        shop.get(redeem(codeFor(), STOCK));
        assertThat(Shop.refusal(shop.ask(redeem(codeFor(), "https://other.example"))))
                .isEqualTo(new GrantRefusal.BadTarget());
    }

    private Secret codeFor(String... resources) {
        var request = new Authorize.Request(
                shop.words(), List.of(resources), Optional.of(shop.cookie()), Optional.empty(), false, House.HOME);
        return switch (house.does.oauth().authorize().agree(request, true)) {
            case Authorize.Outcome.SentBack back -> back.code();
            case Authorize.Outcome other -> throw new AssertionError("no code: " + other);
        };
    }

    private static Asked redeem(Secret code, String... resources) {
        return new Asked.WithCode(code, Optional.of(Shop.BACK), Optional.of(Shop.VERIFIER), Shop.wish("", resources));
    }
}
