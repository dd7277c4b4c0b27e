package dev.gatehouse.testkit.fake;

import dev.gatehouse.application.port.out.Witness;
import dev.gatehouse.domain.audit.AuditEntry;
import dev.gatehouse.domain.session.DialectName;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Remembers what it was shown. */
public final class RecordingWitness implements Witness {
    /** A refusal of nobody in particular. */
    public record RefusedNobody(DialectName dialect, String reason) {}

    /** The state of the hashing pool at one moment. */
    public record Hashing(int running, int waiting) {}

    private final ConcurrentLinkedQueue<AuditEntry> entries = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<RefusedNobody> refusals = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Hashing> hashing = new ConcurrentLinkedQueue<>();

    @Override
    public void saw(AuditEntry entry) {
        entries.add(entry);
    }

    @Override
    public void refusedNobody(DialectName dialect, String reason) {
        refusals.add(new RefusedNobody(dialect, reason));
    }

    @Override
    public void hashing(int running, int waiting) {
        hashing.add(new Hashing(running, waiting));
    }

    /** Every entry, oldest first. */
    public List<AuditEntry> entries() {
        return List.copyOf(entries);
    }

    /** Every refusal of nobody, oldest first. */
    public List<RefusedNobody> refusals() {
        return List.copyOf(refusals);
    }

    /** Every state of the hashing pool, oldest first. */
    public List<Hashing> hashingStates() {
        return List.copyOf(hashing);
    }
}
