package dev.gatehouse.launcher.operations;

import com.codahale.metrics.MetricRegistry;
import com.sun.management.ThreadMXBean;
import dev.gatehouse.launcher.house.House;
import io.dropwizard.core.setup.Environment;
import java.lang.management.ManagementFactory;
import org.eclipse.jetty.util.component.LifeCycle;

/** Lets a server be run: metrics, health, jobs at intervals, and an orderly end. */
public final class Operations {
    private Operations() {}

    /** Puts all of it into the environment; the house is closed last, after the jobs that need it. */
    public static void register(Environment environment, House house) {
        var readiness = new Readiness(() -> house.gauges().clockOffset());
        var housekeeping = new Housekeeping(house.useCases().housekeep(), house::schemaFits, readiness);
        environment.lifecycle().manage(new Closing(house));
        environment.lifecycle().manage(housekeeping);
        environment.lifecycle().manage(new Deliveries(house.useCases().oauth().deliver()));
        var certificates = new Certificates();
        environment.lifecycle().manage(certificates);
        environment.lifecycle().addServerLifecycleListener(certificates);
        environment.lifecycle().addEventListener(new LifeCycle.Listener() {
            @Override
            public void lifeCycleStopping(LifeCycle server) {
                readiness.stop();
            }
        });
        environment.healthChecks().register("housekeeping", housekeeping);
        gauges(environment.metrics(), house);
        allocations(environment.metrics());
        new KeyAges(house.useCases().manageKeys(), house.ports().clock()).register(environment.metrics());
        new StandingBarriers(house.useCases().administration().barriers()).register(environment.metrics());
        AdminPages.register(environment, readiness);
    }

    /** Counted by the JVM itself, whatever its collector does; a JVM that does not count it has no such metric. */
    private static void allocations(MetricRegistry metrics) {
        if (ManagementFactory.getThreadMXBean() instanceof ThreadMXBean threads
                && threads.isThreadAllocatedMemorySupported()) {
            metrics.gauge("jvm_allocated_bytes_total", () -> threads::getTotalThreadAllocatedBytes);
        }
    }

    private static void gauges(MetricRegistry metrics, House house) {
        metrics.gauge("gatehouse_writer_queue", () -> () -> house.gauges().writerQueue());
        metrics.gauge(
                PrometheusText.name("gatehouse_database_connections", "state", "active"),
                () -> () -> house.gauges().active());
        metrics.gauge(
                PrometheusText.name("gatehouse_database_connections", "state", "idle"),
                () -> () -> house.gauges().idle());
        metrics.gauge(
                "gatehouse_database_clock_offset_seconds",
                () -> () -> house.gauges().clockOffset().toMillis() / 1000.0);
    }
}
