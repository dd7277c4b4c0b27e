package dev.gatehouse.testkit.usecase;

import static dev.gatehouse.testkit.usecase.House.HOME;
import static dev.gatehouse.testkit.usecase.House.refreshOf;
import static dev.gatehouse.testkit.usecase.House.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.application.port.in.RefreshSession;
import dev.gatehouse.application.port.out.StoreUnavailable;
import dev.gatehouse.application.service.Wiring;
import dev.gatehouse.domain.audit.AuditEvent;
import dev.gatehouse.domain.login.Credentials;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.session.RefreshRule;
import dev.gatehouse.domain.session.Session;
import dev.gatehouse.domain.token.Tokens;
import dev.gatehouse.domain.user.User;
import dev.gatehouse.testkit.Race;
import dev.gatehouse.testkit.TestEntrances;
import dev.gatehouse.testkit.TestSettings;
import dev.gatehouse.testkit.UserBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A rotating refresh token is used once, can be retried for a while, and betrays whoever copied it. */
class RefreshTest {
    private static final Optional<Refusal> INVALID = Optional.of(new Refusal.InvalidToken());

    private final House house = House.open();
    private final User ann = house.ann();
    private final Tokens first = house.annsTokens(TestEntrances.envelope());

    @Test
    void aRefreshGivesNewTokensThatWork() {
        house.world.clock().advance(Duration.ofMinutes(30));

        var second = house.refreshed(first);

        assertThat(house.isKnown(second)).isTrue();
        assertThat(text(second)).isNotEqualTo(text(first));
        assertThat(house.lastAudited()).isInstanceOf(AuditEvent.Refreshed.class);
    }

    @Test
    void ofManyAtOnceOneAdvancesAndAllHoldTheSameSuccessor() { // A1
        var other = house.anotherNode();
        var rule = new RefreshRule(Duration.ofSeconds(30), 99);
        var patient = House.open(TestSettings.custom().refresh(rule).build());
        patient.ann();
        var start = patient.annsTokens(TestEntrances.envelope());

        var texts = Race.of(32, n -> text(patient.refreshed(start)));
        Race.of(6, n -> text((n % 2 == 0 ? house : other).refreshed(first)));

        assertThat(texts).containsOnly(texts.getFirst());
        assertThat(patient.audit())
                .filteredOn(AuditEvent.Refreshed.class::isInstance)
                .hasSize(1);
        assertThat(house.audit())
                .filteredOn(AuditEvent.Refreshed.class::isInstance)
                .hasSize(1);
    }

    @Test
    void aLostAnswerIsGivenAgainAndMovesNoExpiry() { // A3
        var second = house.refreshed(first);
        var row = onlySession();
        house.world.clock().advance(Duration.ofSeconds(30));

        var again = house.refreshed(first);

        assertThat(text(again)).isEqualTo(text(second));
        assertThat(again.refresh().orElseThrow().expiresAt())
                .isEqualTo(second.refresh().orElseThrow().expiresAt());
        assertThat(onlySession().idleExpiresAt()).isEqualTo(row.idleExpiresAt());
        assertThat(house.lastAudited()).isInstanceOf(AuditEvent.RefreshReplayed.class);
    }

    @Test
    void anAnswerThatWasLostAtTheCommitIsGivenAgain() { // A3
        house.world.unitOfWork().weather().loseNextAnswer();
        assertThatThrownBy(() -> house.refreshed(first)).isInstanceOf(StoreUnavailable.class);

        var second = house.refreshed(first);

        assertThat(house.isKnown(house.refreshed(second))).isTrue();
    }

    @Test
    void aRefreshThatRunsAgainIsOne() {
        house.world.unitOfWork().weather().repeatUnits();

        var second = house.refreshed(first);

        assertThat(onlySession().generation()).isOne();
        assertThat(house.audit())
                .filteredOn(AuditEvent.Refreshed.class::isInstance)
                .hasSize(1);
        assertThat(text(house.refreshed(first))).isEqualTo(text(second));
    }

    @Test
    void aRefreshLooksAndWritesInOneUnitAndWhatTakesMoreInAnother() {
        var inOne = List.of("read", "run"); // the look at what is barred comes before
        var inAnother = List.of("read", "run", "run");
        assertThat(unitsOf(first)).as("advanced").isEqualTo(inOne);
        assertThat(unitsOf(first)).as("replayed").isEqualTo(inAnother);
        house.world.clock().advance(Duration.ofSeconds(31));
        assertThat(unitsOf(first)).as("stolen").isEqualTo(inAnother);
        assertThat(unitsOf(first)).as("refused").isEqualTo(inOne);
    }

    @Test
    void retriesAreBoundedAndKillNothing() { // A4
        var second = house.refreshed(first);
        for (int n = 0; n < 5; n++) {
            house.refreshed(first);
        }

        assertThat(refusal(refresh(first))).isEqualTo(INVALID);
        assertThat(refusal(refresh(second))).isEmpty();
    }

    @Test
    void aTokenShownByAnotherIsRefusedAndNotConsumed() { // A5
        var foreign =
                new RefreshSession.Presentation(refreshOf(first), Optional.of("u-bob"), HOME, TestEntrances.envelope());
        var own = new RefreshSession.Presentation(
                refreshOf(first), Optional.of(ann.id().value()), HOME, TestEntrances.envelope());

        assertThat(refusal(house.does.refreshSession().refresh(foreign))).isEqualTo(INVALID);
        assertThat(refusal(house.refresh(refreshOf(first), TestEntrances.resultcode())))
                .isEqualTo(INVALID);
        assertThat(refusal(
                        house.logIn(new Credentials.ExchangeToken(refreshOf(first)), HOME, TestEntrances.exchange())))
                .isEqualTo(INVALID);

        assertThat(onlySession().generation()).isZero();
        assertThat(refusal(house.does.refreshSession().refresh(own))).isEmpty();
    }

    @Test
    void aSessionEndsWhenItIdles() { // A7
        house.world.clock().advance(Duration.ofDays(30));

        assertThat(refusal(refresh(first))).isEqualTo(INVALID);
    }

    @Test
    void aSessionEndsForGoodHoweverOftenItIsRefreshed() { // A7
        var tokens = first;
        for (int day = 1; day < 90; day++) {
            house.world.clock().advance(Duration.ofDays(1));
            tokens = house.refreshed(tokens);
        }
        assertThat(tokens.refresh()
                        .orElseThrow()
                        .secondsLeft(house.world.clock().instant()))
                .isEqualTo(Duration.ofDays(1).toSeconds());

        house.world.clock().advance(Duration.ofDays(1));

        assertThat(refusal(refresh(tokens))).isEqualTo(INVALID);
    }

    @Test
    void noAccessTokenOutlivesItsSession() { // A7
        house.world.clock().advance(Duration.ofDays(29));
        var tokens = house.refreshed(first);
        for (int n = 0; n < 2; n++) {
            house.world.clock().advance(Duration.ofDays(29));
            tokens = house.refreshed(tokens);
        }
        house.world.clock().advance(Duration.ofDays(3).minusMinutes(10));

        var last = house.refreshed(tokens);

        assertThat(last.access().secondsLeft(house.world.clock().instant())).isEqualTo(600);
    }

    @Test
    void aKeyThatRotatedStillOpensWhatItSealed() {
        house.world.refreshTokens().rotateTo("mac-2");

        var second = house.refreshed(first);

        assertThat(onlySession().macKeyId()).isEqualTo("mac-2");
        assertThat(refusal(refresh(second))).isEmpty();
    }

    @Test
    void garbageIsRefusedBeforeTheStoreIsAsked() {
        house.world.unitOfWork().weather().goAway();

        assertThat(List.of(
                        "",
                        "x",
                        "a.b.c",
                        refreshOf(first).reveal() + "0",
                        refreshOf(first).reveal().substring(1)))
                .allSatisfy(text -> assertThat(refusal(house.refresh(Secret.of(text), TestEntrances.envelope())))
                        .isEqualTo(INVALID));
    }

    @Test
    void whoeverWasDisabledMeanwhileRefreshesNoMore() { // A12
        house.change(UserBuilder.of(ann).disabled().build());

        assertThat(refusal(refresh(first))).isEqualTo(INVALID);
    }

    @Test
    void theAddressBindsTheRefreshToo() { // D7
        house.change(UserBuilder.of(ann)
                .ipPolicy(SourcesTest.listed("203.0.113.0/24"))
                .build());

        assertThat(refusal(refresh(first))).contains(new Refusal.AddressDenied());
        assertThat(onlySession().generation()).isZero();

        house.change(UserBuilder.of(ann).build());
        assertThat(refusal(refresh(first))).isEmpty();
    }

    private RefreshSession.Outcome refresh(Tokens tokens) {
        return house.refresh(refreshOf(tokens), TestEntrances.envelope());
    }

    private Session onlySession() {
        return house.liveSessions(House.of(ann)).getFirst();
    }

    private List<String> unitsOf(Tokens shown) {
        var watched = new BreakingPorts(0);
        var node = Wiring.assemble(watched.around(house.world.ports()), TestSettings.defaults());
        node.refreshSession()
                .refresh(new RefreshSession.Presentation(
                        refreshOf(shown), Optional.empty(), HOME, TestEntrances.envelope()));
        return watched.calls().stream().filter(Set.of("read", "run")::contains).toList();
    }

    private static String text(Tokens tokens) {
        return refreshOf(tokens).reveal();
    }
}
