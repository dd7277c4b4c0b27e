package dev.gatehouse.proving;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the kernel says of a process (Linux, /proc). */
public final class Processes {
    private static final double TICKS_PER_SECOND = 100;

    private Processes() {}

    /** CPU seconds of a process, all threads, user and system. */
    static double cpuSeconds(long pid) {
        return cpuSeconds(pid, 2);
    }

    /** The first two figures are its own, the next two those of its children that have ended. */
    private static double cpuSeconds(long pid, int figures) {
        var stat = read(Path.of("/proc", Long.toString(pid), "stat"));
        var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        return Arrays.stream(fields, 11, 11 + figures)
                        .mapToLong(Long::parseLong)
                        .sum()
                / TICKS_PER_SECOND;
    }

    /** CPU seconds of a process and of everything that it started, be it that this has ended. */
    static double cpuSecondsOfTree(ProcessHandle root) {
        return Stream.concat(Stream.of(root), root.descendants())
                .filter(ProcessHandle::isAlive)
                .mapToDouble(process -> cpuSeconds(process.pid(), 4))
                .sum();
    }

    /** Resident memory in MiB of a process and of all that it started; what they share is counted once. */
    public static long residentMiB(long pid) {
        var all = ProcessHandle.of(pid).stream()
                .flatMap(root -> Stream.concat(Stream.of(root), root.descendants()))
                .filter(ProcessHandle::isAlive)
                .toList();
        return all.stream()
                        .mapToLong(process -> residentKiB(process.pid(), all.size() == 1))
                        .sum()
                / 1024;
    }

    /** Of a single process all that is resident is its own; of several each has its part of what they share. */
    private static long residentKiB(long pid, boolean isAlone) {
        var process = Path.of("/proc", Long.toString(pid));
        return isAlone
                ? kib(read(process.resolve("status")), "VmRSS:")
                : kib(read(process.resolve("smaps_rollup")), "Pss:");
    }

    private static long kib(String text, String name) {
        return text.lines()
                .filter(line -> line.startsWith(name))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                .findFirst()
                .orElse(0);
    }

    /**
     * What is left on the heap of a JVM after a full collection, in KiB; without what the collector itself fills gaps with, which may be
     * several MiB and is nobody's.
     */
    public static long liveHeapKiB(long pid, Path log) {
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        Server.run(List.of(jcmd, Long.toString(pid), "GC.class_histogram"), Map.of(), log);
        var text = read(log);
        return (bytes(text, "Total ") - bytes(text, "jdk.internal.vm.Filler")) / 1024;
    }

    private static long bytes(String histogram, String named) {
        return histogram
                .lines()
                .filter(line -> line.contains(named))
                .mapToLong(line -> Long.parseLong(
                        line.replaceFirst("^ *(Total|[0-9]+:)", "").strip().split(" +", -1)[1]))
                .sum();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
