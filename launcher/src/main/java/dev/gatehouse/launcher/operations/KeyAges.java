package dev.gatehouse.launcher.operations;

import com.codahale.metrics.CachedGauge;
import com.codahale.metrics.MetricRegistry;
import dev.gatehouse.application.port.in.ManageKeys;
import dev.gatehouse.application.port.out.StoreUnavailable;
import dev.gatehouse.domain.token.SigningKey;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;

/** Tells for how long the newest signing key of each state has been in it; not a number while the store is away. */
final class KeyAges {
    private static final int SECONDS_KEPT = 15;

    private final ManageKeys keys;
    private final InstantSource clock;

    KeyAges(ManageKeys keys, InstantSource clock) {
        this.keys = keys;
        this.clock = clock;
    }

    void register(MetricRegistry metrics) {
        gauge(metrics, SigningKey.State.PENDING, "pending");
        gauge(metrics, SigningKey.State.ACTIVE, "active");
        gauge(metrics, SigningKey.State.RETIRING, "retiring");
    }

    private void gauge(MetricRegistry metrics, SigningKey.State state, String word) {
        var name = PrometheusText.name("gatehouse_signing_key_age_seconds", "state", word);
        metrics.gauge(name, () -> new CachedGauge<Double>(SECONDS_KEPT, TimeUnit.SECONDS) {
            @Override
            protected Double loadValue() {
                return age(state);
            }
        });
    }

    private double age(SigningKey.State state) {
        try {
            return keys.list().stream()
                    .filter(key -> key.state() == state)
                    .mapToDouble(key ->
                            Duration.between(key.since(), clock.instant()).toSeconds())
                    .min()
                    .orElse(Double.NaN);
        } catch (StoreUnavailable away) {
            return Double.NaN;
        }
    }
}
