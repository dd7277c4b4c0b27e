package dev.gatehouse.launcher.management;

import java.util.List;
import java.util.Optional;

/**
 * What a comparison of the audit with its seals found, in the words in which it is shown.
 *
 * @param checkpoint the newest seal, to be noted elsewhere
 * @param flaws none if all is as it was written
 */
public record AuditCheck(long entries, long seals, long unsealed, Optional<String> checkpoint, List<String> flaws) {
    /** Takes its own copy. */
    public AuditCheck {
        flaws = List.copyOf(flaws);
    }
}
