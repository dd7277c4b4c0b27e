package dev.gatehouse.testkit.usecase;

import static dev.gatehouse.testkit.usecase.House.HOME;
import static dev.gatehouse.testkit.usecase.House.RIGHT;
import static dev.gatehouse.testkit.usecase.House.WRONG;
import static dev.gatehouse.testkit.usecase.House.refreshOf;
import static dev.gatehouse.testkit.usecase.House.shown;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.application.port.in.GrantTokens.ClientProof;
import dev.gatehouse.application.port.in.IdentifyBearer;
import dev.gatehouse.application.port.in.Introspect;
import dev.gatehouse.application.port.in.LogIn;
import dev.gatehouse.application.port.in.RefreshSession;
import dev.gatehouse.application.port.in.UseCases;
import dev.gatehouse.application.port.out.StoreUnavailable;
import dev.gatehouse.application.service.Wiring;
import dev.gatehouse.domain.admin.Administrator;
import dev.gatehouse.domain.audit.AuditEvent;
import dev.gatehouse.domain.login.Credentials;
import dev.gatehouse.domain.login.Entrance;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.session.Session;
import dev.gatehouse.domain.token.SessionId;
import dev.gatehouse.testkit.ClientBuilder;
import dev.gatehouse.testkit.TestEntrances;
import dev.gatehouse.testkit.TestSettings;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Whatever breaks, wherever it breaks: nobody is let in by it, and nobody is told that their credentials are wrong. */
class FailingDirectionTest {
    private static final int MORE_CALLS_THAN_ANY = 500;

    @Test
    void whateverBreaksInALoginLetsNobodyInWithAWrongPassword() { // L5
        assertBreaksSafely(
                house -> house.ann(),
                (useCases, ann) -> logIn(useCases, shown("ann", WRONG), TestEntrances.envelope()),
                outcome -> outcome instanceof LogIn.Outcome.LoggedIn);
    }

    @Test
    void whateverBreaksInALoginIsNeverCalledWrongCredentials() { // L5
        for (var entrance : List.of(TestEntrances.envelope(), TestEntrances.resultcode(), TestEntrances.profile())) {
            assertBreaksSafely(
                    house -> house.ann(),
                    (useCases, ann) -> logIn(useCases, shown("ann", RIGHT), entrance),
                    FailingDirectionTest::blamesTheCaller);
        }
    }

    @Test
    void whateverBreaksInAKeyLoginIsNeverCalledWrongCredentials() { // L5
        assertBreaksSafely(
                house -> house.add(ClientBuilder.numbered(42)),
                (useCases, shown) -> logIn(useCases, shown, TestEntrances.apikey()),
                FailingDirectionTest::blamesTheCaller);
    }

    @Test
    void whateverBreaksInALoginASessionNeverStandsWithoutItsAudit() { // L5, K3
        for (var entrance : List.of(TestEntrances.envelope(), TestEntrances.profile())) {
            assertBreaksSafely(
                    House::ann,
                    (useCases, ann) -> logIn(useCases, shown("ann", RIGHT), entrance),
                    FailingDirectionTest::blamesTheCaller,
                    (house, ann) -> sessionsIn(house.audit()).equals(ids(house.liveSessions(House.of(ann)))));
        }
    }

    @Test
    void whateverBreaksInARefreshConsumesNothingForGood() { // L5, A3
        assertBreaksSafely(
                house -> {
                    house.ann();
                    return house.annsTokens(TestEntrances.envelope());
                },
                (useCases, tokens) -> useCases.refreshSession()
                        .refresh(new RefreshSession.Presentation(
                                refreshOf(tokens), Optional.empty(), HOME, TestEntrances.envelope())),
                outcome -> outcome instanceof RefreshSession.Outcome.Refused,
                (house, tokens) -> house.isKnown(house.refreshed(tokens)));
    }

    @Test
    void whateverBreaksAnEndedTokenStaysDead() { // L5
        assertBreaksSafely(
                house -> {
                    var ann = house.ann();
                    var tokens = house.annsTokens(TestEntrances.profile());
                    house.does.manageSessions().revokeAll(House.of(ann), "cli");
                    return tokens;
                },
                (useCases, tokens) ->
                        useCases.identifyBearer().identify(tokens.access().text()),
                outcome -> outcome instanceof IdentifyBearer.Outcome.Identified);
    }

    @Test
    void whateverBreaksAnEmptyListLetsNobodyIn() { // L5, D8
        assertBreaksSafely(
                house -> house.add(ClientBuilder.numbered(42).ipPolicy(SourcesTest.listed("203.0.113.0/24"))),
                (useCases, shown) -> logIn(useCases, shown, TestEntrances.apikey()),
                outcome -> outcome instanceof LogIn.Outcome.LoggedIn);
    }

    @Test
    void whileTheStoreIsAwayEverythingThatNeedsItSaysSo() { // L5, A11
        var house = House.open();
        house.ann();
        var caller = house.add(ClientBuilder.numbered(42).introspecting(TestSettings.ISSUER));
        var tokens = house.annsTokens(TestEntrances.envelope());
        house.world.unitOfWork().weather().goAway();

        assertThatThrownBy(() -> house.logIn("ann", RIGHT, HOME)).isInstanceOf(StoreUnavailable.class);
        assertThatThrownBy(() -> house.logIn(caller, HOME, TestEntrances.apikey()))
                .isInstanceOf(StoreUnavailable.class);
        assertThatThrownBy(() -> house.refreshed(tokens)).isInstanceOf(StoreUnavailable.class);
        assertThatThrownBy(() -> house.isKnown(tokens)).isInstanceOf(StoreUnavailable.class);
        assertThatThrownBy(() -> house.does
                        .introspect()
                        .introspect(new Introspect.Question(
                                new ClientProof.BySecret(caller),
                                tokens.access().text(),
                                HOME)))
                .isInstanceOf(StoreUnavailable.class);
        assertThat(house.does.publishKeys().publicJwks()).hasSize(2);

        house.world.unitOfWork().weather().comeBack();
        assertThat(house.isKnown(tokens)).isTrue();
    }

    @Test
    void aTokenByAKeyThatCannotBeReadJustNowIsNotCalledBad() { // L5
        var house = House.open();
        house.ann();
        var there = house.anotherNode();
        there.does
                .manageKeys()
                .list()
                .forEach(key -> there.does.manageKeys().revoke(Administrator.machine(), key.keyId()));
        var tokens = there.annsTokens(TestEntrances.envelope());
        house.world.unitOfWork().weather().goAway();

        assertThatThrownBy(() -> house.isKnown(tokens)).isInstanceOf(StoreUnavailable.class);
        assertThatThrownBy(() -> house.isKnown(tokens)).isInstanceOf(StoreUnavailable.class);

        house.world.unitOfWork().weather().comeBack();
        house.world.clock().advance(Duration.ofSeconds(1));
        assertThat(house.isKnown(tokens)).isTrue();
    }

    @Test
    void aTryThatOurTroubleCutShortCostsTheOwnerNothing() { // L5, C8
        var house = House.open();
        house.ann();
        for (int n = 0; n < 20; n++) {
            // After the look at what is barred and the reservation: the try is under way.
            house.world.unitOfWork().weather().goAwayAfter(2);
            assertThatThrownBy(() -> house.logIn("ann", RIGHT, HOME)).isInstanceOf(StoreUnavailable.class);
            house.world.unitOfWork().weather().comeBack();
            house.world.clock().advance(Duration.ofSeconds(10));
        }

        assertThat(House.refusal(house.logIn("ann", RIGHT, HOME))).isEmpty();
    }

    private static LogIn.Outcome logIn(UseCases useCases, Credentials credentials, Entrance entrance) {
        return useCases.logIn().logIn(new LogIn.Attempt(credentials, HOME, entrance));
    }

    private static boolean blamesTheCaller(LogIn.Outcome outcome) {
        return outcome instanceof LogIn.Outcome.Refused refused
                && (refused.why() instanceof Refusal.BadCredentials || refused.why() instanceof Refusal.InvalidToken);
    }

    private static Set<SessionId> sessionsIn(List<AuditEvent> audit) {
        return audit.stream()
                .filter(AuditEvent.LoggedIn.class::isInstance)
                .map(event -> ((AuditEvent.LoggedIn) event).session())
                .collect(Collectors.toSet());
    }

    private static Set<SessionId> ids(List<Session> sessions) {
        return sessions.stream().map(Session::id).collect(Collectors.toSet());
    }

    private interface Act<S, O> {
        O on(UseCases useCases, S subject);
    }

    private interface Aftermath<S> {
        boolean isGood(House house, S subject);
    }

    private static <S, O> void assertBreaksSafely(
            Function<House, S> before, Act<S, O> act, Function<O, Boolean> isBad) {
        assertBreaksSafely(before, act, isBad, (house, subject) -> true);
    }

    /** Does the same again and again on a fresh house, in which one call more to the world is answered by a throw. */
    private static <S, O> void assertBreaksSafely(
            Function<House, S> before, Act<S, O> act, Function<O, Boolean> isBad, Aftermath<S> aftermath) {
        for (int call = 1; call < MORE_CALLS_THAN_ANY; call++) {
            var house = House.open();
            var subject = before.apply(house);
            var breaking = new BreakingPorts(call);
            var useCases = Wiring.assemble(breaking.around(house.world.ports()), TestSettings.defaults());
            try {
                assertThat(isBad.apply(act.on(useCases, subject)))
                        .as("after the break of call %d, %s", call, breaking.broken())
                        .isFalse();
            } catch (BreakingPorts.Broken asPlanned) {
                assertThat(breaking.broken()).isPresent();
            }
            assertThat(aftermath.isGood(house, subject)).as("afterwards").isTrue();
            if (breaking.broken().isEmpty()) {
                assertThat(call).as("calls to the world").isGreaterThan(5);
                return;
            }
        }
        throw new AssertionError("calls the world more than " + MORE_CALLS_THAN_ANY + " times");
    }
}
