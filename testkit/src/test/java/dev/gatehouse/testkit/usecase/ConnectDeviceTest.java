package dev.gatehouse.testkit.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.in.Authorize;
import dev.gatehouse.application.port.in.ConnectDevice.Begun;
import dev.gatehouse.application.port.in.ConnectDevice.Found;
import dev.gatehouse.application.port.in.ConnectDevice.UserCode;
import dev.gatehouse.application.port.in.GrantTokens.Asked;
import dev.gatehouse.application.port.in.GrantTokens.ClientProof;
import dev.gatehouse.application.port.in.GrantTokens.Wish;
import dev.gatehouse.application.port.in.IdentifyBearer;
import dev.gatehouse.domain.audit.AuditEvent;
import dev.gatehouse.domain.login.RateLimit;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.network.CidrBlock;
import dev.gatehouse.domain.network.IpPolicy;
import dev.gatehouse.domain.network.Source;
import dev.gatehouse.domain.oauth.Grant;
import dev.gatehouse.domain.oauth.GrantRefusal;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.user.User;
import dev.gatehouse.testkit.ClientBuilder;
import dev.gatehouse.testkit.Race;
import dev.gatehouse.testkit.TestSettings;
import dev.gatehouse.testkit.UserBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Users who agree in a browser for devices that have none. */
class ConnectDeviceTest {
    private static final Found UNKNOWN = new Found.Unknown();

    private final House house = House.open();
    private final Shop shop = Shop.at(house, 7);

    private final User ann = house.ann();

    private Begun begin(Wish wish) {
        return house.does.oauth().connectDevice().begin(new ClientProof.BySecret(shop.pair), wish, House.HOME);
    }

    private Begun.Waiting waiting() {
        return switch (begin(Shop.wish("openid profile"))) {
            case Begun.Waiting waiting -> waiting;
            case Begun.Refused refused -> throw new AssertionError("refused: " + refused.why());
        };
    }

    private static Asked asked(Begun.Waiting device) {
        return new Asked.WithDeviceCode(device.deviceCode());
    }

    private Found find(String typed, Secret cookie, Source from) {
        return house.does.oauth().connectDevice().find(typed, cookie, from);
    }

    private Found find(Begun.Waiting device, Secret cookie) {
        return find(device.userCode().text(), cookie, House.HOME);
    }

    private Found decide(Begun.Waiting device, Secret cookie, boolean allows) {
        return house.does.oauth().connectDevice().decide(device.userCode().text(), cookie, allows, House.HOME);
    }

    @Test
    void aDeviceGetsTokensOfTheUserWhoAgreed() {
        var device = waiting();
        assertThat(device.life()).isEqualTo(Duration.ofMinutes(10));
        assertThat(device.interval()).isEqualTo(Duration.ofSeconds(5));
        assertThat(Shop.refusal(shop.ask(asked(device)))).isEqualTo(new GrantRefusal.Undecided());
        var cookie = shop.cookie();

        assertThat(find(device, cookie)).isInstanceOfSatisfying(Found.Asked.class, asked -> {
            assertThat(asked.code()).isEqualTo(device.userCode());
            assertThat(asked.clientName()).isEqualTo("shop 7");
            assertThat(asked.user()).isEqualTo("ann");
            assertThat(asked.scope().text()).isEqualTo("openid profile");
        });
        assertThat(decide(device, cookie, true)).isEqualTo(new Found.Decided(true));

        assertThat(house.audit())
                .anyMatch(event -> event instanceof AuditEvent.Administered done
                        && done.what().equals("device of client:7 for u-ann")
                        && done.change().equals("allowed: openid profile"));
        var granted = shop.get(asked(device));
        assertThat(granted.scope().text()).isEqualTo("openid profile");
        assertThat(granted.identity()).isPresent();
        assertThat(house.does.identifyBearer().identify(granted.access().text()))
                .isInstanceOf(IdentifyBearer.Outcome.Identified.class);
    }

    @Test
    void agreeingForADeviceIsNoConsentToRemember() {
        var cookie = shop.cookie();
        decide(waiting(), cookie, true);

        assertThat(find(waiting(), cookie)).isInstanceOf(Found.Asked.class);
        assertThat(shop.authorize(shop.words(), Optional.of(cookie)))
                .isInstanceOf(Authorize.Outcome.ConsentWanted.class);
    }

    @Test
    void aDeviceIsToldThatTheUserSaidNo() {
        var device = waiting();

        assertThat(decide(device, shop.cookie(), false)).isEqualTo(new Found.Decided(false));

        assertThat(Shop.refusal(shop.ask(asked(device)))).isEqualTo(new GrantRefusal.Declined());
        assertThat(house.audit())
                .noneMatch(event -> event instanceof AuditEvent.Administered done
                        && done.what().startsWith("device"));
    }

    @Test
    void afterItsTimeNobodyDecides() {
        var device = waiting();
        house.world.clock().advance(Duration.ofMinutes(10));
        var cookie = shop.cookie();

        assertThat(find(device, cookie)).isEqualTo(UNKNOWN);
        assertThat(decide(device, cookie, true)).isEqualTo(UNKNOWN);
        assertThat(Shop.refusal(shop.ask(asked(device)))).isEqualTo(new GrantRefusal.Late());
    }

    @Test
    void whoeverDecidesFirstHasDecided() {
        house.add(UserBuilder.named("bob"));
        var device = waiting();
        var bobs = shop.cookieOf("bob");
        assertThat(find(device, bobs)).isInstanceOf(Found.Asked.class);
        decide(device, shop.cookie(), false);

        assertThat(find(device, bobs)).isEqualTo(UNKNOWN);
        assertThat(decide(device, bobs, true)).isEqualTo(UNKNOWN);

        assertThat(Shop.refusal(shop.ask(asked(device)))).isEqualTo(new GrantRefusal.Declined());
    }

    @Test
    void ofManyAtOnceOneDecides() {
        var device = waiting();
        var cookie = shop.cookie();

        var outcomes = Race.of(16, runner -> decide(device, cookie, true));

        assertThat(outcomes).filteredOn(new Found.Decided(true)::equals).hasSize(1);
    }

    @Test
    void aUserDecidesOnlyFromWhereTheirPolicyAllows() {
        var device = waiting();
        var cookie = shop.cookie();
        var elsewhere = new IpPolicy.Entry(CidrBlock.parse("198.51.100.0/24").orElseThrow(), "", Optional.empty());
        var only = new IpPolicy(IpPolicy.Mode.LISTED, IpPolicy.Enforcement.ENFORCE, List.of(elsewhere));
        house.change(UserBuilder.of(ann).ipPolicy(only).build());

        var notServed = new Found.NotServed(new Refusal.AddressDenied());
        assertThat(find(device, cookie)).isEqualTo(notServed);
        assertThat(decide(device, cookie, true)).isEqualTo(notServed);
        assertThat(house.lastAudited()).as("K3").isInstanceOf(AuditEvent.LoginRefused.class);
        assertThat(find(device.userCode().text(), cookie, House.ELSEWHERE)).isInstanceOf(Found.Asked.class);
    }

    @Test
    void somebodyMustBeLoggedIn() {
        var device = waiting();

        assertThat(find(device, Secret.of("garbage"))).isEqualTo(new Found.LoginWanted());
        assertThat(decide(device, Secret.of("garbage"), true)).isEqualTo(new Found.LoginWanted());
        assertThat(find(device, shop.cookie())).isInstanceOf(Found.Asked.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", " %s ", "%s-"})
    void aCodeIsTypedInManyWays(String form) {
        var device = waiting();
        var letters = device.userCode().letters();
        var cookie = shop.cookie();

        Stream.of(letters, letters.toLowerCase(Locale.ROOT), device.userCode().text())
                .map(text -> form.formatted(text))
                .forEach(typed -> assertThat(find(typed, cookie, House.HOME)).isInstanceOf(Found.Asked.class));
        assertThat(device.userCode().text()).matches("[A-Z]{4}-[A-Z]{4}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "BCDF", "BCDFGHJKL", "BCDFGHJ1", "ＢＣＤＦＧＨＪＫ", "BCDF_GHJK"})
    void whatCannotBeACodeIsNone(String typed) {
        assertThat(find(typed, shop.cookie(), House.HOME)).isEqualTo(UNKNOWN);
        assertThat(UserCode.parse(typed)).isEmpty();
    }

    @Test
    void whoeverGuessesIsSoonNotServed() {
        var strict = House.open(
                TestSettings.custom().sourceFailures(new RateLimit(3, 0.01)).build());
        strict.ann();
        var there = Shop.at(strict, 7);
        var cookie = there.cookie();
        var devices = strict.does.oauth().connectDevice();
        var begun = (Begun.Waiting) devices.begin(new ClientProof.BySecret(there.pair), Wish.ALL, House.HOME);
        var code = begun.userCode().text();
        assertThat(devices.find(code, cookie, House.HOME)).isInstanceOf(Found.Asked.class);
        assertThat(devices.find(code, cookie, House.HOME)).isInstanceOf(Found.Asked.class);

        for (int i = 0; i < 3; i++) {
            assertThat(devices.decide("XXXXXXX" + (char) ('A' + i), cookie, true, House.HOME))
                    .isEqualTo(UNKNOWN);
        }

        assertThat(devices.find(code, cookie, House.HOME))
                .isInstanceOfSatisfying(
                        Found.NotServed.class, not -> assertThat(not.why()).isInstanceOf(Refusal.Throttled.class));
        assertThat(devices.decide(code, cookie, true, House.HOME)).isInstanceOf(Found.NotServed.class);
        assertThat(devices.find(code, cookie, House.ELSEWHERE)).isInstanceOf(Found.Asked.class);
    }

    @Test
    void whatTheClientMayNoMoreNobodyAllows() {
        var device = waiting();
        var cookie = shop.cookie();
        shop.grants(Grant.CLIENT_CREDENTIALS);
        assertThat(decide(device, cookie, true)).isEqualTo(UNKNOWN);
        shop.grants(Grant.DEVICE_CODE);
        house.change(ClientBuilder.numbered(7).disabled().build());

        assertThat(find(device, cookie)).isEqualTo(UNKNOWN);
    }
}
