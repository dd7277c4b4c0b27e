package dev.gatehouse.launcher.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.codahale.metrics.MetricRegistry;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PrometheusTextTest {
    private final MetricRegistry metrics = new MetricRegistry();

    @Test
    void aFamilyIsNamedOnceForAllItsLabels() {
        metrics.counter(PrometheusText.name("logins_total", "dialect", "apikey", "outcome", "logged_in"))
                .inc(2);
        metrics.counter(PrometheusText.name("logins_total", "dialect", "profile", "outcome", "throttled"))
                .inc();

        assertThat(PrometheusText.of(metrics)).isEqualTo("""
                        # TYPE logins_total counter
                        logins_total{dialect="apikey",outcome="logged_in"} 2
                        logins_total{dialect="profile",outcome="throttled"} 1
                        """);
    }

    @Test
    void aTimerIsASummaryInSeconds() {
        metrics.timer("io.dropwizard.requests").update(1500, TimeUnit.MILLISECONDS);

        assertThat(PrometheusText.of(metrics)).isEqualTo("""
                        # TYPE io_dropwizard_requests_seconds summary
                        io_dropwizard_requests_seconds{quantile="0.5"} 1.5
                        io_dropwizard_requests_seconds{quantile="0.95"} 1.5
                        io_dropwizard_requests_seconds{quantile="0.99"} 1.5
                        io_dropwizard_requests_seconds_count 1
                        """);
    }

    @Test
    void aGaugeThatIsNoNumberIsLeftOut() {
        metrics.gauge("words", () -> () -> "many");
        metrics.gauge("number", () -> () -> 0.25);

        assertThat(PrometheusText.of(metrics)).isEqualTo("# TYPE number gauge\nnumber 0.25\n");
    }

    @Test
    void aGaugeOfATotalIsACounter() {
        metrics.gauge("bytes_total", () -> () -> 5L);

        assertThat(PrometheusText.of(metrics)).isEqualTo("# TYPE bytes_total counter\nbytes_total 5\n");
    }

    @Test
    void noLabelCanBreakOutOfItsLine() { // K2
        metrics.counter(PrometheusText.name("x_total", "reason", "a\"} 7\nforged 1"))
                .inc();

        assertThat(PrometheusText.of(metrics).lines()).hasSize(2).noneMatch(line -> line.startsWith("forged"));
    }
}
