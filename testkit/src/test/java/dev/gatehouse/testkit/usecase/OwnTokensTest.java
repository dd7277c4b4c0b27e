package dev.gatehouse.testkit.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.in.GrantTokens;
import dev.gatehouse.application.port.in.GrantTokens.Asked;
import dev.gatehouse.application.port.in.GrantTokens.ClientProof;
import dev.gatehouse.application.port.in.GrantTokens.ShownProof;
import dev.gatehouse.application.port.in.IdentifyBearer;
import dev.gatehouse.application.port.in.RevokeToken;
import dev.gatehouse.domain.client.Client;
import dev.gatehouse.domain.login.Credentials.KeySecret;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.oauth.Grant;
import dev.gatehouse.domain.oauth.GrantRefusal;
import dev.gatehouse.domain.proof.Assertion;
import dev.gatehouse.domain.proof.Proof;
import dev.gatehouse.domain.registration.ClientMethod;
import dev.gatehouse.domain.registration.ClientTrait;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.token.Subject;
import dev.gatehouse.testkit.ClientBuilder;
import dev.gatehouse.testkit.TestSettings;
import dev.gatehouse.testkit.fake.PlainAssertions;
import dev.gatehouse.testkit.fake.PlainProofNonces;
import dev.gatehouse.testkit.fake.PlainProofs;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tokens for clients themselves, and how clients show who they are. */
class OwnTokensTest {
    private static final Asked ALL = new Asked.ForItself(Shop.wish(""));
    private static final String TOKEN_URI = TestSettings.ISSUER + "/oauth2/token";

    private final House house = House.open();
    private final Shop shop = Shop.at(house, 7);

    @Test
    void aClientGetsAnAccessTokenAndNoSession() {
        var granted = shop.get(ALL);

        assertThat(granted.refresh()).isEmpty();
        assertThat(granted.identity()).isEmpty();
        assertThat(granted.isBound()).isFalse();
        assertThat(granted.scope().text()).isEqualTo("orders.read");
        var who = house.does.identifyBearer().identify(granted.access().text());
        assertThat(who).isInstanceOfSatisfying(IdentifyBearer.Outcome.Identified.class, found -> {
            assertThat(found.claims().subject().text()).isEqualTo("client:7");
            assertThat(found.claims().clientId()).isEqualTo(shop.pair.key().value());
            assertThat(found.claims().session()).isEmpty();
        });
        assertThat(house.liveSessions(new Subject.OfClient(shop.registration.client())))
                .isEmpty();
    }

    @Test // A12
    void itDiesWithAChangeOfTheClient() {
        var token = shop.get(ALL).access().text();
        var client = ClientBuilder.numbered(7).name("shop 7").build();

        house.change(client.withNextVersion());
        assertThat(house.does.identifyBearer().identify(token)).isInstanceOf(IdentifyBearer.Outcome.Unknown.class);

        house.change(client);
        assertThat(house.does.identifyBearer().identify(token)).isInstanceOf(IdentifyBearer.Outcome.Identified.class);
        house.world.unitOfWork().run(stores -> stores.installation().raiseEpoch());
        assertThat(house.does.identifyBearer().identify(token)).isInstanceOf(IdentifyBearer.Outcome.Unknown.class);
    }

    @Test // A10
    void itsClientRevokesItAloneAndNoOther() {
        var other = Shop.at(house, 8);
        var token = shop.get(ALL).access().text();
        var second = shop.get(ALL).access().text();

        revoke(other, token);
        assertThat(house.does.identifyBearer().identify(token)).isInstanceOf(IdentifyBearer.Outcome.Identified.class);
        revoke(shop, token);

        assertThat(house.does.identifyBearer().identify(token)).isInstanceOf(IdentifyBearer.Outcome.Unknown.class);
        assertThat(house.does.identifyBearer().identify(second)).isInstanceOf(IdentifyBearer.Outcome.Identified.class);
    }

    private void revoke(Shop by, Secret token) {
        var shown = Optional.<ClientProof>of(new ClientProof.BySecret(by.pair));
        house.does.revokeToken().revoke(new RevokeToken.Command(token, shown, House.HOME));
    }

    @Test
    void nobodyAsksForMoreThanWasRegistered() {
        assertThat(Shop.refusal(shop.ask(new Asked.ForItself(Shop.wish("orders.write")))))
                .isEqualTo(new GrantRefusal.BadScope());
        assertThat(Shop.refusal(shop.ask(new Asked.ForItself(Shop.wish("openid")))))
                .isEqualTo(new GrantRefusal.BadScope());
        assertThat(Shop.refusal(shop.ask(new Asked.ForItself(Shop.wish("", "https://api.example")))))
                .isEqualTo(new GrantRefusal.BadTarget());
    }

    @Test
    void theAudienceIsOneThatWasRegistered() {
        shop.resources("https://a.example", "https://b.example");

        assertThat(audience(Shop.wish(""))).isEqualTo("https://a.example");
        assertThat(audience(Shop.wish("", "https://b.example"))).isEqualTo("https://b.example");
        assertThat(Shop.refusal(shop.ask(new Asked.ForItself(Shop.wish("", "https://a.example", "https://b.example")))))
                .isEqualTo(new GrantRefusal.BadTarget());
    }

    private String audience(GrantTokens.Wish wish) {
        var token = shop.get(new Asked.ForItself(wish)).access().text();
        return switch (house.does.identifyBearer().identify(token)) {
            case IdentifyBearer.Outcome.Identified found -> found.claims().audience();
            case IdentifyBearer.Outcome.Unknown unknown -> throw new AssertionError("unknown");
        };
    }

    @ParameterizedTest // F11
    @EnumSource(Grant.class)
    void aGrantThatWasNotRegisteredIsRefused(Grant grant) {
        var rest = EnumSet.complementOf(EnumSet.of(grant));
        shop.grants(rest.toArray(Grant[]::new));

        assertThat(Shop.refusal(shop.ask(of(grant)))).isEqualTo(new GrantRefusal.NotRegistered());
    }

    private static Asked of(Grant grant) {
        var secret = Secret.of("whatever");
        return switch (grant) {
            case AUTHORIZATION_CODE -> Shop.redeem(secret);
            case CLIENT_CREDENTIALS -> ALL;
            case REFRESH_TOKEN -> new Asked.WithRefreshToken(secret, Shop.wish(""));
            case DEVICE_CODE -> new Asked.WithDeviceCode(secret);
            case TOKEN_EXCHANGE -> new Asked.WithToken(secret, Shop.wish(""));
        };
    }

    @Test
    void aWrongSecretAnUnknownClientAndOneWithoutARegistrationAreRefused() {
        var wrong = new KeySecret(shop.pair.key(), Secret.of("wrong"));
        assertThat(Shop.refusal(shop.ask(new ClientProof.BySecret(wrong), ALL, Optional.empty())))
                .isEqualTo(new GrantRefusal.NotLetIn(new Refusal.BadCredentials()));

        var plain = house.add(ClientBuilder.numbered(9).name("plain"));
        assertThat(Shop.refusal(shop.ask(new ClientProof.BySecret(plain), ALL, Optional.empty())))
                .isEqualTo(new GrantRefusal.NotRegistered());
    }

    @Test
    void onlyTheRegisteredMethodLetsAClientIn() {
        assertThat(Shop.refusal(shop.ask(new ClientProof.ByName(shop.pair.key()), ALL, Optional.empty())))
                .isEqualTo(new GrantRefusal.NotLetIn(new Refusal.BadCredentials()));

        shop.method(ClientMethod.NONE);
        assertThat(Shop.refusal(shop.ask(ALL))).isEqualTo(new GrantRefusal.UnknownClient());
        Shop.granted(shop.ask(new ClientProof.ByName(shop.pair.key()), ALL, Optional.empty()));
    }

    @Test
    void aDisabledClientIsNotLetInByItsName() {
        shop.method(ClientMethod.NONE);
        Client disabled = ClientBuilder.numbered(7).name("shop 7").disabled().build();
        house.change(disabled);

        assertThat(Shop.refusal(shop.ask(new ClientProof.ByName(shop.pair.key()), ALL, Optional.empty())))
                .isEqualTo(new GrantRefusal.NotLetIn(new Refusal.AccountDisabled()));
    }

    @Test
    void anAssertionLetsItsClientInOnce() {
        shop.method(ClientMethod.PRIVATE_KEY_JWT);
        var asserted = new ClientProof.ByAssertion(Optional.empty(), assertion("a-1", TestSettings.ISSUER, "shop-key"));

        Shop.granted(shop.ask(asserted, ALL, Optional.empty()));

        assertThat(Shop.refusal(shop.ask(asserted, ALL, Optional.empty())))
                .isEqualTo(new GrantRefusal.NotLetIn(new Refusal.BadCredentials()));
    }

    @Test
    void anAssertionForAnotherOrByAnotherKeyLetsNobodyIn() {
        shop.method(ClientMethod.PRIVATE_KEY_JWT);
        refuses(new ClientProof.ByAssertion(Optional.empty(), assertion("a-2", "https://other.example", "shop-key")));
        refuses(new ClientProof.ByAssertion(Optional.empty(), assertion("a-3", TestSettings.ISSUER, "foreign-key")));
        refuses(new ClientProof.ByAssertion(
                Optional.of(Shop.key("gh_ak_other")), assertion("a-4", TestSettings.ISSUER, "shop-key")));
        refuses(new ClientProof.ByAssertion(Optional.empty(), Secret.of("none")));
    }

    private void refuses(ClientProof client) {
        assertThat(Shop.refusal(shop.ask(client, ALL, Optional.empty())))
                .isEqualTo(new GrantRefusal.NotLetIn(new Refusal.BadCredentials()));
    }

    private Secret assertion(String id, String audience, String key) {
        var clientId = shop.pair.key().value();
        var end = house.world.clock().instant().plusSeconds(60);
        return PlainAssertions.write(
                new Assertion(clientId, clientId, Set.of(audience), id, Optional.empty(), Optional.empty(), end), key);
    }

    @Test
    void aProofBindsTheTokenAndIsGoodOnce() {
        shop.traits(ClientTrait.BOUND);
        assertThat(Shop.refusal(shop.ask(ALL))).isEqualTo(new GrantRefusal.BadProof());

        var nonce = new PlainProofNonces().nonce(house.world.clock().instant());
        assertThat(Shop.refusal(proving("p-1", Optional.empty(), TOKEN_URI)))
                .isEqualTo(new GrantRefusal.NonceWanted(nonce));
        assertThat(Shop.refusal(proving("p-1", Optional.of(nonce), TOKEN_URI + "/other")))
                .isEqualTo(new GrantRefusal.BadProof());
        var granted = Shop.granted(proving("p-2", Optional.of(nonce), TOKEN_URI));

        assertThat(granted.isBound()).isTrue();
        assertThat(Shop.refusal(proving("p-2", Optional.of(nonce), TOKEN_URI))).isEqualTo(new GrantRefusal.BadProof());
        // RFC 9449 section 7.2: without a proof it is nothing.
        assertThat(house.does.identifyBearer().identify(granted.access().text()))
                .isInstanceOf(IdentifyBearer.Outcome.Unknown.class);
    }

    @Test
    void whoeverIsAskedForANonceHasNotUsedUpItsAssertion() { // RFC 9449 section 8
        shop.method(ClientMethod.PRIVATE_KEY_JWT);
        var once = new ClientProof.ByAssertion(Optional.empty(), assertion("a-1", TestSettings.ISSUER, "shop-key"));
        var nonce = new PlainProofNonces().nonce(house.world.clock().instant());

        assertThat(Shop.refusal(shop.ask(once, ALL, Optional.of(proof("p-1", Optional.empty(), TOKEN_URI)))))
                .isEqualTo(new GrantRefusal.NonceWanted(nonce));
        assertThat(Shop.granted(shop.ask(once, ALL, Optional.of(proof("p-2", Optional.of(nonce), TOKEN_URI))))
                        .isBound())
                .isTrue();
        refuses(once);
    }

    private GrantTokens.Outcome proving(String id, Optional<String> nonce, String uri) {
        return shop.ask(new ClientProof.BySecret(shop.pair), ALL, Optional.of(proof(id, nonce, uri)));
    }

    private ShownProof proof(String id, Optional<String> nonce, String uri) {
        var proof = new Proof("thumbprint", "POST", uri, id, house.world.clock().instant(), nonce, Optional.empty());
        return new ShownProof(PlainProofs.write(proof), "POST", TOKEN_URI);
    }
}
