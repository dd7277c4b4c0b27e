package dev.gatehouse.testkit.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.in.AdministerBarriers.Wish;
import dev.gatehouse.application.port.in.GrantTokens;
import dev.gatehouse.application.port.in.GrantTokens.Asked;
import dev.gatehouse.application.port.in.GrantTokens.ClientProof;
import dev.gatehouse.application.port.in.GrantTokens.ShownProof;
import dev.gatehouse.application.port.in.PushAuthorization;
import dev.gatehouse.domain.admin.Administrator;
import dev.gatehouse.domain.barrier.Barred;
import dev.gatehouse.domain.oauth.GrantRefusal;
import dev.gatehouse.domain.proof.Proof;
import dev.gatehouse.testkit.TestSettings;
import dev.gatehouse.testkit.fake.PlainProofs;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody is asked for a nonce, and no proof is looked at, where nobody is let in. */
class ProofDoorTest {
    private static final String URI = TestSettings.ISSUER + "/oauth2/token";

    private final House house = House.open();
    private final Shop shop = Shop.at(house, 7);

    @Test
    void whoeverIsLetInIsAskedForOne() {
        assertThat(Shop.refusal(asked())).isInstanceOf(GrantRefusal.NonceWanted.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"network:192.0.2.0/24", "dialect:oauth"})
    void whoeverIsNotIsToldSo(String barred) {
        var wish = new Wish(Barred.parse(barred).orElseThrow(), "a flood", Optional.empty(), true);
        house.does.administration().barriers().set(Administrator.machine(), wish);

        assertThat(Shop.refusal(asked())).isInstanceOf(GrantRefusal.NotLetIn.class);
        assertThat(pushed())
                .isInstanceOfSatisfying(
                        PushAuthorization.Outcome.Refused.class,
                        refused -> assertThat(refused.why()).isInstanceOf(GrantRefusal.NotLetIn.class));
    }

    private GrantTokens.Outcome asked() {
        return shop.ask(new ClientProof.BySecret(shop.pair), new Asked.ForItself(Shop.wish("")), Optional.of(proof()));
    }

    private PushAuthorization.Outcome pushed() {
        return house.does
                .oauth()
                .push()
                .push(new PushAuthorization.Command(
                        new ClientProof.BySecret(shop.pair),
                        shop.words(),
                        List.of(),
                        Optional.of(proof()),
                        House.HOME));
    }

    private ShownProof proof() {
        var now = house.world.clock().instant();
        var proof = new Proof("thumbprint", "POST", URI, "p-1", now, Optional.empty(), Optional.empty());
        return new ShownProof(PlainProofs.write(proof), "POST", URI);
    }
}
