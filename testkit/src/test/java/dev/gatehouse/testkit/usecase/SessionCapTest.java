package dev.gatehouse.testkit.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.testkit.TestEntrances;
import dev.gatehouse.testkit.TestSettings;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What has just begun is not what makes room for itself. */
class SessionCapTest {
    private static House of(int sessions) {
        var house = House.open(TestSettings.custom().sessions(sessions, 1).build());
        house.ann();
        house.world.clock().advance(Duration.ofMillis(400));
        return house;
    }

    @Test
    void whatIsGrantedWhereOneSessionIsAllowedLivesBesideTheOneInWhichItWasGranted() {
        var house = of(1);
        var shop = Shop.at(house, 7);
        var cookie = shop.cookie();

        var first = shop.get(Shop.redeem(shop.code(shop.words(), cookie)));
        assertThat(house.isKnown(first.access().text())).isTrue();

        var second = shop.get(Shop.redeem(shop.code(shop.words(), cookie)));
        assertThat(house.isKnown(second.access().text())).isTrue();
        assertThat(house.isKnown(first.access().text())).isFalse();
    }

    @Test
    void aLoginWithinTheSecondInWhichAnotherSessionWasUsedLives() {
        var house = of(1);
        var shop = Shop.at(house, 7);
        var granted = shop.get(Shop.redeem(shop.code(shop.words(), shop.cookie())));

        var login = house.annsTokens(TestEntrances.envelope());

        assertThat(house.isKnown(granted.access().text())).isFalse();
        assertThat(house.isKnown(login)).isTrue();
    }
}
