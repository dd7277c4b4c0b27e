package dev.gatehouse.testkit.usecase;

import static dev.gatehouse.testkit.usecase.House.HOME;
import static dev.gatehouse.testkit.usecase.House.RIGHT;
import static dev.gatehouse.testkit.usecase.House.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.in.ApplyState.AdoptedPair;
import dev.gatehouse.application.port.in.ApplyState.Change;
import dev.gatehouse.application.port.in.ApplyState.Change.Kind;
import dev.gatehouse.application.port.in.ApplyState.DesiredExchangeToken;
import dev.gatehouse.application.port.in.ApplyState.DesiredState;
import dev.gatehouse.application.port.in.ApplyState.Expiry;
import dev.gatehouse.application.port.in.ApplyState.Report;
import dev.gatehouse.domain.audit.AuditEntry;
import dev.gatehouse.domain.audit.AuditEvent;
import dev.gatehouse.domain.client.ApiKey;
import dev.gatehouse.domain.client.ClientNumber;
import dev.gatehouse.domain.login.Credentials;
import dev.gatehouse.domain.login.LoginIdentifier;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.token.Subject;
import dev.gatehouse.domain.user.User;
import dev.gatehouse.testkit.MovableClock;
import dev.gatehouse.testkit.TestEntrances;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A declared state comes true, whole or not at all, and a second time changes nothing. */
class ApplyStateTest {
    private static final AdoptedPair PAIR = new AdoptedPair(new ApiKey("acme"), Secret.of("an older secret"));

    private final House house = House.open();
    private final DesiredState everything = StateBuilder.both(
            StateBuilder.user("Ann").email("ann@example.org").admin(true).password(RIGHT),
            StateBuilder.client("billing")
                    .introspecting("https://billing.example")
                    .withKey()
                    .adopting(PAIR)
                    .token(token("nightly")));

    @Test
    void whatIsDeclaredWorks() {
        var report = apply(everything);

        assertThat(report.problems()).isEmpty();
        assertThat(refusal(house.logIn("ann", RIGHT, HOME))).isEmpty();
        assertThat(refusal(house.logIn(
                        new Credentials.KeySecret(PAIR.key(), PAIR.secret()), HOME, TestEntrances.apikey())))
                .isEmpty();
        assertThat(report.secrets()).extracting(secret -> secret.kind()).containsExactly("api-key", "exchange-token");
        var key = report.secrets().getFirst();
        assertThat(refusal(house.logIn(
                        new Credentials.KeySecret(new ApiKey(key.publicPart()), key.secret()),
                        HOME,
                        TestEntrances.apikey())))
                .isEmpty();
    }

    // H5
    @Test
    void aSecondTimeChangesNothingAndShowsNoSecret() {
        apply(everything);
        var before = house.audit();

        var again = apply(everything);

        assertThat(again.changes()).extracting(Change::kind).containsOnly(Kind.KEEP);
        assertThat(again.secrets()).isEmpty();
        assertThat(house.audit()).isEqualTo(before);
    }

    @Test
    void aDryRunSaysTheSameAndDoesNothing() {
        var planned = house.does.applyState().apply(everything, true, "cli");

        assertThat(planned.secrets()).isEmpty();
        assertThat(find("ann")).isEmpty();
        assertThat(apply(everything).changes()).isEqualTo(planned.changes());
    }

    @Test
    void everyChangeIsAudited() { // K3
        apply(everything);

        assertThat(house.audit())
                .filteredOn(AuditEvent.Administered.class::isInstance)
                .hasSizeGreaterThanOrEqualTo(5);
        assertThat(house.audit()).noneMatch(event -> event.detail().contains(RIGHT));
    }

    @Test
    void theAuditTellsOfEachChangeWhomItConcerns() { // K3
        apply(everything);
        var ann = new Subject.OfUser(find("ann").orElseThrow().id());
        var billing = new Subject.OfClient(new ClientNumber(1));

        var entries = house.world.unitOfWork().read(stores -> stores.audit().latest(9_999));

        assertThat(entries)
                .filteredOn(entry -> entry.actor().equals("cli"))
                .extracting(AuditEntry::subject)
                .containsExactlyInAnyOrder(
                        Optional.of(ann),
                        Optional.of(billing),
                        Optional.of(billing),
                        Optional.of(billing),
                        Optional.of(billing));
    }

    @Test
    void whatAnOlderSystemChoseIsTakenOver() {
        var moved = MovableClock.START.minus(Duration.ofDays(900));
        var report = apply(StateBuilder.both(
                StateBuilder.user("ann").id("legacy|17").createdAt(moved).password("short"),
                StateBuilder.client("billing").number(4711)));

        assertThat(report.problems()).isEmpty();
        assertThat(report.warnings())
                .hasSize(1)
                .first()
                .asString()
                .contains("too short")
                .doesNotContain("\"short\"");
        assertThat(find("ann")).hasValueSatisfying(user -> {
            assertThat(user.id().value()).isEqualTo("legacy|17");
            assertThat(user.createdAt()).isEqualTo(moved);
        });
        assertThat(house.world
                        .unitOfWork()
                        .read(stores -> stores.clients().find(new ClientNumber(4711)))
                        .isPresent())
                .isTrue();
    }

    @Test
    void anExistingPasswordIsLeftAlone() {
        apply(everything);

        var report = apply(
                StateBuilder.user("Ann").password("another long passphrase").state());

        assertThat(report.changes()).extracting(Change::kind).containsOnly(Kind.KEEP);
        assertThat(refusal(house.logIn("ann", RIGHT, HOME))).isEmpty();
    }

    @Test
    void whoHasChangedThePasswordIsNotForcedAgain() {
        var wish = StateBuilder.user("ann")
                .email("ann@example.org")
                .password("from an older system")
                .mustReset()
                .state();
        apply(wish);
        assertThat(find("ann"))
                .hasValueSatisfying(user -> assertThat(user.mustReset()).isTrue());
        house.does.manageUsers().setPassword(LoginIdentifier.parse("ann"), House.password(RIGHT), false, "cli");

        assertThat(apply(wish).changes()).extracting(Change::kind).containsOnly(Kind.KEEP);
        assertThat(refusal(house.logIn("ann", RIGHT, HOME))).isEmpty();
    }

    @Test
    void aPasswordThatIsSetLaterMayHaveToBeChangedAndThatIsTakenBackAtAnyTime() {
        apply(StateBuilder.user("ann").email("ann@example.org").state());
        apply(StateBuilder.user("ann").password(RIGHT).mustReset().state());
        assertThat(refusal(house.logIn("ann", RIGHT, HOME))).contains(new Refusal.ResetRequired());

        apply(StateBuilder.user("ann").mustReset(false).state());
        assertThat(refusal(house.logIn("ann", RIGHT, HOME))).isEmpty();
    }

    @Test
    void whatIsNotSaidStaysAsItIs() {
        apply(everything);

        apply(StateBuilder.user("ann").disabled().state());

        assertThat(find("ann")).hasValueSatisfying(user -> {
            assertThat(user.isActive()).isFalse();
            assertThat(user.isAdmin()).isTrue();
            assertThat(user.email()).isPresent();
        });
    }

    @Test
    void removalIsSaidAloud() {
        apply(everything);

        apply(new DesiredState(List.of(), List.of()));
        assertThat(find("ann")).isPresent();

        var report = apply(StateBuilder.both(
                StateBuilder.user("ann").absent(),
                StateBuilder.client("billing").absent()));
        assertThat(report.changes()).extracting(Change::kind).containsExactly(Kind.DELETE, Kind.DELETE);
        assertThat(find("ann")).isEmpty();
    }

    @Test
    void aStateThatContradictsItselfDoesNothing() {
        var ann = StateBuilder.user("ann").password(RIGHT).wish();
        var twice = new DesiredState(List.of(ann, ann), List.of());

        assertThat(apply(twice).problems()).isNotEmpty();
        assertThat(find("ann")).isEmpty();
    }

    @Test
    void aKeyOfAnotherClientIsAProblem() {
        apply(StateBuilder.client("first").adopting(PAIR).state());

        var report = apply(StateBuilder.client("second").adopting(PAIR).state());

        assertThat(report.problems()).hasSize(1);
        assertThat(report.problems().getFirst()).doesNotContain(PAIR.secret().reveal());
    }

    @Test
    void everythingWorksWhenUnitsRunTwice() {
        house.world.unitOfWork().weather().repeatUnits();

        var report = apply(everything);

        assertThat(report.secrets()).hasSize(2);
        var tokens = house.annsTokens(TestEntrances.envelope());
        assertThat(house.isKnown(house.refreshed(house.refreshed(tokens)))).isTrue();
        assertThat(refusal(house.logIn("ann", House.WRONG, HOME))).isPresent();
        assertThat(apply(everything).changes()).extracting(Change::kind).containsOnly(Kind.KEEP);
    }

    private Report apply(DesiredState state) {
        return house.does.applyState().apply(state, false, "cli");
    }

    private Optional<User> find(String who) {
        return house.does.manageUsers().find(LoginIdentifier.parse(who));
    }

    private static DesiredExchangeToken token(String name) {
        return new DesiredExchangeToken(
                name, new Expiry.At(MovableClock.START.plus(Duration.ofDays(300))), Optional.empty(), false);
    }
}
