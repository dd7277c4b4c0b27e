package dev.gatehouse.testkit.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.in.GrantTokens.Asked;
import dev.gatehouse.application.port.in.GrantTokens.ClientProof;
import dev.gatehouse.application.port.in.Introspect;
import dev.gatehouse.application.port.in.Introspect.Outcome;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.proof.Assertion;
import dev.gatehouse.domain.registration.ClientMethod;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.testkit.ClientBuilder;
import dev.gatehouse.testkit.TestSettings;
import dev.gatehouse.testkit.fake.PlainAssertions;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Resource servers ask about the tokens that are meant for them, by whichever method they registered for. */
class IntrospectCallersTest {
    private static final String ORDERS = "https://orders.example";
    private static final String STOCK = "https://stock.example";
    private static final Outcome BAD = new Outcome.CallerRefused(new Refusal.BadCredentials());

    private final House house = House.open();
    private final Shop shop = Shop.at(house, 7).resources(ORDERS, STOCK);
    private final Shop orders = Shop.at(house, 8).method(ClientMethod.PRIVATE_KEY_JWT);
    private final ClientProof stock =
            new ClientProof.BySecret(house.add(ClientBuilder.numbered(9).introspecting(STOCK)));

    @BeforeEach
    void aResourceServerThatSigns() {
        house.change(
                ClientBuilder.numbered(8).name("orders").introspecting(ORDERS).build());
    }

    @Test // A11
    void whoSignsAsksAboutTheTokensThatAreMeantForIt() {
        assertThat(ask(signed("a-1", "shop-key"), token(ORDERS)))
                .isInstanceOfSatisfying(Outcome.Active.class, active -> {
                    assertThat(active.claims().audience()).isEqualTo(ORDERS);
                    assertThat(active.claims().scope().text()).isEqualTo("orders.read");
                    assertThat(active.username()).isEmpty();
                });
        assertThat(ask(signed("a-2", "shop-key"), token(STOCK))).isEqualTo(new Outcome.Inactive());
        assertThat(ask(stock, token(STOCK))).isInstanceOf(Outcome.Active.class);
        assertThat(ask(stock, token(ORDERS))).isEqualTo(new Outcome.Inactive());
    }

    @Test // A11
    void anAssertionIsShownOnceAndIsOfItsKeyAndForUs() {
        var token = token(ORDERS);
        var shown = signed("a-1", "shop-key");
        assertThat(ask(shown, token)).isInstanceOf(Outcome.Active.class);

        assertThat(ask(shown, token)).isEqualTo(BAD);
        assertThat(ask(signed("a-2", "foreign-key"), token)).isEqualTo(BAD);
        assertThat(ask(signed("a-3", "shop-key", "https://other.example"), token))
                .isEqualTo(BAD);
        assertThat(ask(new ClientProof.ByName(orders.pair.key()), token)).isEqualTo(BAD);
    }

    @Test // A11
    void whatWasTakenFromAClientIsTakenFromTheOneThatSignsToo() {
        var token = token(ORDERS);
        house.change(ClientBuilder.numbered(8).name("orders").audiences(ORDERS).build());
        assertThat(ask(signed("a-1", "shop-key"), token)).isEqualTo(new Outcome.NotEntitled());

        house.change(ClientBuilder.numbered(8)
                .name("orders")
                .introspecting(ORDERS)
                .disabled()
                .build());
        assertThat(ask(signed("a-2", "shop-key"), token))
                .isEqualTo(new Outcome.CallerRefused(new Refusal.AccountDisabled()));
    }

    private Secret token(String resource) {
        return shop.get(new Asked.ForItself(Shop.wish("", resource))).access().text();
    }

    private Outcome ask(ClientProof caller, Secret token) {
        return house.does.introspect().introspect(new Introspect.Question(caller, token, House.HOME));
    }

    private ClientProof signed(String name, String key) {
        return signed(name, key, TestSettings.ISSUER);
    }

    private ClientProof signed(String name, String key, String audience) {
        var clientId = orders.pair.key().value();
        var end = house.world.clock().instant().plusSeconds(60);
        var said = new Assertion(clientId, clientId, Set.of(audience), name, Optional.empty(), Optional.empty(), end);
        return new ClientProof.ByAssertion(Optional.empty(), PlainAssertions.write(said, key));
    }
}
