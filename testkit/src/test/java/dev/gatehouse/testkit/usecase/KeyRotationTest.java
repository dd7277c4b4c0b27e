package dev.gatehouse.testkit.usecase;

import static dev.gatehouse.testkit.usecase.House.HOME;
import static dev.gatehouse.testkit.usecase.House.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.in.ApplyState.AdoptedPair;
import dev.gatehouse.application.port.in.ApplyState.Change;
import dev.gatehouse.application.port.in.ApplyState.Change.Kind;
import dev.gatehouse.application.port.in.ApplyState.DesiredExchangeToken;
import dev.gatehouse.application.port.in.ApplyState.Expiry;
import dev.gatehouse.application.port.in.ApplyState.NewSecret;
import dev.gatehouse.application.port.in.ApplyState.Report;
import dev.gatehouse.domain.client.ApiKey;
import dev.gatehouse.domain.login.Credentials;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.testkit.TestEntrances;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A client changes its secret without an outage: two live for a while, and the old one is taken back. */
class KeyRotationTest {
    private static final AdoptedPair PAIR = new AdoptedPair(new ApiKey("acme"), Secret.of("an older secret"));

    private final House house = House.open();

    @Test
    void asManyKeysLiveAsAreDeclared() {
        var first = made(billing().withKey());
        var second = made(billing().withKeys(2));

        assertThat(second).hasSize(1);
        assertThat(isIn(shown(first.getFirst()))).isTrue();
        assertThat(isIn(shown(second.getFirst()))).isTrue();
        assertThat(made(billing().withKeys(2))).isEmpty();
        assertThat(made(billing().withKeys(1))).isEmpty();
    }

    @Test
    void aKeyThatIsTakenBackTakesItsSessionsWithItAndNoExchangeToken() { // A12
        var token = new DesiredExchangeToken("nightly", new Expiry.After(Duration.ofDays(90)), Optional.empty(), false);
        var made = made(billing().withKeys(2).token(token));
        var old = shown(made.getFirst());
        var session = house.tokens(old, TestEntrances.apikey());
        var rotated = billing().withKey().without(old.key());

        assertThat(apply(rotated).changes()).extracting(Change::kind).contains(Kind.DELETE);

        assertThat(refusal(house.logIn(old, HOME, TestEntrances.apikey()))).contains(new Refusal.BadCredentials());
        assertThat(house.isKnown(session)).isFalse();
        assertThat(isIn(shown(made.get(1)))).isTrue();
        var exchange = new Credentials.ExchangeToken(made.getLast().secret());
        assertThat(refusal(house.logIn(exchange, HOME, TestEntrances.exchange())))
                .isEmpty();
        assertThat(apply(rotated).changes()).extracting(Change::kind).containsOnly(Kind.KEEP);
    }

    @Test
    void theLastKeyMayBeTakenBackForANewOneAtOnce() {
        var old = shown(made(billing().withKey()).getFirst());

        var made = made(billing().withKey().without(old.key()));

        assertThat(isIn(old)).isFalse();
        assertThat(isIn(shown(made.getFirst()))).isTrue();
    }

    @Test
    void anAdoptedPairIsTakenBackByItsKey() {
        apply(billing().adopting(PAIR));
        var adopted = new Credentials.KeySecret(PAIR.key(), PAIR.secret());
        assertThat(isIn(adopted)).isTrue();

        apply(billing().without(PAIR.key()));

        assertThat(isIn(adopted)).isFalse();
    }

    @Test
    void anotherSecretUnderAnAdoptedKeyEndsTheSessionsOfTheFirst() { // A12
        apply(billing().adopting(PAIR));
        var session = house.tokens(new Credentials.KeySecret(PAIR.key(), PAIR.secret()), TestEntrances.apikey());

        apply(billing().adopting(new AdoptedPair(PAIR.key(), Secret.of("a newer secret"))));

        assertThat(house.isKnown(session)).isFalse();
    }

    @Test
    void aKeyThatNobodyHasIsAbsentAlready() {
        apply(billing());

        assertThat(apply(billing().without(new ApiKey("gh_ak_unknown"))).changes())
                .extracting(Change::kind)
                .containsOnly(Kind.KEEP);
    }

    @Test
    void nobodyTakesBackTheKeyOfAnother() {
        apply(StateBuilder.client("other").adopting(PAIR));

        assertThat(apply(billing().without(PAIR.key())).problems()).hasSize(1);
        assertThat(isIn(new Credentials.KeySecret(PAIR.key(), PAIR.secret()))).isTrue();
    }

    @Test
    void aKeyThatShallBothBeAndNotBeIsAProblem() {
        assertThat(apply(billing().adopting(PAIR).without(PAIR.key())).problems())
                .hasSize(1);
    }

    private static ClientWish billing() {
        return StateBuilder.client("billing");
    }

    private List<NewSecret> made(ClientWish client) {
        var report = apply(client);
        assertThat(report.problems()).isEmpty();
        return report.secrets();
    }

    private Report apply(ClientWish client) {
        return house.does.applyState().apply(client.state(), false, "cli");
    }

    private boolean isIn(Credentials shown) {
        return refusal(house.logIn(shown, HOME, TestEntrances.apikey())).isEmpty();
    }

    private static Credentials.KeySecret shown(NewSecret made) {
        return new Credentials.KeySecret(new ApiKey(made.publicPart()), made.secret());
    }
}
