package dev.gatehouse.testkit.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.domain.audit.AuditEntry;
import dev.gatehouse.domain.audit.AuditEvent;
import dev.gatehouse.domain.audit.AuditQuery;
import dev.gatehouse.domain.audit.AuditTopic;
import dev.gatehouse.domain.audit.Recorded;
import dev.gatehouse.domain.decision.DecisionId;
import dev.gatehouse.domain.decision.Trace;
import dev.gatehouse.testkit.TestSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** However much there is to seal, to read or to remove, it is done in portions. */
class AuditSealingTest {
    private static final long MANY = 1_200;

    @Test
    void muchIsSealedStretchByStretch() {
        var house = withManyLogouts(TestSettings.custom());

        var newest = house.does.housekeep().sealAudit().orElseThrow();

        var found = house.does.administration().audit().verify(Optional.of(newest));
        assertThat(newest.number()).isEqualTo(3);
        assertThat(found.flaws()).isEmpty();
        assertThat(found.unsealed()).isZero();
        assertThat(found.entries()).isGreaterThanOrEqualTo(MANY);
    }

    @Test
    void whatIsSealedIsNotSealedAgain() {
        var house = withManyLogouts(TestSettings.custom());
        house.does.housekeep().sealAudit();

        assertThat(house.does.housekeep().sealAudit()).isEmpty();
        assertThat(house.anotherNode().does.housekeep().sealAudit()).isEmpty();
    }

    @Test
    void everyEntryIsShownOnceHoweverManyPagesThatAre() {
        var house = withManyLogouts(TestSettings.custom());
        List<Recorded> seen = new ArrayList<>();

        house.does.administration().audit().each(AuditQuery.ALL, seen::add);

        assertThat(seen).hasSizeGreaterThanOrEqualTo((int) MANY).doesNotHaveDuplicates();
        assertThat(seen.stream().map(Recorded::ordinal).toList().reversed()).isSorted();
    }

    @Test
    void oldEntriesGoAStretchAtATime() {
        var house = withManyLogouts(TestSettings.custom().auditLife(AuditTopic.SESSIONS, Duration.ofDays(2)));
        house.does.housekeep().sealAudit();
        house.world.clock().advance(Duration.ofDays(3));

        assertThat(house.does.housekeep().purgeSome()).isTrue();
        assertThat(logouts(house)).isBetween(MANY - 500, MANY - 400);
        assertThat(house.does.housekeep().purgeSome()).isTrue();
        assertThat(house.does.housekeep().purgeSome()).isFalse();
        assertThat(logouts(house)).isBetween(MANY - 1_000, MANY - 900);
        assertThat(house.does.administration().audit().verify(Optional.empty()).flaws())
                .isEmpty();
    }

    @Test
    void aForecastIsTheLastDayTimesTheDaysThatAreKept() {
        var house = withManyLogouts(TestSettings.custom());

        var volume = house.does.administration().audit().volume();

        assertThat(volume.entriesPerDay()).isBetween(MANY, MANY + 20);
        assertThat(volume.bytesPerDay()).isGreaterThan(volume.entriesPerDay() * 100);
        assertThat(volume.bytesInTheEnd()).isEqualTo(90 * volume.bytesPerDay());
        house.world.clock().advance(Duration.ofDays(2));
        assertThat(house.does.administration().audit().volume().entriesPerDay()).isZero();
    }

    private static long logouts(House house) {
        var count = new ArrayList<Recorded>();
        house.does.administration().audit().each(AuditQuery.ALL, count::add);
        return count.stream()
                .filter(one -> one.entry().event() instanceof AuditEvent.SignedOutEverywhere)
                .count();
    }

    private static House withManyLogouts(TestSettings settings) {
        var house = House.open(settings.build());
        house.world.unitOfWork().run(stores -> {
            for (int n = 0; n < MANY; n++) {
                stores.audit().append(logout(house, "d-" + n));
            }
            return true;
        });
        return house;
    }

    private static AuditEntry logout(House house, String decision) {
        return new AuditEntry(
                new DecisionId(decision),
                house.world.clock().instant(),
                "cli",
                Optional.empty(),
                "machine",
                "admin",
                new AuditEvent.SignedOutEverywhere(),
                Trace.EMPTY);
    }
}
