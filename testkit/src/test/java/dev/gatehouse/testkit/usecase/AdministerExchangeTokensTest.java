package dev.gatehouse.testkit.usecase;

import static dev.gatehouse.testkit.usecase.Administrators.CHIEF;
import static dev.gatehouse.testkit.usecase.Administrators.TIRED;
import static dev.gatehouse.testkit.usecase.Administrators.denied;
import static dev.gatehouse.testkit.usecase.Administrators.done;
import static dev.gatehouse.testkit.usecase.Administrators.holding;
import static dev.gatehouse.testkit.usecase.House.HOME;
import static dev.gatehouse.testkit.usecase.House.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.in.AdministerExchangeTokens;
import dev.gatehouse.application.port.in.ClientOutcome.Why;
import dev.gatehouse.application.port.in.LogOut;
import dev.gatehouse.domain.admin.Permission;
import dev.gatehouse.domain.client.ClientNumber;
import dev.gatehouse.domain.login.Credentials;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.session.Session;
import dev.gatehouse.domain.token.Subject;
import dev.gatehouse.testkit.ClientBuilder;
import dev.gatehouse.testkit.MovableClock;
import dev.gatehouse.testkit.SessionBuilder;
import dev.gatehouse.testkit.TestEntrances;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Long-lived tokens are issued once, listed without themselves, and taken back. */
class AdministerExchangeTokensTest {
    private static final ClientNumber NUMBER = new ClientNumber(42);
    private static final Instant IN_A_DAY = MovableClock.START.plus(Duration.ofDays(1));

    private final House house = House.open();
    private final AdministerExchangeTokens tokens = house.does.administration().exchangeTokens();
    private final Credentials.KeySecret keyOfTheClient = house.add(ClientBuilder.numbered(42));

    @Test
    void aTokenIsExchangedUntilItEnds() {
        var issued = done(tokens.issue(CHIEF, NUMBER, "ci", IN_A_DAY));

        assertThat(exchange(issued.token())).isEmpty();
        assertThat(tokens.list(NUMBER).orElseThrow()).extracting(Session::label).containsExactly("ci");

        house.world.clock().advance(Duration.ofDays(1));

        assertThat(exchange(issued.token())).contains(new Refusal.InvalidToken());
        assertThat(tokens.list(NUMBER).orElseThrow()).isEmpty();
    }

    @Test
    void aTokenIsFoundBehindAnyNumberOfLaterSessions() {
        var issued = done(tokens.issue(CHIEF, NUMBER, "ci", IN_A_DAY));
        var later = MovableClock.START.plusSeconds(1);
        house.world.unitOfWork().run(stores -> {
            for (int n = 0; n < 10_000; n++) {
                stores.sessions()
                        .insert(SessionBuilder.session("s-" + n, new Subject.OfClient(NUMBER))
                                .created(later)
                                .build());
            }
            return stores;
        });

        assertThat(tokens.list(NUMBER).orElseThrow()).extracting(Session::label).containsExactly("ci");
        assertThat(done(tokens.revoke(CHIEF, NUMBER, issued.session().id().value())))
                .isNotNull();
        assertThat(exchange(issued.token())).contains(new Refusal.InvalidToken());
    }

    @Test
    void aTokenIsNotItsHoldersToTakeAway() {
        var issued = done(tokens.issue(CHIEF, NUMBER, "ci", IN_A_DAY));
        var access = house.tokens(new Credentials.ExchangeToken(issued.token()), TestEntrances.exchange());

        assertThat(house.does.logOut().logOut(new LogOut.Command(access.access().text(), true, HOME)))
                .isEqualTo(new LogOut.Outcome.NotAllowed());
        assertThat(house.isKnown(access)).isTrue();
        assertThat(exchange(issued.token())).isEmpty();
    }

    @Test
    void aTokenThatIsRevokedTakesItsAccessTokensWithIt() {
        var issued = done(tokens.issue(CHIEF, NUMBER, "ci", IN_A_DAY));
        var access = house.tokens(new Credentials.ExchangeToken(issued.token()), TestEntrances.exchange());

        done(tokens.revoke(CHIEF, NUMBER, issued.session().id().value()));

        assertThat(house.isKnown(access)).isFalse();
        assertThat(exchange(issued.token())).contains(new Refusal.InvalidToken());
        assertThat(denied(tokens.revoke(CHIEF, NUMBER, issued.session().id().value())))
                .isEqualTo(Why.ABSENT);
        done(tokens.issue(CHIEF, NUMBER, "ci", IN_A_DAY));
    }

    @Test
    void aLabelNamesOneLiveToken() {
        done(tokens.issue(CHIEF, NUMBER, "ci", IN_A_DAY));

        assertThat(denied(tokens.issue(CHIEF, NUMBER, "ci", IN_A_DAY))).isEqualTo(Why.LABEL_TAKEN);
        done(tokens.issue(CHIEF, NUMBER, "cd", IN_A_DAY));
    }

    @Test
    void aTokenEndsWithinAYear() {
        assertThat(denied(tokens.issue(CHIEF, NUMBER, "ci", MovableClock.START)))
                .isEqualTo(Why.BAD_TIME);
        assertThat(denied(tokens.issue(CHIEF, NUMBER, "ci", MovableClock.START.plus(Duration.ofDays(367)))))
                .isEqualTo(Why.BAD_TIME);
    }

    @Test
    void aSessionThatIsNoTokenOfTheClientIsNone() { // H2
        house.add(ClientBuilder.numbered(7));
        var issued = done(tokens.issue(CHIEF, NUMBER, "ci", IN_A_DAY));
        house.tokens(keyOfTheClient, TestEntrances.apikey());
        var ordinary = house.liveSessions(new Subject.OfClient(NUMBER)).stream()
                .map(Session::id)
                .filter(id -> !id.equals(issued.session().id()))
                .findFirst()
                .orElseThrow();

        assertThat(denied(tokens.revoke(CHIEF, NUMBER, ordinary.value()))).isEqualTo(Why.ABSENT);
        assertThat(denied(tokens.revoke(
                        CHIEF, new ClientNumber(7), issued.session().id().value())))
                .isEqualTo(Why.ABSENT);
        assertThat(denied(tokens.issue(CHIEF, new ClientNumber(8), "ci", IN_A_DAY)))
                .isEqualTo(Why.ABSENT);
        assertThat(tokens.list(new ClientNumber(8))).isEmpty();
        assertThat(exchange(issued.token())).isEmpty();
    }

    @Test
    void whoHoldsLessIssuesNothingToWhoHoldsMore() { // H4
        house.add(ClientBuilder.numbered(7).permissions(Permission.USERS_WRITE));

        assertThat(denied(tokens.issue(holding(Permission.CLIENTS_WRITE), new ClientNumber(7), "ci", IN_A_DAY)))
                .isEqualTo(Why.HOLDS_MORE);
        assertThat(denied(tokens.issue(TIRED, NUMBER, "ci", IN_A_DAY))).isEqualTo(Why.NOT_RECENT);
    }

    private Optional<Refusal> exchange(Secret token) {
        return refusal(house.logIn(new Credentials.ExchangeToken(token), HOME, TestEntrances.exchange()));
    }
}
