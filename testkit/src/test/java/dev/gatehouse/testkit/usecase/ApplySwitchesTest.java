package dev.gatehouse.testkit.usecase;

import static dev.gatehouse.testkit.usecase.House.HOME;
import static dev.gatehouse.testkit.usecase.House.RIGHT;
import static dev.gatehouse.testkit.usecase.House.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.in.AdministerBarriers;
import dev.gatehouse.application.port.in.ApplyState.Change;
import dev.gatehouse.application.port.in.ApplyState.Change.Kind;
import dev.gatehouse.application.port.in.ApplyState.DesiredState;
import dev.gatehouse.application.port.in.ApplyState.DesiredSwitch;
import dev.gatehouse.application.port.in.ApplyState.Report;
import dev.gatehouse.domain.admin.Administrator;
import dev.gatehouse.domain.audit.AuditEvent;
import dev.gatehouse.domain.barrier.Barred;
import dev.gatehouse.domain.barrier.Barrier;
import dev.gatehouse.domain.login.Refusal;
import dev.gatehouse.testkit.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A declared switch freezes and is lifted, once, and by whoever applied the state. */
class ApplySwitchesTest {
    private static final Instant TONIGHT = MovableClock.START.plus(Duration.ofHours(6));
    private static final Optional<Refusal> FROZEN = Optional.of(new Refusal.Overloaded(Duration.ofHours(1)));

    private final House house = House.open();

    @Test
    void aSwitchFreezesUntilItIsDeclaredAbsent() {
        house.ann();
        var set = apply(frozen("dialect:envelope"));

        assertThat(set.changes())
                .containsExactly(new Change(Kind.CREATE, "switch dialect:envelope", "until it is lifted: a drill"));
        assertThat(refusal(house.logIn("ann", RIGHT, HOME))).isEqualTo(FROZEN);
        assertThat(standing())
                .singleElement()
                .satisfies(one -> assertThat(one.actor()).isEqualTo("cli"));

        var lifted = apply(absent("dialect:envelope"));
        assertThat(lifted.changes()).containsExactly(new Change(Kind.DELETE, "switch dialect:envelope", "lifted"));
        assertThat(refusal(house.logIn("ann", RIGHT, HOME))).isEmpty();
    }

    // H5
    @Test
    void aSecondTimeNothingChanges() {
        apply(frozen("passwords"), until("dialect:profile", TONIGHT.plusNanos(1)));
        var before = standing();
        house.world.clock().advance(Duration.ofHours(1));

        assertThat(apply(frozen("passwords"), until("dialect:profile", TONIGHT.plusNanos(1)), absent("client:7"))
                        .changes())
                .extracting(Change::kind)
                .containsOnly(Kind.KEEP);
        assertThat(standing()).isEqualTo(before);
    }

    @Test
    void anotherReasonOrEndSetsItAnew() { // K3
        apply(frozen("passwords"));

        assertThat(apply(until("passwords", TONIGHT)).changes())
                .containsExactly(new Change(Kind.UPDATE, "switch passwords", "until " + TONIGHT + ": a drill"));
        assertThat(house.lastAudited())
                .isEqualTo(new AuditEvent.Administered("switch passwords", "UPDATE: until " + TONIGHT + ": a drill"));
        assertThat(standing()).extracting(Barrier::expiresAt).containsExactly(Optional.of(TONIGHT));
    }

    @Test
    void oneThatHasEndedByItselfIsNotSetAgain() {
        apply(until("passwords", TONIGHT));
        house.world.clock().set(TONIGHT);

        var again = apply(until("passwords", TONIGHT));

        assertThat(again.changes()).extracting(Change::kind).containsOnly(Kind.KEEP);
        assertThat(again.warnings())
                .containsExactly("switch passwords has ended by itself; declare it absent, or with another end");
        assertThat(standing()).isEmpty();
    }

    @Test
    void aClientThatIsFrozenIsThereOrComes() {
        var nobody = frozen("client:7");

        assertThat(apply(nobody).problems()).containsExactly("switch client:7: there is no such client");
        assertThat(house.does
                        .applyState()
                        .apply(
                                new DesiredState(
                                        List.of(),
                                        List.of(StateBuilder.client("new")
                                                .number(7)
                                                .wish()),
                                        List.of(),
                                        List.of(nobody)),
                                false,
                                "cli")
                        .problems())
                .isEmpty();
        assertThat(standing()).hasSize(1);
    }

    @Test
    void aSwitchIsDeclaredOnceAndNoMoreThanMayStand() {
        assertThat(apply(frozen("passwords"), absent("passwords")).problems())
                .containsExactly("switch passwords is declared twice");

        var many = IntStream.rangeClosed(0, AdministerBarriers.MOST)
                .mapToObj(n -> frozen("dialect:d" + n))
                .toArray(DesiredSwitch[]::new);
        assertThat(apply(many).problems()).hasSize(1).first().asString().contains("no more than 1000");
        assertThat(standing()).isEmpty();
    }

    @Test
    void whatWasLiftedMeanwhileIsNotWrittenOver() {
        apply(frozen("passwords"));
        var password = StateBuilder.user("new").password(RIGHT).wish();
        var slow = new DesiredState(List.of(password), List.of(), List.of(), List.of(until("passwords", TONIGHT)));

        var report = house.during(
                () -> house.does.applyState().apply(slow, false, "cli"),
                () -> house.does.administration().barriers().lift(Administrator.machine(), new Barred.Passwords()));

        assertThat(report.problems()).hasSize(1);
        assertThat(standing()).isEmpty();
    }

    private static DesiredSwitch frozen(String what) {
        return new DesiredSwitch(Barred.parse(what).orElseThrow(), "a drill", Optional.empty(), false);
    }

    private static DesiredSwitch until(String what, Instant end) {
        return new DesiredSwitch(Barred.parse(what).orElseThrow(), "a drill", Optional.of(end), false);
    }

    private static DesiredSwitch absent(String what) {
        return new DesiredSwitch(Barred.parse(what).orElseThrow(), "", Optional.empty(), true);
    }

    private Report apply(DesiredSwitch... switches) {
        var state = new DesiredState(List.of(), List.of(), List.of(), List.of(switches));
        return house.does.applyState().apply(state, false, "cli");
    }

    private List<Barrier> standing() {
        return house.does.administration().barriers().standing();
    }
}
