package dev.gatehouse.testkit.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.domain.oauth.Grant;
import dev.gatehouse.domain.token.Subject;
import dev.gatehouse.testkit.TestEntrances;
import dev.gatehouse.testkit.UserBuilder;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A client without refresh tokens is told of a logout as long as the browser is logged in, and not of each renewal before. */
class LapsedLogoutTest {
    private static final Subject ANN =
            new Subject.OfUser(UserBuilder.named("ann").build().id());

    private final House house = House.open();

    @Test
    void ofSeveralThatAreOverTheLastIsTold() {
        house.ann();
        var shop = Shop.at(house, 7).grants(Grant.AUTHORIZATION_CODE);
        var other = Shop.at(house, 8).grants(Grant.AUTHORIZATION_CODE);
        var cookie = shop.cookie();
        for (int renewal = 0; renewal < 3; renewal++) {
            shop.get(Shop.redeem(shop.code(shop.words("scope", "openid"), cookie)));
            house.world.clock().advance(Duration.ofHours(1));
        }
        other.get(Shop.redeem(other.code(other.words("scope", "openid"), cookie)));
        house.world.clock().advance(Duration.ofHours(1));

        house.does.manageSessions().revokeAll(ANN, "cli");
        house.does.oauth().deliver().deliverSome();

        assertThat(house.world.callbacks().told()).hasSize(2);
    }

    @Test
    void ofABrowserThatIsLoggedOutAnyhowNothingIs() {
        house.ann();
        var shop = Shop.at(house, 7).grants(Grant.AUTHORIZATION_CODE);
        shop.get(Shop.redeem(shop.code(shop.words("scope", "openid"), shop.cookie())));
        house.world.clock().advance(Duration.ofDays(8));
        house.annsTokens(TestEntrances.envelope());

        house.does.manageSessions().revokeAll(ANN, "cli");
        house.does.oauth().deliver().deliverSome();

        assertThat(house.world.callbacks().told()).isEmpty();
    }
}
