package dev.gatehouse.proving.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the kernel counts of a process (Linux, /proc). */
final class Limits {
    private Limits() {}

    /** A size of its status, in KiB. */
    static long kib(long pid, String name) {
        return number(pid, name + ":");
    }

    static long threads(long pid) {
        return number(pid, "Threads:");
    }

    private static long number(long pid, String name) {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(pid), "status"))) {
            return lines.filter(line -> line.startsWith(name))
                    .mapToLong(line -> Long.parseLong(
                            line.substring(name.length()).replace("kB", "").strip()))
                    .findFirst()
                    .orElse(0);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** How many files, sockets included, it has open. */
    static long files(long pid) {
        try (var all = Files.list(Path.of("/proc", Long.toString(pid), "fd"))) {
            return all.count();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
