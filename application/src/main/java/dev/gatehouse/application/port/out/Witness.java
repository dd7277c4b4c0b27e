package dev.gatehouse.application.port.out;

import dev.gatehouse.domain.audit.AuditEntry;
import dev.gatehouse.domain.session.DialectName;

/** Sees what happens, for log and metrics; must never fail, and keeps nothing that matters. */
public interface Witness {
    /** An entry of the audit has become durable. */
    void saw(AuditEntry entry);

    /** A refusal of nobody in particular, which goes to the audit only as a count. */
    void refusedNobody(DialectName dialect, String reason);

    /** How many passwords are being hashed, and how many wait to be. */
    void hashing(int running, int waiting);
}
