package dev.gatehouse.testkit.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.in.ConnectDevice.Begun;
import dev.gatehouse.application.port.in.ConnectDevice.Found;
import dev.gatehouse.application.port.in.GrantTokens.ClientProof;
import dev.gatehouse.application.port.in.GrantTokens.Wish;
import dev.gatehouse.application.port.out.DeviceStore;
import dev.gatehouse.application.port.out.Digests.Purpose;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.oauth.Grant;
import dev.gatehouse.domain.oauth.GrantRefusal;
import dev.gatehouse.domain.registration.ClientMethod;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.token.Scopes;
import dev.gatehouse.testkit.fake.SequenceSecrets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Which devices may begin to wait, and with what. */
class DeviceStartTest {
    private final House house = House.open();
    private final Shop shop = Shop.at(house, 7);

    private Begun begin(Wish wish) {
        return house.does.oauth().connectDevice().begin(new ClientProof.BySecret(shop.pair), wish, House.HOME);
    }

    private static GrantRefusal refusal(Begun begun) {
        return switch (begun) {
            case Begun.Waiting waiting -> throw new AssertionError("it waits");
            case Begun.Refused refused -> refused.why();
        };
    }

    @Test // F11
    void aClientWaitsOnlyWithinItsRegistration() {
        assertThat(refusal(begin(Shop.wish("openid everything")))).isEqualTo(new GrantRefusal.BadScope());
        assertThat(refusal(begin(Shop.wish("openid", "https://api.example")))).isEqualTo(new GrantRefusal.BadTarget());
        shop.resources("https://api.example");
        assertThat(begin(Shop.wish("openid", "https://api.example"))).isInstanceOf(Begun.Waiting.class);
        shop.scopes("offline_access");
        assertThat(refusal(begin(Wish.ALL))).isEqualTo(new GrantRefusal.BadScope());
        shop.grants(Grant.AUTHORIZATION_CODE);
        assertThat(refusal(begin(Wish.ALL))).isEqualTo(new GrantRefusal.NotRegistered());
    }

    @Test
    void aPublicClientWaitsByItsNameAndNoOther() {
        house.ann();
        var byName = new ClientProof.ByName(shop.pair.key());
        var devices = house.does.oauth().connectDevice();
        assertThat(devices.begin(byName, Wish.ALL, House.HOME))
                .isEqualTo(new Begun.Refused(new GrantRefusal.NotLetIn(new Refusal.BadCredentials())));

        shop.method(ClientMethod.NONE);

        assertThat(devices.begin(byName, Wish.ALL, House.HOME)).isInstanceOfSatisfying(Begun.Waiting.class, device -> {
            assertThat(devices.find(device.userCode().text(), shop.cookie(), House.HOME))
                    .isInstanceOfSatisfying(
                            Found.Asked.class,
                            asked -> assertThat(asked.scope().text()).isEqualTo("openid orders.read profile"));
        });
    }

    @Test
    void aCodeThatAnotherDeviceHasIsDrawnAgainAndNotForEver() {
        occupyNextCodes(6);
        assertThat(begin(Wish.ALL)).isInstanceOf(Begun.Waiting.class);

        occupyNextCodes(60);
        assertThat(refusal(begin(Wish.ALL)))
                .isEqualTo(new GrantRefusal.NotLetIn(new Refusal.Overloaded(Duration.ofSeconds(1))));
    }

    /** Lets a device wait under each code that would come of the next numbers. */
    private void occupyNextCodes(int numbers) {
        var last = Long.parseLong(house.world.secrets().tokenId().substring(1));
        var same = new SequenceSecrets();
        LongStream.range(0, last).forEach(ignored -> same.tokenId());
        for (int i = 0; i < numbers; i++) {
            var device = new DeviceStore.Waiting(
                    house.world.digests().digest(Purpose.DEVICE_CODE, Secret.of(last + " " + i)),
                    house.world.digests().digest(Purpose.USER_CODE, Secret.of(same.userCode())),
                    shop.registration.client(),
                    Scopes.NONE,
                    List.of(),
                    house.world.clock().instant(),
                    DeviceStore.Decision.NONE,
                    Optional.empty(),
                    house.world.clock().instant());
            house.world.unitOfWork().run(stores -> stores.devices().insert(device));
        }
    }
}
