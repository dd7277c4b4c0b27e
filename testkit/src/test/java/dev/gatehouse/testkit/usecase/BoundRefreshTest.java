package dev.gatehouse.testkit.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.in.GrantTokens.Asked;
import dev.gatehouse.application.port.in.GrantTokens.ClientProof;
import dev.gatehouse.application.port.in.GrantTokens.Outcome;
import dev.gatehouse.application.port.in.GrantTokens.Outcome.Granted;
import dev.gatehouse.application.port.in.GrantTokens.ShownProof;
import dev.gatehouse.application.port.in.GrantTokens.Wish;
import dev.gatehouse.application.port.in.Introspect;
import dev.gatehouse.domain.login.Credentials.KeySecret;
import dev.gatehouse.domain.oauth.GrantRefusal;
import dev.gatehouse.domain.proof.Proof;
import dev.gatehouse.domain.registration.ClientMethod;
import dev.gatehouse.testkit.ClientBuilder;
import dev.gatehouse.testkit.TestSettings;
import dev.gatehouse.testkit.fake.PlainProofNonces;
import dev.gatehouse.testkit.fake.PlainProofs;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** To which key a refreshed token is bound, and who may bring another (RFC 9449 section 5). */
class BoundRefreshTest {
    private static final String TOKEN_URI = TestSettings.ISSUER + "/oauth2/token";
    private static final GrantRefusal UNPROVED = new GrantRefusal.BadProof();

    private final House house = House.open();
    private final Shop shop = Shop.at(house, 7);
    private final KeySecret onlooker = house.add(ClientBuilder.numbered(9).introspecting(TestSettings.ISSUER));

    private int proofs;

    @BeforeEach
    void ann() {
        house.ann();
    }

    @Test
    void aClientWithoutASecretHasItsKeyAlone() {
        shop.method(ClientMethod.NONE);
        var client = new ClientProof.ByName(shop.pair.key());
        var first = Shop.granted(began(client, proof("first")));

        assertThat(Shop.refusal(refreshed(client, first, Optional.empty()))).isEqualTo(UNPROVED);
        assertThat(Shop.refusal(refreshed(client, first, proof("second")))).isEqualTo(UNPROVED);

        assertThat(keyOf(Shop.granted(refreshed(client, first, proof("first")))))
                .contains("first");
    }

    @Test
    void aClientThatShowsWhoItIsMayBringAnotherKeyAndNotNone() {
        var client = new ClientProof.BySecret(shop.pair);
        var first = Shop.granted(began(client, proof("first")));

        assertThat(Shop.refusal(refreshed(client, first, Optional.empty()))).isEqualTo(UNPROVED);

        var second = Shop.granted(refreshed(client, first, proof("second")));
        assertThat(second.isBound()).isTrue();
        assertThat(keyOf(second)).contains("second");
    }

    @Test
    void aProofBindsWhatWasBoundToNothing() {
        var client = new ClientProof.BySecret(shop.pair);
        var first = Shop.granted(began(client, Optional.empty()));
        assertThat(keyOf(first)).isEmpty();

        var second = Shop.granted(refreshed(client, first, proof("second")));
        assertThat(second.isBound()).isTrue();
        assertThat(keyOf(second)).contains("second");
    }

    @Test
    void aProofIsShownOnceAndHoldsANonceOfNow() {
        shop.method(ClientMethod.NONE);
        var client = new ClientProof.ByName(shop.pair.key());
        var began = proof("first");
        var first = Shop.granted(began(client, began));
        assertThat(Shop.refusal(refreshed(client, first, began))).isEqualTo(UNPROVED);

        var shown = proof("first");
        var second = Shop.granted(refreshed(client, first, shown));
        assertThat(Shop.refusal(refreshed(client, second, shown))).isEqualTo(UNPROVED);
        assertThat(Shop.refusal(refreshed(client, second, proof("first", Optional.empty()))))
                .isEqualTo(new GrantRefusal.NonceWanted(nonce()));
        var stale = Optional.of(nonce());
        house.world.clock().advance(Duration.ofMinutes(10));
        assertThat(Shop.refusal(refreshed(client, second, proof("first", stale))))
                .isEqualTo(new GrantRefusal.NonceWanted(nonce()));

        // Nothing of that used the token up.
        Shop.granted(refreshed(client, second, proof("first")));
    }

    private Outcome began(ClientProof client, Optional<ShownProof> proof) {
        return shop.ask(client, Shop.redeem(shop.code(shop.words(), shop.cookie())), proof);
    }

    private Outcome refreshed(ClientProof client, Granted before, Optional<ShownProof> proof) {
        var token = before.refresh().orElseThrow().text();
        return shop.ask(client, new Asked.WithRefreshToken(token, Wish.ALL), proof);
    }

    private String nonce() {
        return new PlainProofNonces().nonce(house.world.clock().instant());
    }

    private Optional<ShownProof> proof(String key) {
        return proof(key, Optional.of(nonce()));
    }

    private Optional<ShownProof> proof(String key, Optional<String> nonce) {
        var now = house.world.clock().instant();
        proofs++;
        var proof = new Proof(key, "POST", TOKEN_URI, "p-" + proofs, now, nonce, Optional.empty());
        return Optional.of(new ShownProof(PlainProofs.write(proof), "POST", TOKEN_URI));
    }

    private Optional<String> keyOf(Granted granted) {
        var question = new Introspect.Question(
                new ClientProof.BySecret(onlooker), granted.access().text(), House.HOME);
        return switch (house.does.introspect().introspect(question)) {
            case Introspect.Outcome.Active active -> active.claims().proofKey();
            case Introspect.Outcome other -> throw new AssertionError(other);
        };
    }
}
