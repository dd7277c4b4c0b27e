package dev.gatehouse.testkit.usecase;

import static dev.gatehouse.testkit.usecase.House.HOME;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.in.GrantTokens.Asked;
import dev.gatehouse.application.port.in.GrantTokens.ClientProof;
import dev.gatehouse.application.port.in.GrantTokens.Outcome;
import dev.gatehouse.application.port.in.GrantTokens.Outcome.Granted;
import dev.gatehouse.application.port.in.Introspect;
import dev.gatehouse.application.port.out.DeviceStore;
import dev.gatehouse.application.port.out.Digests;
import dev.gatehouse.domain.client.Client;
import dev.gatehouse.domain.client.ClientNumber;
import dev.gatehouse.domain.login.Credentials.KeySecret;
import dev.gatehouse.domain.oauth.Grant;
import dev.gatehouse.domain.registration.ClientTrait;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.token.Scopes;
import dev.gatehouse.testkit.ClientBuilder;
import dev.gatehouse.testkit.TestEntrances;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever restricts a client restricts it at every grant, though it was granted more before. */
class GrantMatrixTest {
    private static final String ORDERS = "https://orders.example";
    private static final String STOCK = "https://stock.example";
    private static final String READ = "orders.read";
    private static final ClientNumber SEVEN = new ClientNumber(7);
    private static final Secret DEVICE = Secret.of("device");

    private final House house = House.open();
    private final Shop shop =
            Shop.at(house, SEVEN.value()).resources(ORDERS, STOCK).traits(ClientTrait.TRUSTED);
    private final KeySecret orders =
            house.add(ClientBuilder.numbered(42).name("orders").introspecting(ORDERS));

    GrantMatrixTest() {
        house.ann();
    }

    /** What an administrator may take away from a client. */
    enum Restriction {
        GRANT,
        SCOPE,
        RESOURCE,
        ADDRESS,
        ACTIVITY,
        REGISTRATION
    }

    static Stream<Arguments> everything() {
        return Arrays.stream(Grant.values())
                .flatMap(grant -> Arrays.stream(Restriction.values()).map(taken -> Arguments.of(grant, taken)));
    }

    @ParameterizedTest
    @EnumSource(Grant.class)
    void withoutARestrictionATokenReadsOrders(Grant grant) {
        assertThat(readsOrders(shop.ask(prepared(grant)))).isTrue();
    }

    @ParameterizedTest // F11
    @MethodSource("everything")
    void whatWasTakenAwayIsNotGranted(Grant grant, Restriction taken) {
        var asked = prepared(grant);

        take(taken, grant);

        assertThat(readsOrders(shop.ask(asked))).isFalse();
    }

    private void take(Restriction taken, Grant grant) {
        switch (taken) {
            case GRANT -> shop.grants(EnumSet.complementOf(EnumSet.of(grant)).toArray(Grant[]::new));
            case SCOPE -> shop.scopes("openid profile");
            case RESOURCE -> shop.resources(STOCK);
            case ADDRESS -> change(client -> client.ipPolicy(SourcesTest.listed("203.0.113.0/24")));
            case ACTIVITY -> change(ClientBuilder::disabled);
            case REGISTRATION ->
                house.world.unitOfWork().run(stores -> stores.registrations().remove(SEVEN));
        }
    }

    private void change(UnaryOperator<ClientBuilder> change) {
        Client before = house.world
                .unitOfWork()
                .read(stores -> stores.clients().find(SEVEN))
                .orElseThrow();
        house.change(change.apply(ClientBuilder.of(before)).build());
    }

    /** What the client shows for a token that reads orders. */
    private Asked prepared(Grant grant) {
        var wish = Shop.wish("openid " + READ, ORDERS);
        return switch (grant) {
            case AUTHORIZATION_CODE -> Shop.redeem(code());
            case CLIENT_CREDENTIALS -> new Asked.ForItself(Shop.wish(READ, ORDERS));
            case REFRESH_TOKEN ->
                new Asked.WithRefreshToken(
                        shop.get(Shop.redeem(code())).refresh().orElseThrow().text(), Shop.wish(""));
            case DEVICE_CODE -> device();
            case TOKEN_EXCHANGE ->
                new Asked.WithToken(
                        house.annsTokens(TestEntrances.envelope()).access().text(), wish);
        };
    }

    private Secret code() {
        return shop.code(shop.words("scope", "openid " + READ), shop.cookie());
    }

    private Asked device() {
        var now = house.world.clock().instant();
        var cookie = house.world.digests().digest(Digests.Purpose.BROWSER_SESSION, shop.cookie());
        house.world
                .unitOfWork()
                .run(stores -> stores.devices()
                        .insert(new DeviceStore.Waiting(
                                house.world.digests().digest(Digests.Purpose.DEVICE_CODE, DEVICE),
                                house.world.digests().digest(Digests.Purpose.USER_CODE, Secret.of("user")),
                                SEVEN,
                                Scopes.parse("openid " + READ),
                                List.of(ORDERS),
                                now.plus(Duration.ofMinutes(10)),
                                DeviceStore.Decision.ALLOWED,
                                stores.browsers().find(cookie),
                                now)));
        return new Asked.WithDeviceCode(DEVICE);
    }

    private boolean readsOrders(Outcome outcome) {
        return outcome instanceof Granted granted
                && house.does
                                .introspect()
                                .introspect(new Introspect.Question(
                                        new ClientProof.BySecret(orders),
                                        granted.access().text(),
                                        HOME))
                        instanceof Introspect.Outcome.Active active
                && active.claims().scope().words().contains(READ);
    }
}
