package dev.gatehouse.application.port.out;

import dev.gatehouse.domain.audit.Horizon;
import dev.gatehouse.domain.audit.Seal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Remembers what the audit was when it was sealed. A seal is never changed, and neither seal nor entry is removed but below
 * a horizon that was moved in the same unit.
 */
public interface SealStore {
    /**
     * The audit as it stands.
     *
     * @param ordinal the newest that can be seen; 0 if there is none
     * @param writers units under way that may still bring an older one to light, by names that never come again
     */
    record Mark(long ordinal, Set<String> writers) {
        /** Takes its own copy. */
        public Mark {
            writers = Set.copyOf(writers);
        }
    }

    /**
     * An entry exactly as it is kept, readable or not.
     *
     * @param text every member, so that no two entries have the same
     */
    record Line(long ordinal, String kind, String text) {}

    /** How far the audit goes, and who may still write below that; for a look alone. */
    Mark mark();

    /** The entries from one ordinal to another, both included, in their order, at most that many. */
    List<Line> lines(long from, long to, int limit);

    /** How many entries stand behind an ordinal. */
    long countAfter(long ordinal);

    /** The newest seal. */
    Optional<Seal> last();

    /** The oldest seal whose stretch ends behind the ordinal. */
    Optional<Seal> following(long ordinal);

    /** The seals behind a number, in their order, at most that many. */
    List<Seal> after(long number, int limit);

    /** Adds a seal; false if there is one of that number. */
    boolean append(Seal seal);

    /** How far rows were removed, in no order. */
    List<Horizon> horizons();

    /** Moves the horizon of a kind on, and removes its entries behind the given ordinal up to there; how many. */
    int removeEntries(Horizon further, long behind);

    /** Moves the horizon of the seals on, and removes them up to there; how many. */
    int removeSeals(Horizon further);
}
