package dev.gatehouse.testkit.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.in.GrantTokens.Asked;
import dev.gatehouse.application.port.in.GrantTokens.Wish;
import dev.gatehouse.domain.oauth.GrantRefusal;
import dev.gatehouse.domain.registration.RedirectUri;
import dev.gatehouse.domain.registration.Registration;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.testkit.TestEntrances;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A token that says nothing of its scope is its user's own: whoever lost everything that was granted gets none. */
class NarrowedAwayTest { // A6
    private static final GrantRefusal BAD = new GrantRefusal.BadGrant();

    private final House house = House.open();
    private final Shop shop = Shop.at(house, 7);

    @BeforeEach
    void annIsAUser() {
        house.ann();
    }

    @Test
    void aCodeForWhatWasTakenAwayIsWorthNothingAndIsNotUsedUp() {
        var code = orders();
        shop.scopes("profile");

        assertThat(Shop.refusal(shop.ask(Shop.redeem(code)))).isEqualTo(BAD);

        shop.scopes("orders.read");
        assertThat(shop.get(Shop.redeem(code)).scope().text()).isEqualTo("orders.read");
    }

    @Test // F1
    void aCodeThatWentToAnAddressThatWasTakenAwayIsWorthNothing() {
        var code = orders();
        sentBackTo("https://shop.example/elsewhere");

        assertThat(Shop.refusal(shop.ask(Shop.redeem(code)))).isEqualTo(BAD);

        sentBackTo(Shop.BACK);
        assertThat(shop.get(Shop.redeem(code)).scope().text()).isEqualTo("orders.read");
    }

    @Test
    void norIsARefreshToken() {
        var refresh = shop.get(Shop.redeem(orders())).refresh().orElseThrow().text();
        shop.scopes("profile");

        assertThat(Shop.refusal(shop.ask(new Asked.WithRefreshToken(refresh, Wish.ALL))))
                .isEqualTo(BAD);
        assertThat(Shop.refusal(shop.ask(new Asked.WithRefreshToken(refresh, Shop.wish("orders.read")))))
                .isEqualTo(new GrantRefusal.BadScope());

        shop.scopes("orders.read");
        assertThat(shop.get(new Asked.WithRefreshToken(refresh, Wish.ALL))
                        .scope()
                        .text())
                .isEqualTo("orders.read");
    }

    @Test
    void aClientOfNoScopesExchangesNothing() {
        var old = house.annsTokens(TestEntrances.envelope()).access().text();
        shop.scopes("");

        assertThat(Shop.refusal(shop.ask(new Asked.WithToken(old, Wish.ALL)))).isEqualTo(new GrantRefusal.BadScope());
    }

    @Test
    void whatOutlivesTheLoginIsExchangedForIfItIsAskedFor() {
        var old = house.annsTokens(TestEntrances.envelope()).access().text();

        assertThat(shop.get(new Asked.WithToken(old, Wish.ALL)).scope().text()).isEqualTo("openid orders.read profile");
    }

    private void sentBackTo(String uri) {
        var now = shop.registration;
        shop.register(new Registration(
                now.client(),
                now.clientId(),
                now.method(),
                now.grants(),
                List.of(new RedirectUri(uri)),
                now.afterLogout(),
                now.scopes(),
                now.resources(),
                now.keys(),
                now.logoutUri(),
                now.identityAlgorithm(),
                now.traits()));
    }

    private Secret orders() {
        return shop.code(shop.words("scope", "orders.read"), shop.cookie());
    }
}
