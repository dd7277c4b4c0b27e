package dev.gatehouse.launcher.operations;

import io.dropwizard.core.setup.Environment;
import jakarta.servlet.DispatcherType;
import java.util.EnumSet;

/** What the admin port tells: {@code /metrics} for Prometheus, {@code /ready} for proxies; it changes nothing. */
public final class AdminPages {
    private AdminPages() {}

    /** Puts the pages on the admin port. */
    public static void register(Environment environment, Readiness readiness) {
        var admin = environment.admin();
        admin.addServlet("prometheus", new MetricsPage(environment.metrics())).addMapping("/metrics");
        admin.addServlet("ready", new ReadinessPage(readiness)).addMapping("/ready");
        admin.addFilter("look-only", new LookOnly())
                .addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, "/*");
    }
}
