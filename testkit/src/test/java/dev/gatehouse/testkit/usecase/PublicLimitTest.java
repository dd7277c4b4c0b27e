package dev.gatehouse.testkit.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.in.ConnectDevice.Begun;
import dev.gatehouse.application.port.in.GrantTokens.ClientProof;
import dev.gatehouse.application.port.in.GrantTokens.Wish;
import dev.gatehouse.application.port.in.PushAuthorization;
import dev.gatehouse.domain.login.RateLimit;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.network.Source;
import dev.gatehouse.domain.oauth.GrantRefusal;
import dev.gatehouse.domain.registration.ClientMethod;
import dev.gatehouse.testkit.TestSettings;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whoever knows the name of a public client does not fill the disk by it. */
class PublicLimitTest {
    private static final GrantRefusal LATER = new GrantRefusal.NotLetIn(new Refusal.Throttled(Duration.ofSeconds(1)));

    private final House house =
            House.open(TestSettings.custom().publicRequests(new RateLimit(2, 1)).build());
    private final Shop shop = Shop.at(house, 7);

    @Test
    void oneSourceHasSoManyKeptAndOthersHaveTheirOwn() {
        shop.method(ClientMethod.NONE);

        assertThat(begin(House.HOME)).isInstanceOf(Begun.Waiting.class);
        assertThat(push(House.HOME)).isInstanceOf(PushAuthorization.Outcome.Pushed.class);
        assertThat(begin(House.HOME)).isEqualTo(new Begun.Refused(LATER));
        assertThat(push(House.HOME)).isEqualTo(new PushAuthorization.Outcome.Refused(LATER));

        assertThat(begin(House.ELSEWHERE)).isInstanceOf(Begun.Waiting.class);
        house.world.clock().advance(Duration.ofSeconds(1));
        assertThat(push(House.HOME)).isInstanceOf(PushAuthorization.Outcome.Pushed.class);
    }

    @Test
    void whoShowsASecretIsNotCounted() {
        var devices = house.does.oauth().connectDevice();

        for (int n = 0; n < 9; n++) {
            assertThat(devices.begin(new ClientProof.BySecret(shop.pair), Wish.ALL, House.HOME))
                    .isInstanceOf(Begun.Waiting.class);
        }
    }

    private Begun begin(Source from) {
        return house.does.oauth().connectDevice().begin(byName(), Wish.ALL, from);
    }

    private PushAuthorization.Outcome push(Source from) {
        return house.does
                .oauth()
                .push()
                .push(new PushAuthorization.Command(byName(), shop.words(), List.of(), Optional.empty(), from));
    }

    private ClientProof byName() {
        return new ClientProof.ByName(shop.pair.key());
    }
}
