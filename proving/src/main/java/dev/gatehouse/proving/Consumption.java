package dev.gatehouse.proving;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;

/**
 * What something that is measured has taken since its start.
 *
 * @param cpuSeconds of the server, all threads, compilers and collector included
 * @param databaseCpuSeconds of the database's own processes
 * @param allocatedBytes all that its threads ever asked of the heap, where it can say
 */
record Consumption(
        DoubleSupplier cpuSeconds, DoubleSupplier databaseCpuSeconds, Supplier<Optional<Double>> allocatedBytes) {
    private static final String ALLOCATED = "\njvm_allocated_bytes_total ";

    /** Of a server and all that it started, whose metrics stand at a port. */
    static Consumption of(Server server, int metricsPort, List<ProcessHandle> databases) {
        return new Consumption(
                () -> Processes.cpuSecondsOfTree(server.process().toHandle()),
                () -> ofAll(databases),
                () -> allocated(metricsPort));
    }

    /** Of a server that does not say what it allocates. */
    static Consumption of(Server server, List<ProcessHandle> databases) {
        return new Consumption(
                () -> Processes.cpuSecondsOfTree(server.process().toHandle()), () -> ofAll(databases), Optional::empty);
    }

    /** Of this very process, with the little that measuring takes. */
    static Consumption ofMyself(List<ProcessHandle> databases) {
        long pid = ProcessHandle.current().pid();
        return new Consumption(() -> Processes.cpuSeconds(pid), () -> ofAll(databases), Optional::empty);
    }

    private static double ofAll(List<ProcessHandle> roots) {
        return roots.stream().mapToDouble(Processes::cpuSecondsOfTree).sum();
    }

    private static Optional<Double> allocated(int port) {
        try (var wire = new Wire(port)) {
            var text = "\n" + wire.get("/metrics").good().body();
            int at = text.indexOf(ALLOCATED);
            return at < 0 ? Optional.empty() : Optional.of(number(text.substring(at + ALLOCATED.length())));
        }
    }

    private static double number(String line) {
        return Double.parseDouble(line.lines().findFirst().orElseThrow());
    }
}
