package dev.gatehouse.proving;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * What was seen of an operation.
 *
 * @param cpuMillis CPU time of the server for each operation
 * @param databaseCpuMillis CPU time of the database's own processes for each operation
 */
record Measured(
        String name, double perSecond, double p50Millis, double p99Millis, double cpuMillis, double databaseCpuMillis) {
    static final String HEAD = String.format(
            Locale.ROOT,
            "%-38s %9s %8s %8s %12s %12s",
            "operation",
            "per s",
            "p50 ms",
            "p99 ms",
            "server CPU",
            "database CPU");

    /** Does the operation for a while. */
    static Measured of(Operation operation, Duration time, Server server, List<ProcessHandle> databaseServers) {
        var pid = server.process().pid();
        var cpu = Processes.cpuSeconds(pid);
        var databaseCpu = databaseCpu(databaseServers);
        var latencies = Load.run(operation, time);
        var count = Math.max(1, latencies.length);
        return new Measured(
                operation.name(),
                count / (double) time.toSeconds(),
                Load.quantile(latencies, 0.50),
                Load.quantile(latencies, 0.99),
                (Processes.cpuSeconds(pid) - cpu) * 1000 / count,
                (databaseCpu(databaseServers) - databaseCpu) * 1000 / count);
    }

    private static double databaseCpu(List<ProcessHandle> servers) {
        return servers.stream().mapToDouble(Processes::cpuSecondsOfTree).sum();
    }

    String line() {
        return String.format(
                Locale.ROOT,
                "%-38s %9.0f %8.2f %8.2f %9.3f ms %9.3f ms",
                name,
                perSecond,
                p50Millis,
                p99Millis,
                cpuMillis,
                databaseCpuMillis);
    }
}
