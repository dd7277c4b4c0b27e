package dev.gatehouse.testkit.usecase;

import static dev.gatehouse.testkit.usecase.House.HOME;
import static dev.gatehouse.testkit.usecase.House.RIGHT;
import static dev.gatehouse.testkit.usecase.House.WRONG;
import static dev.gatehouse.testkit.usecase.House.refusal;
import static dev.gatehouse.testkit.usecase.House.shown;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.in.LogIn;
import dev.gatehouse.application.port.in.Principal;
import dev.gatehouse.application.port.out.AccessTokens.Reading;
import dev.gatehouse.domain.audit.AuditEvent;
import dev.gatehouse.domain.login.Entrance;
import dev.gatehouse.domain.login.Obligation;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.token.AccessClaims;
import dev.gatehouse.domain.token.Scopes;
import dev.gatehouse.domain.token.Tokens;
import dev.gatehouse.testkit.TestEntrances;
import dev.gatehouse.testkit.TestSettings;
import dev.gatehouse.testkit.UserBuilder;
import dev.gatehouse.testkit.fake.CountingHasher;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** People log in with a password at three entrances, and nobody learns what is not theirs to know. */
class LogInTest {
    private final House house = House.open();

    static List<Entrance> passwordEntrances() {
        return List.of(TestEntrances.envelope(), TestEntrances.resultcode(), TestEntrances.profile());
    }

    @ParameterizedTest
    @MethodSource("passwordEntrances")
    void theRightPasswordOpensEveryEntrance(Entrance entrance) { // B8
        var ann = house.ann();

        var outcome = house.logIn(shown("ann", RIGHT), HOME, entrance);

        assertThat(outcome).isInstanceOfSatisfying(LogIn.Outcome.LoggedIn.class, in -> {
            assertThat(in.who()).isEqualTo(new Principal.Person(ann));
            assertThat(in.obligations()).isEmpty();
            assertThat(house.isKnown(in.tokens())).isTrue();
        });
        assertThat(house.lastAudited()).isInstanceOf(AuditEvent.LoggedIn.class);
    }

    @ParameterizedTest
    @MethodSource("passwordEntrances")
    void aPasswordIsAsGoodAfterYearsAsOnItsFirstDay(Entrance entrance) { // B3
        house.ann();
        house.world.clock().advance(Duration.ofDays(3_650));

        assertThat(house.logIn(shown("ann", RIGHT), HOME, entrance))
                .isInstanceOfSatisfying(
                        LogIn.Outcome.LoggedIn.class,
                        in -> assertThat(in.obligations()).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("passwordEntrances")
    void whatIsAnnouncedIsWhatIsTrue(Entrance entrance) {
        house.ann();
        var now = house.world.clock().instant();

        var tokens = house.annsTokens(entrance);

        assertThat(tokens.access().secondsLeft(now))
                .isEqualTo(entrance.tokens().access().toSeconds());
        tokens.refresh()
                .ifPresent(refresh -> assertThat(refresh.secondsLeft(now))
                        .isEqualTo(entrance.tokens().idle().toSeconds()));
        assertThat(tokens.refresh().isPresent())
                .isEqualTo(!entrance.dialect().value().equals("profile"));
    }

    @Test
    void theAccessTokenSaysForWhomAndByWhichDialect() {
        var ann = house.add(UserBuilder.named("ann").admin());

        var claims = claims(house.annsTokens(TestEntrances.envelope()));

        assertThat(claims.issuer()).isEqualTo(TestSettings.ISSUER);
        assertThat(claims.subject()).isEqualTo(House.of(ann));
        assertThat(claims.audience()).isEqualTo(TestSettings.ISSUER);
        assertThat(claims.clientId()).isEqualTo("dialect:envelope");
        assertThat(claims.roles()).containsExactly("admin");
        assertThat(claims.scope()).isEqualTo(Scopes.ACCOUNT);
        assertThat(claims.session()).isPresent();
    }

    @ParameterizedTest
    @MethodSource("passwordEntrances")
    void whoeverIsNotLetInCostsTheSameHash(Entrance entrance) { // C1
        house.ann();
        house.add(UserBuilder.named("off").disabled());
        house.add(UserBuilder.named("unverified").unverified());
        house.world
                .unitOfWork()
                .run(stores ->
                        stores.users().insert(UserBuilder.named("without").build()));

        var costs = List.of(
                costOf("ann", WRONG, entrance),
                costOf("nobody", WRONG, entrance),
                costOf("nobody@example.org", WRONG, entrance),
                costOf("no body", WRONG, entrance),
                costOf("without", WRONG, entrance),
                costOf("off", WRONG, entrance),
                costOf("off", RIGHT, entrance),
                costOf("unverified", RIGHT, entrance));

        assertThat(costs).containsOnly(List.of(CountingHasher.DEFAULT_PARAMETERS));
    }

    @ParameterizedTest
    @MethodSource("passwordEntrances")
    void untilTheSecretIsRightNobodyLearnsAnything(Entrance entrance) { // C3
        house.ann();
        house.add(UserBuilder.named("off").disabled());
        house.add(UserBuilder.named("unverified").unverified());
        house.add(UserBuilder.named("far").ipPolicy(SourcesTest.listed("203.0.113.0/24")));
        house.add(UserBuilder.named("must").mustReset());

        assertThat(List.of("ann", "off", "unverified", "far", "must", "nobody", "no body", "nobody@example.org"))
                .extracting(who -> refusal(house.logIn(shown(who, WRONG), HOME, entrance)))
                .containsOnly(Optional.of(new Refusal.BadCredentials()));
    }

    @Test
    void afterTheRightSecretTheStateIsToldInOrder() { // D7
        house.add(UserBuilder.named("off").disabled().unverified().ipPolicy(SourcesTest.listed("203.0.113.0/24")));
        house.add(UserBuilder.named("unverified").unverified().ipPolicy(SourcesTest.listed("203.0.113.0/24")));
        house.add(UserBuilder.named("far").mustReset().ipPolicy(SourcesTest.listed("203.0.113.0/24")));
        house.add(UserBuilder.named("must").mustReset());

        assertThat(refusal(house.logIn("off", RIGHT, HOME))).contains(new Refusal.AccountDisabled());
        assertThat(refusal(house.logIn("unverified", RIGHT, HOME))).contains(new Refusal.EmailUnverified());
        assertThat(refusal(house.logIn("far", RIGHT, HOME))).contains(new Refusal.AddressDenied());
        assertThat(refusal(house.logIn("must", RIGHT, HOME))).contains(new Refusal.ResetRequired());
        assertThat(house.audit()).hasSizeGreaterThanOrEqualTo(4).first().isInstanceOf(AuditEvent.LoginRefused.class);
    }

    @Test
    void aForcedResetIsLetInWithAScopeThatDoesNothingElse() {
        house.add(UserBuilder.named("ann").admin().mustReset());

        var outcome = house.logIn(shown("ann", RIGHT), HOME, TestEntrances.resultcode());

        assertThat(outcome).isInstanceOfSatisfying(LogIn.Outcome.LoggedIn.class, in -> {
            assertThat(in.obligations()).isEqualTo(Set.of(Obligation.CHANGE_PASSWORD));
            assertThat(claims(in.tokens()).scope()).isEqualTo(Scopes.CHANGE_PASSWORD);
            assertThat(claims(in.tokens()).roles()).isEmpty();
            var next = house.refreshed(House.refreshOf(in.tokens()), TestEntrances.resultcode());
            assertThat(claims(next).scope()).isEqualTo(Scopes.CHANGE_PASSWORD); // A6
        });
    }

    @Test
    void aLoginThatWasOvertakenByANewPasswordOpensNothing() throws InterruptedException { // A12
        var ann = house.ann();
        house.world.hasher().gate().close();
        var outcome = new CompletableFuture<LogIn.Outcome>();
        var slow = Thread.ofPlatform().start(() -> outcome.complete(house.logIn("ann", RIGHT, HOME)));
        house.world.hasher().gate().awaitHeld(1);
        house.change(UserBuilder.of(ann).credentialVersion(2).build());

        house.world.hasher().gate().open();
        slow.join();

        assertThat(refusal(outcome.join())).contains(new Refusal.BadCredentials());
        assertThat(house.liveSessions(House.of(ann))).isEmpty();
    }

    @Test
    void theOldestIdleSessionMakesRoomForOneTooMany() {
        var small = House.open(TestSettings.custom().sessions(2, 2).build());
        small.ann();
        var first = small.annsTokens(TestEntrances.envelope());
        small.world.clock().advance(Duration.ofSeconds(1));
        var second = small.annsTokens(TestEntrances.envelope());
        small.world.clock().advance(Duration.ofSeconds(1));

        var third = small.annsTokens(TestEntrances.profile());

        assertThat(List.of(small.isKnown(first), small.isKnown(second), small.isKnown(third)))
                .containsExactly(false, true, true);
        assertThat(small.audit()).anyMatch(AuditEvent.SessionEnded.class::isInstance);
    }

    private List<String> costOf(String who, String password, Entrance entrance) {
        house.world.hasher().forget();
        house.logIn(shown(who, password), HOME, entrance);
        return house.world.hasher().costs();
    }

    private AccessClaims claims(Tokens tokens) {
        Secret token = tokens.access().text();
        return switch (house.world
                .accessTokens()
                .read(token, house.world.clock().instant())) {
            case Reading.Valid(var claims) -> claims;
            case Reading.Invalid(var why) -> throw new AssertionError(why);
            case Reading.UnknownKey(var keyId) -> throw new AssertionError(keyId);
        };
    }
}
