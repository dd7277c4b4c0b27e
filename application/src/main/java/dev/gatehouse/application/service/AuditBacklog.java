package dev.gatehouse.application.service;

import dev.gatehouse.application.port.out.UnitOfWork;
import dev.gatehouse.domain.audit.AuditEntry;
import java.util.ArrayList;
import java.util.List;

/**
 * Entries that may be written a moment later, many in one unit: those of tokens for clients themselves, and no others. What
 * waits is lost if the process is killed; whoever fills the backlog writes it down.
 */
final class AuditBacklog {
    private static final int MOST = 500;

    private final UnitOfWork unitOfWork;
    private final Recorder recorder;
    private List<AuditEntry> waiting = new ArrayList<>();

    AuditBacklog(UnitOfWork unitOfWork, Recorder recorder) {
        this.unitOfWork = unitOfWork;
        this.recorder = recorder;
    }

    /** Adds an entry, and writes all of them down if there are many. */
    void add(AuditEntry entry) {
        if (keep(entry) >= MOST) {
            write();
        }
    }

    private synchronized int keep(AuditEntry entry) {
        waiting.add(entry);
        return waiting.size();
    }

    /** Writes down what waits; what cannot be written waits on. */
    void write() {
        var entries = drain();
        if (entries.isEmpty()) {
            return;
        }
        try {
            unitOfWork.run(stores -> {
                Recorder.write(stores, entries);
                return entries;
            });
        } catch (RuntimeException away) {
            putBack(entries);
            throw away;
        }
        recorder.kept(entries);
    }

    private synchronized List<AuditEntry> drain() {
        var entries = waiting;
        waiting = new ArrayList<>();
        return entries;
    }

    private synchronized void putBack(List<AuditEntry> entries) {
        entries.addAll(waiting);
        waiting = entries;
    }
}
