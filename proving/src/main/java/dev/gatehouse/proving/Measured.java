package dev.gatehouse.proving;

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
            "%-34s %9s %8s %8s %12s %12s",
            "operation",
            "per s",
            "p50 ms",
            "p99 ms",
            "server CPU",
            "database CPU");

    String line() {
        return String.format(
                Locale.ROOT,
                "%-34s %9.0f %8.2f %8.2f %9.3f ms %9.3f ms",
                name,
                perSecond,
                p50Millis,
                p99Millis,
                cpuMillis,
                databaseCpuMillis);
    }
}
