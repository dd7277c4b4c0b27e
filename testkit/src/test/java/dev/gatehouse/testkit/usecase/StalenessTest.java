package dev.gatehouse.testkit.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.in.GrantTokens.ClientProof;
import dev.gatehouse.application.port.in.Introspect;
import dev.gatehouse.domain.client.ClientNumber;
import dev.gatehouse.domain.login.Credentials;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.token.Tokens;
import dev.gatehouse.domain.user.User;
import dev.gatehouse.testkit.ClientBuilder;
import dev.gatehouse.testkit.TestEntrances;
import dev.gatehouse.testkit.TestSettings;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Where looking is dear, what was seen counts for the allowed staleness and not a moment longer. */
class StalenessTest {
    private static final Duration STALENESS = Duration.ofSeconds(5);

    private final House house =
            House.open(TestSettings.custom().staleness(STALENESS).build());
    private final User ann = house.ann();
    private final Credentials.KeySecret caller =
            house.add(ClientBuilder.numbered(1).introspecting(TestSettings.ISSUER));

    @Test
    void aRememberedSessionIsAskedAboutAgainAfterTheStaleness() { // A12, R21
        var tokens = house.annsTokens(TestEntrances.envelope());
        assertThat(house.isKnown(tokens)).isTrue();
        house.anotherNode().does.manageSessions().revokeAll(House.of(ann), "cli");

        house.world.clock().advance(STALENESS);

        assertThat(house.isKnown(tokens)).isFalse();
    }

    @Test
    void whatEndsHereIsForgottenHereAtOnce() { // A12
        var tokens = house.annsTokens(TestEntrances.envelope());
        assertThat(house.isKnown(tokens)).isTrue();

        house.does.manageSessions().revokeAll(House.of(ann), "cli");

        assertThat(house.isKnown(tokens)).isFalse();
    }

    @Test
    void aCallerWhoWasDisabledElsewhereLearnsNothingAfterTheStaleness() { // A12
        var token = opaque(house.annsTokens(TestEntrances.profile()));
        assertThat(ask(token)).isInstanceOf(Introspect.Outcome.Active.class);
        house.world
                .unitOfWork()
                .run(stores -> stores.clients()
                        .find(new ClientNumber(1))
                        .map(client -> stores.clients()
                                .update(ClientBuilder.of(client).disabled().build())));

        house.world.clock().advance(STALENESS);

        assertThat(ask(token)).isInstanceOf(Introspect.Outcome.CallerRefused.class);
    }

    @Test
    void anOpaqueTokenIsNoLongerActiveAtItsEndHoweverLatelyItWasSeen() { // A12
        var tokens = house.annsTokens(TestEntrances.profile());
        var toItsEnd =
                Duration.between(house.world.clock().instant(), tokens.access().expiresAt());
        house.world.clock().advance(toItsEnd.minusSeconds(1));
        assertThat(ask(opaque(tokens))).isInstanceOf(Introspect.Outcome.Active.class);

        house.world.clock().advance(Duration.ofSeconds(1));

        assertThat(ask(opaque(tokens))).isInstanceOf(Introspect.Outcome.Inactive.class);
    }

    private static Secret opaque(Tokens tokens) {
        return tokens.access().text();
    }

    private Introspect.Outcome ask(Secret token) {
        return house.does
                .introspect()
                .introspect(new Introspect.Question(new ClientProof.BySecret(caller), token, House.HOME));
    }
}
