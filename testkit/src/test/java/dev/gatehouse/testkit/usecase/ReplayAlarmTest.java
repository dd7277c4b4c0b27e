package dev.gatehouse.testkit.usecase;

import static dev.gatehouse.testkit.usecase.House.ELSEWHERE;
import static dev.gatehouse.testkit.usecase.House.HOME;
import static dev.gatehouse.testkit.usecase.House.refreshOf;
import static dev.gatehouse.testkit.usecase.House.refusal;
import static dev.gatehouse.testkit.usecase.House.shown;
import static dev.gatehouse.testkit.usecase.House.source;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.port.in.RefreshSession;
import dev.gatehouse.domain.audit.AuditEntry;
import dev.gatehouse.domain.audit.AuditEvent;
import dev.gatehouse.domain.network.Source;
import dev.gatehouse.domain.session.RefreshRule;
import dev.gatehouse.domain.token.Tokens;
import dev.gatehouse.testkit.TestEntrances;
import dev.gatehouse.testkit.TestSettings;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whoever follows the owner within the grace is not refused, but is told of. */
class ReplayAlarmTest {
    private House house = House.open();
    private Tokens tokens = house.annsFirstTokens();

    @Test
    void threeLostAnswersADayAreNoAlarmAndTheFourthIsOne() { // A4
        for (int n = 0; n < 3; n++) {
            retryAndGoOn();
        }
        assertThat(alarms()).isEmpty();

        retryAndGoOn();
        retryAndGoOn();

        assertThat(alarms()).containsExactly("shown again 4 times today");
        assertThat(told(AuditEvent.RefreshReplayed.class)).isEqualTo(5);
    }

    @Test
    void everyDayBeginsAnew() {
        for (int n = 0; n < 6; n++) {
            retryAndGoOn();
            house.world.clock().advance(Duration.ofHours(12));
        }

        assertThat(alarms()).isEmpty();
    }

    @Test
    void retriesThatAreRefusedCountToo() { // A4
        house = House.open(TestSettings.custom()
                .refresh(new RefreshRule(Duration.ofSeconds(30), 2))
                .build());
        tokens = house.annsFirstTokens();
        house.refreshed(tokens);

        for (int n = 0; n < 9; n++) {
            house.refresh(refreshOf(tokens), TestEntrances.envelope());
        }

        assertThat(alarms()).containsExactly("shown again 3 times today");
    }

    @Test
    void aReplayFromAnotherNetworkIsAnAlarmEachTime() { // A4
        house.refreshed(tokens);

        assertThat(refusal(refresh(source("192.0.2.250")))).isEmpty();
        assertThat(alarms()).isEmpty();

        assertThat(refusal(refresh(ELSEWHERE))).isEmpty();
        assertThat(refusal(refresh(ELSEWHERE))).isEmpty();
        assertThat(alarms()).containsExactly("shown again from another network", "shown again from another network");
    }

    @Test
    void theNetworkIsThatOfWhoeverShowedTheTokenFirst() {
        assertThat(refusal(refresh(ELSEWHERE))).isEmpty();

        assertThat(refusal(refresh(ELSEWHERE))).isEmpty();
        assertThat(alarms()).isEmpty();

        assertThat(refusal(refresh(HOME))).isEmpty();
        assertThat(alarms()).hasSize(1);
    }

    @Test
    void aClientThatMayKeepItsTokenAlarmsNobody() {
        var entrance = TestEntrances.resultcode();
        tokens = house.tokens(shown("ann", House.RIGHT), entrance);
        for (int n = 0; n < 9; n++) {
            assertThat(refusal(house.refresh(refreshOf(tokens), entrance))).isEmpty();
        }

        assertThat(alarms()).isEmpty();
    }

    @Test
    void anAlarmIsShownToTheWitnessWithTheReplay() { // K3
        house.refreshed(tokens);
        refresh(ELSEWHERE);

        var seen = house.world.witness().entries();
        var last = seen.subList(seen.size() - 2, seen.size());
        assertThat(last)
                .extracting(AuditEntry::event)
                .hasExactlyElementsOfTypes(AuditEvent.RefreshReplayed.class, AuditEvent.RefreshAlarmed.class);
        assertThat(last).extracting(AuditEntry::source).containsOnly(ELSEWHERE.text());
        assertThat(last.getFirst().decision()).isEqualTo(last.getLast().decision());
    }

    /** Loses the answer to a refresh, asks again, and goes on with what came. */
    private void retryAndGoOn() {
        house.refreshed(tokens);
        tokens = house.refreshed(tokens);
    }

    private RefreshSession.Outcome refresh(Source from) {
        return house.does
                .refreshSession()
                .refresh(new RefreshSession.Presentation(
                        refreshOf(tokens), Optional.empty(), from, TestEntrances.envelope()));
    }

    private List<String> alarms() {
        return house.audit().stream()
                .filter(AuditEvent.RefreshAlarmed.class::isInstance)
                .map(event -> ((AuditEvent.RefreshAlarmed) event).reason())
                .toList();
    }

    private long told(Class<? extends AuditEvent> kind) {
        return house.audit().stream().filter(kind::isInstance).count();
    }
}
