package dev.gatehouse.testkit.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.in.GrantTokens.Asked;
import dev.gatehouse.testkit.TestEntrances;
import dev.gatehouse.testkit.TestSettings;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Clients that want to know of logouts are told when everybody is signed out at once, however many that are. */
class EverybodysLogoutTest {
    private static final int MORE_THAN_A_PORTION = 201;

    private final House house =
            House.open(TestSettings.custom().sessions(1_000, 1).build());

    @Test
    void theEndOfEverybodysSessionsTellsOfThoseThatItEnded() {
        house.ann();
        exchange(Shop.at(house, 7));
        house.does.manageSessions().revokeEverybody("cli");
        exchange(Shop.at(house, 8));

        assertThat(toldAll()).as("not of what began since").isEqualTo(1);

        house.does.manageSessions().revokeEverybody("cli");

        assertThat(toldAll()).as("of no end twice").isEqualTo(2);
    }

    @Test
    void theyAreToldInPortions() {
        house.ann();
        var shop = Shop.at(house, 7);
        var cookie = shop.cookie();
        for (int n = 0; n < MORE_THAN_A_PORTION; n++) {
            shop.get(Shop.redeem(shop.code(shop.words(), cookie)));
        }

        house.does.manageSessions().revokeEverybody("cli");

        assertThat(toldAll()).isEqualTo(MORE_THAN_A_PORTION);
    }

    private void exchange(Shop shop) {
        var token = house.annsTokens(TestEntrances.envelope()).access().text();
        shop.get(new Asked.WithToken(token, Shop.wish("openid")));
    }

    /** How many notices there were once all is sent that is due a little later. */
    private int toldAll() {
        for (int rounds = 0; rounds < 3; rounds++) {
            boolean isMore = true;
            while (isMore) {
                isMore = house.does.oauth().deliver().deliverSome();
            }
            house.world.clock().advance(Duration.ofMillis(1));
        }
        return house.world.callbacks().told().size();
    }
}
