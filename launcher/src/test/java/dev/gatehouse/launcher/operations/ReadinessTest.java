package dev.gatehouse.launcher.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ReadinessTest {
    @Test
    void aNodeWhoseClockAgreesIsReady() {
        assertThat(new Readiness(() -> Duration.ofSeconds(-30)).faults()).isEmpty();
    }

    @Test
    void aClockThatIsOffTakesTheNodeOut() {
        assertThat(new Readiness(() -> Duration.ofSeconds(31)).faults()).hasSize(1);
        assertThat(new Readiness(() -> Duration.ofSeconds(-31)).faults()).hasSize(1);
    }

    @Test
    void aNewerSchemaTakesTheNodeOutUntilItFitsAgain() {
        var readiness = new Readiness(() -> Duration.ZERO);

        readiness.schemaFits(false);
        assertThat(readiness.faults()).hasSize(1);
        readiness.schemaFits(true);
        assertThat(readiness.faults()).isEmpty();
    }

    @Test
    void aNodeThatStopsTakesNoNewWork() {
        var readiness = new Readiness(() -> Duration.ZERO);

        readiness.stop();

        assertThat(readiness.faults()).containsExactly("stopping");
    }
}
