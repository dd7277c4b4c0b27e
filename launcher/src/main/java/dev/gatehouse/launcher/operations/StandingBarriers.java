package dev.gatehouse.launcher.operations;

import com.codahale.metrics.CachedGauge;
import com.codahale.metrics.MetricRegistry;
import dev.gatehouse.application.port.in.AdministerBarriers;
import dev.gatehouse.application.port.out.StoreUnavailable;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Tells how many barriers of each kind stand, so that nobody forgets one; not a number while the store is away. */
final class StandingBarriers {
    private static final int SECONDS_KEPT = 15;
    private static final List<String> KINDS = List.of("network", "dialect", "client", "passwords");

    private final AdministerBarriers barriers;

    StandingBarriers(AdministerBarriers barriers) {
        this.barriers = barriers;
    }

    void register(MetricRegistry metrics) {
        KINDS.forEach(kind -> metrics.gauge(
                PrometheusText.name("gatehouse_barriers", "kind", kind),
                () -> new CachedGauge<Double>(SECONDS_KEPT, TimeUnit.SECONDS) {
                    @Override
                    protected Double loadValue() {
                        return count(kind);
                    }
                }));
    }

    private double count(String kind) {
        try {
            return barriers.standing().stream()
                    .filter(barrier -> barrier.what().kind().equals(kind))
                    .count();
        } catch (StoreUnavailable away) {
            return Double.NaN;
        }
    }
}
