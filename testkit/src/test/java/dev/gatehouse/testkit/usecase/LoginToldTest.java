package dev.gatehouse.testkit.usecase;

import static dev.gatehouse.testkit.usecase.House.HOME;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.in.GrantTokens.Asked;
import dev.gatehouse.application.port.in.GrantTokens.ClientProof;
import dev.gatehouse.application.port.in.Introspect;
import dev.gatehouse.domain.factor.LoginMeans;
import dev.gatehouse.domain.login.Credentials.KeySecret;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.token.AccessClaims.Login;
import dev.gatehouse.testkit.ClientBuilder;
import dev.gatehouse.testkit.TestEntrances;
import dev.gatehouse.testkit.TestSettings;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An API is told when and how the user of a token logged in, so that it may want more (RFC 9470). */
class LoginToldTest {
    private final House house = House.open();
    private final KeySecret api = house.add(ClientBuilder.numbered(1).introspecting(TestSettings.ISSUER));

    @Test
    void aGrantTellsTheLoginOfItsUserHoweverOftenItIsRefreshed() {
        house.ann();
        var shop = Shop.at(house, 7);
        var login = byPasswordNow();
        var refresh = shop.get(Shop.redeem(shop.code(shop.words(), shop.cookie())))
                .refresh()
                .orElseThrow();
        house.world.clock().advance(Duration.ofMinutes(5));

        var told = ask(shop.get(new Asked.WithRefreshToken(refresh.text(), Shop.wish("")))
                .access()
                .text());

        assertThat(told.login()).contains(login);
        assertThat(told.claims().login()).as("in the token itself").contains(login);
    }

    @Test
    void theTokensOfDialectsAreAsTheyWereAndAreToldOfAlike() {
        house.ann();
        var login = byPasswordNow();

        for (var entrance : List.of(TestEntrances.envelope(), TestEntrances.profile())) {
            var told = ask(house.annsTokens(entrance).access().text());

            assertThat(told.login()).contains(login);
            assertThat(told.claims().login()).isEmpty();
        }
    }

    @Test
    void ofAProgramThereIsNoLoginToTell() {
        assertThat(ask(house.tokens(api, TestEntrances.apikey()).access().text())
                        .login())
                .isEmpty();
    }

    private Login byPasswordNow() {
        return new Login(house.world.clock().instant().truncatedTo(ChronoUnit.SECONDS), LoginMeans.PASSWORD.acr());
    }

    private Introspect.Outcome.Active ask(Secret token) {
        var question = new Introspect.Question(new ClientProof.BySecret(api), token, HOME);
        return switch (house.does.introspect().introspect(question)) {
            case Introspect.Outcome.Active active -> active;
            case Introspect.Outcome other -> throw new AssertionError("not active: " + other);
        };
    }
}
