package dev.gatehouse.application.service;

import dev.gatehouse.application.port.out.Stores;
import dev.gatehouse.application.port.out.UnitOfWork;
import dev.gatehouse.application.port.out.Witness;
import dev.gatehouse.domain.audit.AuditEntry;
import dev.gatehouse.domain.session.DialectName;
import java.util.List;

/** Writes the audit inside the unit that it tells of, and shows it to the witness once the unit is kept. */
final class Recorder {
    private final Witness witness;
    private final RefusalCounter counter;

    Recorder(Witness witness, RefusalCounter counter) {
        this.witness = witness;
        this.counter = counter;
    }

    /** Writes the entries with what they tell. */
    static void write(Stores stores, List<AuditEntry> entries) {
        stores.audit().append(entries);
    }

    /** Writes an entry in a unit of its own, and shows it. */
    void write(UnitOfWork unitOfWork, AuditEntry entry) {
        var entries = List.of(entry);
        unitOfWork.run(stores -> {
            write(stores, entries);
            return entries;
        });
        kept(entries);
    }

    /** Shows entries that are durable now. */
    void kept(List<AuditEntry> entries) {
        entries.forEach(witness::saw);
    }

    /** Counts a refusal that concerns nobody in particular. */
    void refusedNobody(DialectName dialect, String network, String reason) {
        counter.count(dialect, network, reason);
        witness.refusedNobody(dialect, reason);
    }
}
