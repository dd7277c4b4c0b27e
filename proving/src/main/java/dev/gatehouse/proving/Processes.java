package dev.gatehouse.proving;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the kernel says of a process (Linux, /proc). */
final class Processes {
    private static final double TICKS_PER_SECOND = 100;

    private Processes() {}

    /** CPU seconds of a process, all threads, user and system. */
    static double cpuSeconds(long pid) {
        var stat = read(Path.of("/proc", Long.toString(pid), "stat"));
        var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS_PER_SECOND;
    }

    /** CPU seconds of a process and of everything that it started and that still runs. */
    static double cpuSecondsOfTree(ProcessHandle root) {
        return Stream.concat(Stream.of(root), root.descendants())
                .filter(ProcessHandle::isAlive)
                .mapToDouble(process -> cpuSeconds(process.pid()))
                .sum();
    }

    /** Resident memory in MiB. */
    static long residentMiB(long pid) {
        return read(Path.of("/proc", Long.toString(pid), "status"))
                .lines()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024)
                .findFirst()
                .orElse(0);
    }

    /** What is left on the heap of a JVM after a full collection, in KiB. */
    static long liveHeapKiB(long pid, Path log) {
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        Server.run(List.of(jcmd, Long.toString(pid), "GC.class_histogram"), Map.of(), log);
        return read(log)
                .lines()
                .filter(line -> line.startsWith("Total"))
                .mapToLong(line -> Long.parseLong(line.strip().split(" +", -1)[2]) / 1024)
                .findFirst()
                .orElse(0);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
