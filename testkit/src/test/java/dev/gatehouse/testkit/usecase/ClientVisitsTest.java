package dev.gatehouse.testkit.usecase;

import static dev.gatehouse.testkit.usecase.Administrators.CHIEF;
import static dev.gatehouse.testkit.usecase.Administrators.done;
import static dev.gatehouse.testkit.usecase.House.HOME;
import static dev.gatehouse.testkit.usecase.House.refreshOf;
import static dev.gatehouse.testkit.usecase.House.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.in.AdministerClients.Seen;
import dev.gatehouse.application.port.in.GrantTokens.ClientProof;
import dev.gatehouse.application.port.in.Introspect;
import dev.gatehouse.domain.client.ClientNumber;
import dev.gatehouse.domain.client.ClientRate;
import dev.gatehouse.domain.login.Credentials;
import dev.gatehouse.domain.login.Credentials.KeySecret;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.testkit.ClientBuilder;
import dev.gatehouse.testkit.MovableClock;
import dev.gatehouse.testkit.TestEntrances;
import dev.gatehouse.testkit.TestSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A client comes in as often as its rate allows, by whatever way; and it is known when it last did. */
class ClientVisitsTest {
    private static final ClientNumber NUMBER = new ClientNumber(42);

    private final House house = House.open();

    @Test
    void loginsRefreshesAndQuestionsTogetherUseUpTheRate() {
        var shown = house.add(limited());
        var tokens = house.tokens(shown, TestEntrances.apikey());
        var refreshed = house.refreshed(refreshOf(tokens), TestEntrances.apikey());
        assertThat(ask(shown, tokens.access().text())).isInstanceOf(Introspect.Outcome.Active.class);

        assertThat(refusal(house.logIn(shown, HOME, TestEntrances.apikey()))).contains(inASecond());
        assertThat(refusal(house.refresh(refreshOf(refreshed), TestEntrances.apikey())))
                .contains(inASecond());
        assertThat(ask(shown, tokens.access().text())).isEqualTo(new Introspect.Outcome.CallerRefused(inASecond()));
        assertThat(house.isKnown(refreshed)).as("tokens that it has are good").isTrue();

        house.world.clock().advance(Duration.ofSeconds(1));

        house.refreshed(refreshOf(refreshed), TestEntrances.apikey());
        assertThat(refusal(house.logIn(shown, HOME, TestEntrances.apikey()))).contains(inASecond());
    }

    @Test
    void aRefreshThatRunsAgainUsesUpTheRateOfOneVisit() {
        var tokens = house.tokens(house.add(limited()), TestEntrances.apikey());
        house.world.unitOfWork().weather().repeatUnits();

        var second = house.refreshed(refreshOf(tokens), TestEntrances.apikey());
        var third = house.refreshed(refreshOf(second), TestEntrances.apikey());

        assertThat(refusal(house.refresh(refreshOf(third), TestEntrances.apikey())))
                .contains(inASecond());
    }

    @Test
    void exchangesUseUpTheRate() {
        house.add(limited());
        var token = done(house.does
                        .administration()
                        .exchangeTokens()
                        .issue(CHIEF, NUMBER, "ci", MovableClock.START.plus(Duration.ofDays(1))))
                .token();
        for (int n = 0; n < 3; n++) {
            assertThat(exchange(token)).isEmpty();
        }

        assertThat(exchange(token)).contains(inASecond());
    }

    @Test
    void aStrangerUsesUpNothing() {
        var shown = house.add(limited());
        var wrong = new KeySecret(shown.key(), Secret.of("guessed"));
        for (int n = 0; n < 9; n++) {
            assertThat(refusal(house.logIn(wrong, HOME, TestEntrances.apikey())))
                    .contains(new Refusal.BadCredentials());
        }

        assertThat(refusal(house.logIn(shown, HOME, TestEntrances.apikey()))).isEmpty();
    }

    @Test
    void theLastUseIsKnownToTheHour() {
        var shown = house.add(ClientBuilder.numbered(42));
        assertThat(lastUsed()).isEmpty();

        house.tokens(shown, TestEntrances.apikey());
        house.world.clock().advance(Duration.ofMinutes(59));
        house.tokens(shown, TestEntrances.apikey());
        assertThat(lastUsed()).contains(MovableClock.START);

        house.world.clock().advance(Duration.ofMinutes(2));
        house.tokens(shown, TestEntrances.apikey());
        assertThat(lastUsed()).contains(MovableClock.START.plus(Duration.ofMinutes(61)));
    }

    @Test
    void whoeverIsRefusedHasNotComeIn() {
        var shown = house.add(ClientBuilder.numbered(42).disabled());
        house.logIn(shown, HOME, TestEntrances.apikey());

        assertThat(lastUsed()).isEmpty();
    }

    private static ClientBuilder limited() {
        return ClientBuilder.numbered(42).introspecting(TestSettings.ISSUER).rate(new ClientRate(1, 3));
    }

    private static Refusal inASecond() {
        return new Refusal.Throttled(Duration.ofSeconds(1));
    }

    private Optional<Instant> lastUsed() {
        return house.does.administration().clients().find(NUMBER).flatMap(Seen::lastUsed);
    }

    private Introspect.Outcome ask(KeySecret caller, Secret token) {
        return house.does
                .introspect()
                .introspect(new Introspect.Question(new ClientProof.BySecret(caller), token, HOME));
    }

    private Optional<Refusal> exchange(Secret token) {
        return refusal(house.logIn(new Credentials.ExchangeToken(token), HOME, TestEntrances.exchange()));
    }
}
