package dev.gatehouse.testkit.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.in.GrantTokens.ClientProof;
import dev.gatehouse.application.port.in.GrantTokens.Outcome.Granted;
import dev.gatehouse.application.port.in.IdentifyBearer;
import dev.gatehouse.application.port.in.Introspect;
import dev.gatehouse.application.port.in.RevokeToken;
import dev.gatehouse.application.port.in.RevokeToken.Outcome;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.proof.Assertion;
import dev.gatehouse.domain.registration.ClientMethod;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.token.IssuedToken;
import dev.gatehouse.testkit.ClientBuilder;
import dev.gatehouse.testkit.TestSettings;
import dev.gatehouse.testkit.fake.PlainAssertions;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who ends what OAuth granted to a client: that client, by the method for which it registered (RFC 7009 section 2.1). */
class GrantedRevocationTest {
    private final House house = House.open();
    private final Shop shop = Shop.at(house, 7);
    private final Shop other = Shop.at(house, 8);

    @BeforeEach
    void ann() {
        house.ann();
    }

    @Test // A10
    void noOtherClientEndsIt() {
        var granted = granted();

        for (var token : new Secret[] {granted.access().text(), refresh(granted)}) {
            assertThat(revoke(token, secretOf(other))).isEqualTo(new Outcome.AnotherClients());
            assertThat(isAlive(granted)).isTrue();
        }

        assertThat(revoke(refresh(granted), secretOf(shop))).isEqualTo(new Outcome.Done());
        assertThat(isAlive(granted)).isFalse();
    }

    @Test // A10
    void aClientThatCanShowWhoItIsHasTo() {
        var granted = granted();

        assertThat(revoke(refresh(granted), Optional.empty()))
                .isEqualTo(new Outcome.CallerRefused(new Refusal.BadCredentials()));
        assertThat(revoke(refresh(granted), nameOf(shop)))
                .isEqualTo(new Outcome.CallerRefused(new Refusal.BadCredentials()));

        assertThat(isAlive(granted)).isTrue();
    }

    @Test // A10
    void aClientWithoutASecretEndsItsOwnByItsName() {
        shop.method(ClientMethod.NONE);
        var first = grantedTo(nameOf(shop).orElseThrow());
        var second = grantedTo(nameOf(shop).orElseThrow());

        assertThat(revoke(first.access().text(), Optional.empty())).isEqualTo(new Outcome.AccessTokenAlone());
        assertThat(revoke(first.access().text(), nameOf(shop))).isEqualTo(new Outcome.Done());
        assertThat(revoke(refresh(second), Optional.empty())).isEqualTo(new Outcome.Done());

        assertThat(isAlive(first)).isFalse();
        assertThat(isAlive(second)).isFalse();
    }

    @Test // A10
    void aClientThatSignsEndsItsOwnAndAsksAboutTokens() {
        shop.method(ClientMethod.PRIVATE_KEY_JWT);
        var granted = grantedTo(signed("a-1"));

        assertThat(asked(signed("a-2"), granted.access())).isEqualTo(new Introspect.Outcome.NotEntitled());
        assertThat(asked(signed("a-2"), granted.access()))
                .isEqualTo(new Introspect.Outcome.CallerRefused(new Refusal.BadCredentials()));
        assertThat(revoke(granted.access().text(), Optional.of(signed("a-3")))).isEqualTo(new Outcome.Done());

        assertThat(isAlive(granted)).isFalse();
    }

    @Test // RFC 7662 section 4
    void aRefreshTokenIsActiveForItsClientAlone() {
        for (int number : new int[] {7, 8}) {
            house.change(ClientBuilder.numbered(number)
                    .name("shop " + number)
                    .introspecting(TestSettings.ISSUER)
                    .build());
        }
        var granted = granted();
        var refresh = granted.refresh().orElseThrow();

        assertThat(asked(secretOf(shop).orElseThrow(), refresh)).isInstanceOf(Introspect.Outcome.ActiveRefresh.class);
        assertThat(asked(secretOf(other).orElseThrow(), refresh)).isEqualTo(new Introspect.Outcome.Inactive());
        assertThat(asked(secretOf(other).orElseThrow(), granted.access()))
                .isInstanceOf(Introspect.Outcome.Active.class);
    }

    @Test // A10
    void aDisabledClientIsRefused() {
        house.change(ClientBuilder.numbered(7).name("shop 7").disabled().build());

        assertThat(revoke(Secret.of("garbage"), secretOf(shop)))
                .isEqualTo(new Outcome.CallerRefused(new Refusal.AccountDisabled()));
    }

    private Granted granted() {
        return grantedTo(secretOf(shop).orElseThrow());
    }

    private Granted grantedTo(ClientProof proof) {
        var code = shop.code(shop.words(), shop.cookie());
        return Shop.granted(shop.ask(proof, Shop.redeem(code), Optional.empty()));
    }

    private static Secret refresh(Granted granted) {
        return granted.refresh().map(IssuedToken::text).orElseThrow();
    }

    private static Optional<ClientProof> secretOf(Shop client) {
        return Optional.of(new ClientProof.BySecret(client.pair));
    }

    private static Optional<ClientProof> nameOf(Shop client) {
        return Optional.of(new ClientProof.ByName(client.pair.key()));
    }

    private ClientProof signed(String name) {
        var clientId = shop.pair.key().value();
        var end = house.world.clock().instant().plusSeconds(60);
        var audience = Set.of(TestSettings.ISSUER + "/oauth2/revoke");
        var said = new Assertion(clientId, clientId, audience, name, Optional.empty(), Optional.empty(), end);
        return new ClientProof.ByAssertion(Optional.empty(), PlainAssertions.write(said, "shop-key"));
    }

    private boolean isAlive(Granted granted) {
        return house.does.identifyBearer().identify(granted.access().text())
                instanceof IdentifyBearer.Outcome.Identified;
    }

    private Outcome revoke(Secret token, Optional<ClientProof> caller) {
        return house.does.revokeToken().revoke(new RevokeToken.Command(token, caller, House.HOME));
    }

    private Introspect.Outcome asked(ClientProof caller, IssuedToken token) {
        return house.does.introspect().introspect(new Introspect.Question(caller, token.text(), House.HOME));
    }
}
