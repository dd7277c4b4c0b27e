package dev.gatehouse.launcher.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.crypto.MasterKey;
import dev.gatehouse.crypto.UnusableMasterKey;
import dev.gatehouse.domain.login.Credentials;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.token.Tokens;
import dev.gatehouse.testkit.MovableClock;
import dev.gatehouse.testkit.Race;
import dev.gatehouse.testkit.TestEntrances;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two nodes change their master key one after the other, as the guide to running it says, and serve all the while. */
class MasterKeyChangeTest {
    private static final MasterKey FIRST = MasterKey.parse(Site.MASTER_KEY);
    private static final MasterKey NEXT = MasterKey.parse("VGhlIG5leHQgbWFzdGVyIGtleSBvZiBib3RoIG5vZGU=");
    private static final String CLIENT =
            "clients: [{number: 42, name: meter, key: generate," + " exchangeTokens: [{name: nightly, expires: 90d}]}]";

    private final MovableClock clock = new MovableClock();
    private final String url = TestPostgres.emptyDatabase();

    @Test
    void noNodeRefusesAnythingWhileTheMasterKeyIsChanged() { // L2, A1
        Credentials.KeySecret pair;
        Tokens tokens;
        try (var one = node(FIRST)) {
            pair = one.apply(CLIENT);
            tokens = one.logIn(pair, TestEntrances.apikey());
        }
        tokens = servedByBoth(pair, tokens, () -> node(FIRST), () -> node(FIRST, NEXT));
        tokens = servedByBoth(pair, tokens, () -> node(FIRST, NEXT), () -> node(FIRST, NEXT));
        tokens = servedByBoth(pair, tokens, () -> node(NEXT, FIRST), () -> node(FIRST, NEXT));
        tokens = servedByBoth(pair, tokens, () -> node(NEXT, FIRST), () -> node(NEXT, FIRST));
        try (var one = node(NEXT, FIRST)) {
            assertThat(one.does().keepMasterKeys().keep("cli")).isEqualTo(1);
        }
        tokens = servedByBoth(pair, tokens, () -> node(NEXT, FIRST), () -> node(NEXT));
        tokens = servedByBoth(pair, tokens, () -> node(NEXT), () -> node(NEXT));
        assertThat(tokens.refresh()).isPresent();
        assertThatThrownBy(() -> node(FIRST)).isInstanceOf(UnusableMasterKey.class);
    }

    private interface Start {
        SteeredNode node();
    }

    /** Both nodes know the client and the access token, and give the same successor at the same instant. */
    private static Tokens servedByBoth(Credentials.KeySecret pair, Tokens tokens, Start left, Start right) {
        try (var one = left.node();
                var two = right.node()) {
            var nodes = List.of(one, two);
            var shown = refreshOf(tokens);
            assertThat(nodes).allSatisfy(node -> {
                assertThat(node.refusal(pair, TestEntrances.apikey())).isEmpty();
                assertThat(node.knows(tokens.access().text())).isTrue();
            });
            var next = Race.of(
                    2, n -> nodes.get(n).refresh(shown, TestEntrances.apikey()).orElseThrow());
            assertThat(refreshOf(next.get(0)).reveal())
                    .isEqualTo(refreshOf(next.get(1)).reveal());
            return next.getFirst();
        }
    }

    private static Secret refreshOf(Tokens tokens) {
        return tokens.refresh().orElseThrow().text();
    }

    private SteeredNode node(MasterKey current, MasterKey... others) {
        return SteeredNode.open(url, clock, Duration.ZERO, current, List.of(others));
    }
}
