package dev.gatehouse.proving.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** What is sent to processes that we started (Linux). */
final class Signals {
    private Signals() {}

    /** Sends a signal by name. */
    static void send(String name, List<ProcessHandle> processes) {
        var command = new ArrayList<>(List.of("kill", "-" + name));
        processes.forEach(process -> command.add(Long.toString(process.pid())));
        try {
            await(new ProcessBuilder(command).start());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The process and all that it started and that still run. */
    static List<ProcessHandle> tree(ProcessHandle root) {
        return Stream.concat(Stream.of(root), root.descendants()).toList();
    }

    /** Waits for the end of a process; its exit code, or -1 if it took longer than three minutes. */
    static int await(Process process) {
        try {
            return process.waitFor(180, TimeUnit.SECONDS) ? process.exitValue() : -1;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
