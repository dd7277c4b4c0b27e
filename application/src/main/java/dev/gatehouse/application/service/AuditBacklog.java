package dev.gatehouse.application.service;

import dev.gatehouse.application.port.out.StoreUnavailable;
import dev.gatehouse.application.port.out.Stores;
import dev.gatehouse.application.port.out.UnitOfWork;
import dev.gatehouse.domain.audit.AuditEntry;
import dev.gatehouse.domain.audit.AuditQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Entries that may be written a moment later, many in one unit: those of tokens for clients themselves, and no others. What
 * waits is lost if the process is killed; whoever completes a portion writes it down.
 */
final class AuditBacklog {
    private static final int PORTION = 500;
    private static final int MOST = 5_000;

    /** An entry, and whether it may stand in the audit already: a unit that was to write it failed without saying. */
    private record Line(AuditEntry entry, boolean mayStand) {}

    private final UnitOfWork unitOfWork;
    private final Recorder recorder;
    private final List<Line> waiting = new ArrayList<>();

    AuditBacklog(UnitOfWork unitOfWork, Recorder recorder) {
        this.unitOfWork = unitOfWork;
        this.recorder = recorder;
    }

    /** Adds an entry; refuses it while so many wait that the store does not seem to take them. */
    void add(AuditEntry entry) {
        if (keep(entry) % PORTION == 0) {
            try {
                write(drain());
            } catch (RuntimeException later) {
                // They wait on for the next try, and whoever happened to come as the last of them has no part in it.
            }
        }
    }

    private synchronized int keep(AuditEntry entry) {
        if (waiting.size() >= MOST) {
            throw new StoreUnavailable("too many entries of the audit wait to be written");
        }
        waiting.add(new Line(entry, false));
        return waiting.size();
    }

    /** Writes down what waits; what cannot be written waits on. */
    void write() {
        var lines = drain();
        while (!lines.isEmpty()) {
            write(lines);
            lines = lines.size() < PORTION ? List.of() : drain();
        }
    }

    private void write(List<Line> lines) {
        try {
            unitOfWork.run(stores -> {
                Recorder.write(stores, missing(stores, lines));
                return lines;
            });
        } catch (RuntimeException away) {
            putBack(lines, StoreUnavailable.leavesOpen(away));
            throw away;
        }
        recorder.kept(lines.stream().map(Line::entry).toList());
    }

    /** The audit shall neither lose one nor tell of it twice: what may stand is looked for, by a decision that has no other entry. */
    private static List<AuditEntry> missing(Stores stores, List<Line> lines) {
        return lines.stream()
                .filter(line -> !line.mayStand() || !stands(stores, line.entry()))
                .map(Line::entry)
                .toList();
    }

    private static boolean stands(Stores stores, AuditEntry entry) {
        var same = AuditQuery.ofDecision(entry.decision().value());
        return !stores.audit().find(same, Optional.empty(), 1).items().isEmpty();
    }

    private synchronized List<Line> drain() {
        var first = waiting.subList(0, Math.min(PORTION, waiting.size()));
        var portion = List.copyOf(first);
        first.clear();
        return portion;
    }

    private synchronized void putBack(List<Line> lines, boolean mayStand) {
        waiting.addAll(
                0,
                lines.stream()
                        .map(line -> new Line(line.entry(), line.mayStand() || mayStand))
                        .toList());
    }
}
