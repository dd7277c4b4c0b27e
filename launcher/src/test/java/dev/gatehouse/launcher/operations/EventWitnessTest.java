package dev.gatehouse.launcher.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.codahale.metrics.MetricRegistry;
import dev.gatehouse.domain.session.DialectName;
import org.junit.jupiter.api.Test;

class EventWitnessTest {
    private final MetricRegistry metrics = new MetricRegistry();
    private final EventWitness witness = new EventWitness(metrics);

    @Test
    void whoIsHashedAndWhoWaitsIsToldAsItStandsNow() {
        assertThat(PrometheusText.of(metrics).lines())
                .contains("gatehouse_hashes_running 0", "gatehouse_hashes_waiting 0");

        witness.hashing(2, 5);
        assertThat(PrometheusText.of(metrics).lines())
                .contains("gatehouse_hashes_running 2", "gatehouse_hashes_waiting 5");

        witness.hashing(1, 0);
        assertThat(PrometheusText.of(metrics).lines())
                .contains("gatehouse_hashes_running 1", "gatehouse_hashes_waiting 0");
    }

    @Test
    void refusalsOfNobodyAreCountedByDialectAndReason() {
        witness.refusedNobody(new DialectName("profile"), "throttled");
        witness.refusedNobody(new DialectName("profile"), "throttled");
        witness.refusedNobody(new DialectName("apikey"), "unknown key");

        assertThat(PrometheusText.of(metrics).lines())
                .contains(
                        "gatehouse_refusals_of_nobody_total{dialect=\"profile\",reason=\"throttled\"} 2",
                        "gatehouse_refusals_of_nobody_total{dialect=\"apikey\",reason=\"unknown key\"} 1");
    }
}
