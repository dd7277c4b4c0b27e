package dev.gatehouse.testkit.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.in.GrantTokens.Asked;
import dev.gatehouse.application.port.in.GrantTokens.Wish;
import dev.gatehouse.application.port.in.IdentifyBearer;
import dev.gatehouse.application.port.in.LogOut;
import dev.gatehouse.domain.oauth.GrantRefusal;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.token.Tokens;
import dev.gatehouse.testkit.TestEntrances;
import dev.gatehouse.testkit.TestSettings;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tokens of our dialects for tokens of OAuth. */
class ExchangeGrantTest {
    private static final GrantRefusal BAD = new GrantRefusal.BadGrant();

    private final House house = House.open();
    private final Shop shop = Shop.at(house, 7);

    @BeforeEach
    void annIsAUser() {
        house.ann();
    }

    @Test
    void aTokenOfADialectIsExchangedForOneOfOAuth() {
        Tokens old = house.annsTokens(TestEntrances.envelope());
        var asked = new Asked.WithToken(old.access().text(), Shop.wish("openid orders.read offline_access"));

        var granted = shop.get(asked);

        assertThat(granted.scope().text()).isEqualTo("offline_access openid orders.read");
        assertThat(isAlive(granted.access().text())).isTrue();
        assertThat(Shop.refusal(shop.ask(new Asked.WithToken(granted.access().text(), Wish.ALL))))
                .isEqualTo(BAD);
        assertThat(Shop.refusal(shop.ask(new Asked.WithToken(Secret.of("garbage"), Wish.ALL))))
                .isEqualTo(BAD);
        assertThat(Shop.refusal(shop.ask(new Asked.WithToken(old.access().text(), Shop.wish("admin")))))
                .isEqualTo(new GrantRefusal.BadScope());
        assertThat(Shop.refusal(shop.ask(new Asked.WithToken(old.access().text(), Shop.wish("", "https://a")))))
                .isEqualTo(new GrantRefusal.BadTarget());
    }

    @Test
    void aClientsOwnTokenIsNotForExchange() {
        var own = shop.scopes("orders.read").get(new Asked.ForItself(Wish.ALL));

        assertThat(Shop.refusal(shop.ask(new Asked.WithToken(own.access().text(), Wish.ALL))))
                .isEqualTo(BAD);
    }

    @Test
    void aSessionThatEndedElsewhereGivesNothingHoweverLatelyItWasSeen() { // A12
        var stale = House.open(
                TestSettings.custom().staleness(Duration.ofSeconds(5)).build());
        stale.ann();
        var old = stale.annsTokens(TestEntrances.envelope());
        assertThat(stale.isKnown(old)).isTrue();
        var asked = new Asked.WithToken(old.access().text(), Shop.wish("openid offline_access"));
        var elsewhere = stale.anotherNode();
        elsewhere.does.logOut().logOut(new LogOut.Command(old.access().text(), false, House.HOME));

        assertThat(stale.isKnown(old)).as("not known here yet").isTrue();
        assertThat(Shop.refusal(Shop.at(stale, 7).ask(asked))).isEqualTo(BAD);
    }

    private boolean isAlive(Secret access) {
        return house.does.identifyBearer().identify(access) instanceof IdentifyBearer.Outcome.Identified;
    }
}
