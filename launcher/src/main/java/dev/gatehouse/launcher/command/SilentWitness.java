package dev.gatehouse.launcher.command;

import dev.gatehouse.application.port.out.Witness;
import dev.gatehouse.domain.audit.AuditEntry;
import dev.gatehouse.domain.session.DialectName;

/** A command says what it did by itself; the audit keeps it. */
record SilentWitness() implements Witness {
    @Override
    public void saw(AuditEntry entry) {
        // Kept in the audit, and of no use on the terminal.
    }

    @Override
    public void refusedNobody(DialectName dialect, String reason) {
        // No command is an entrance.
    }

    @Override
    public void hashing(int running, int waiting) {
        // Nobody watches.
    }
}
