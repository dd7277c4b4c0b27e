package dev.gatehouse.testkit.usecase;

import static dev.gatehouse.testkit.usecase.House.ELSEWHERE;
import static dev.gatehouse.testkit.usecase.House.HOME;
import static dev.gatehouse.testkit.usecase.House.refreshOf;
import static dev.gatehouse.testkit.usecase.House.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.in.ApplyState;
import dev.gatehouse.application.port.in.ApplyState.AdoptedPair;
import dev.gatehouse.application.port.in.ApplyState.DesiredExchangeToken;
import dev.gatehouse.application.port.in.ApplyState.Expiry;
import dev.gatehouse.application.port.in.LogIn;
import dev.gatehouse.application.port.out.Digests;
import dev.gatehouse.domain.audit.AuditEvent;
import dev.gatehouse.domain.client.ApiKey;
import dev.gatehouse.domain.client.ClientNumber;
import dev.gatehouse.domain.login.Credentials;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.session.Session;
import dev.gatehouse.domain.token.Subject;
import dev.gatehouse.testkit.ClientBuilder;
import dev.gatehouse.testkit.MovableClock;
import dev.gatehouse.testkit.TestEntrances;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Programs log in with a key and a secret, or exchange a token that an administrator issued. */
class ProgramsTest {
    private static final Instant IN_A_YEAR = MovableClock.START.plus(Duration.ofDays(360));
    private static final Optional<Refusal> INVALID = Optional.of(new Refusal.InvalidToken());

    private final House house = House.open();

    @Test
    void aKeyAndItsSecretCostNoPasswordHash() {
        var shown = house.add(ClientBuilder.numbered(42));

        var tokens = house.tokens(shown, TestEntrances.apikey());

        assertThat(house.isKnown(tokens)).isTrue();
        assertThat(house.isKnown(house.refreshed(refreshOf(tokens), TestEntrances.apikey())))
                .isTrue();
        assertThat(house.world.hasher().runs()).isEmpty();
    }

    @Test
    void anUnknownKeyAndAWrongSecretAreOne() { // C3
        var shown = house.add(ClientBuilder.numbered(42));
        house.add(ClientBuilder.numbered(43).disabled());
        var other = house.add(ClientBuilder.numbered(44));

        assertThat(List.of(
                        new Credentials.KeySecret(
                                shown.key(), house.world.secrets().apiSecret()),
                        new Credentials.KeySecret(shown.key(), other.secret()),
                        new Credentials.KeySecret(shown.key(), Secret.of("")),
                        new Credentials.KeySecret(new ApiKey("nobody"), shown.secret())))
                .allSatisfy(wrong -> assertThat(refusal(house.logIn(wrong, HOME, TestEntrances.apikey())))
                        .contains(new Refusal.BadCredentials()));
    }

    @Test
    void aLoginThatWasOvertakenByASignOutOpensNothing() { // A12
        var client = ClientBuilder.numbered(42);
        var shown = house.add(client);
        var subject = new Subject.OfClient(new ClientNumber(42));
        house.world
                .secrets()
                .beforeNextSession(() -> house.does.manageSessions().revokeAll(subject, "cli"));

        assertThat(refusal(house.logIn(shown, HOME, TestEntrances.apikey()))).contains(new Refusal.BadCredentials());

        assertThat(house.liveSessions(subject)).isEmpty();
        assertThat(house.audit().getFirst()).isInstanceOf(AuditEvent.LoginRefused.class);
        assertThat(house.audit()).noneMatch(AuditEvent.LoggedIn.class::isInstance);
        assertThat(refusal(house.logIn(shown, HOME, TestEntrances.apikey()))).isEmpty();
    }

    @Test
    void stateAndAddressAreToldAfterTheRightSecret() { // D7, D8
        var off = house.add(ClientBuilder.numbered(1).disabled().ipPolicy(SourcesTest.listed("203.0.113.0/24")));
        var far = house.add(ClientBuilder.numbered(2).ipPolicy(SourcesTest.listed("203.0.113.0/24")));

        assertThat(refusal(house.logIn(off, HOME, TestEntrances.apikey()))).contains(new Refusal.AccountDisabled());
        assertThat(refusal(house.logIn(far, HOME, TestEntrances.apikey()))).contains(new Refusal.AddressDenied());
        assertThat(refusal(house.logIn(far, House.source("203.0.113.9"), TestEntrances.apikey())))
                .isEmpty();
    }

    @Test
    void twoSecretsOfOneClientWorkUntilOneExpires() {
        house.does.applyState().apply(StateBuilder.client("billing").withKey().state(), false, "cli");
        var pair = new AdoptedPair(new ApiKey("old"), Secret.of("an adopted secret"));
        house.does
                .applyState()
                .apply(StateBuilder.client("billing").withKey().adopting(pair).state(), false, "cli");
        var adopted = new Credentials.KeySecret(pair.key(), pair.secret());
        assertThat(refusal(house.logIn(adopted, HOME, TestEntrances.apikey()))).isEmpty();

        var digest = house.world.digests().digest(Digests.Purpose.API_SECRET, pair.secret());
        house.world
                .unitOfWork()
                .run(stores -> stores.clients()
                        .expireCredential(
                                pair.key(), digest, house.world.clock().instant()));

        assertThat(refusal(house.logIn(adopted, HOME, TestEntrances.apikey()))).contains(new Refusal.BadCredentials());
    }

    @Test
    void guessesUnderANamedKeyStopAnAdoptedSecretAndNoGeneratedOne() { // C6: what we made nobody guesses
        var key = new ApiKey("web-shop");
        var ours =
                house.add(ClientBuilder.numbered(42), key, house.world.secrets().apiSecret(), false);
        var theirs = Secret.of("an adopted secret");
        var adopted = house.add(ClientBuilder.numbered(43), new ApiKey("old"), theirs, true);
        for (int guess = 0; guess < 20; guess++) {
            house.logIn(new Credentials.KeySecret(key, Secret.of("guess " + guess)), HOME, TestEntrances.apikey());
            house.logIn(new Credentials.KeySecret(adopted.key(), Secret.of("guess")), HOME, TestEntrances.apikey());
        }
        var guessed = new Credentials.KeySecret(key, Secret.of("one more"));

        assertThat(refusal(house.logIn(guessed, HOME, TestEntrances.apikey())))
                .containsInstanceOf(Refusal.Throttled.class);
        assertThat(refusal(house.logIn(adopted, HOME, TestEntrances.apikey())))
                .containsInstanceOf(Refusal.Throttled.class);
        assertThat(refusal(house.logIn(ours, HOME, TestEntrances.apikey()))).isEmpty();
    }

    @Test
    void anIssuedTokenIsExchangedAgainAndAgain() { // A1 does not bind it: it stays as it is
        var token = issued("nightly");

        for (int n = 0; n < 3; n++) {
            var tokens = house.tokens(token, TestEntrances.exchange());
            assertThat(tokens.refresh()).isEmpty();
            assertThat(tokens.access().secondsLeft(house.world.clock().instant()))
                    .isEqualTo(3_600);
            assertThat(house.isKnown(tokens)).isTrue();
            house.world.clock().advance(Duration.ofDays(30));
        }
    }

    @Test
    void theUseOfAnIssuedTokenIsNotedAtMostOnceAMinute() {
        var token = issued("nightly");
        house.world.clock().advance(Duration.ofMinutes(10));
        house.tokens(token, TestEntrances.exchange());
        var noted = session().lastUsedAt();
        house.world.clock().advance(Duration.ofSeconds(30));

        house.tokens(token, TestEntrances.exchange());
        assertThat(session().lastUsedAt()).isEqualTo(noted);

        house.world.clock().advance(Duration.ofSeconds(31));
        house.tokens(token, TestEntrances.exchange());
        assertThat(session().lastUsedAt()).isAfter(noted);
    }

    @Test
    void anAdoptedTokenWorksUnchanged() {
        var old = Secret.of("eyJ.of.an-older-system");
        declare(new DesiredExchangeToken("old", new Expiry.At(IN_A_YEAR), Optional.of(old), false));

        assertThat(refusal(exchange(old))).isEmpty();
        assertThat(refusal(exchange(Secret.of("eyJ.of.an-older-systeM")))).isEqualTo(INVALID);
    }

    @Test
    void aTokenThatWasRevokedExpiredOrIsOfAnotherKindIsInvalid() { // A12
        var token = issued("nightly").token();
        var shown = house.add(ClientBuilder.numbered(99));
        var rotating = house.tokens(shown, TestEntrances.apikey());
        assertThat(refusal(exchange(refreshOf(rotating)))).isEqualTo(INVALID);
        assertThat(refusal(exchange(rotating.access().text()))).isEqualTo(INVALID);
        assertThat(refusal(house.refresh(token, TestEntrances.apikey()))).isEqualTo(INVALID);
        assertThat(refusal(exchange(token))).isEmpty();

        declare(new DesiredExchangeToken("nightly", new Expiry.At(IN_A_YEAR), Optional.empty(), true));
        assertThat(refusal(exchange(token))).isEqualTo(INVALID);

        var second = issued("weekly").token();
        house.world.clock().set(IN_A_YEAR);
        assertThat(refusal(exchange(second))).isEqualTo(INVALID);
    }

    @Test
    void theClientBindsItsIssuedTokens() { // A12, D7
        var token = issued("nightly");
        var bound = StateBuilder.client("billing").policy(SourcesTest.listed("192.0.2.0/24"));
        house.does.applyState().apply(bound.state(), false, "cli");
        assertThat(refusal(house.logIn(token, HOME, TestEntrances.exchange()))).isEmpty();
        assertThat(refusal(house.logIn(token, ELSEWHERE, TestEntrances.exchange())))
                .contains(new Refusal.AddressDenied());

        house.does.applyState().apply(StateBuilder.client("billing").disabled().state(), false, "cli");
        assertThat(refusal(house.logIn(token, HOME, TestEntrances.exchange()))).isEqualTo(INVALID);
    }

    private LogIn.Outcome exchange(Secret token) {
        return house.logIn(new Credentials.ExchangeToken(token), HOME, TestEntrances.exchange());
    }

    private Credentials.ExchangeToken issued(String name) {
        var report = declare(new DesiredExchangeToken(name, new Expiry.At(IN_A_YEAR), Optional.empty(), false));
        return new Credentials.ExchangeToken(report.secrets().getFirst().secret());
    }

    private ApplyState.Report declare(DesiredExchangeToken token) {
        var report = house.does
                .applyState()
                .apply(StateBuilder.client("billing").token(token).state(), false, "cli");
        assertThat(report.problems()).isEmpty();
        return report;
    }

    private Session session() {
        return house.liveSessions(new Subject.OfClient(new ClientNumber(1))).getFirst();
    }
}
