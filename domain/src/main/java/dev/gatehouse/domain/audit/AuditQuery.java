package dev.gatehouse.domain.audit;

import dev.gatehouse.domain.network.CidrBlock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Which entries are asked for: those to which everything said here applies.
 *
 * @param from not before this
 * @param until before this
 * @param actor who did it, as the entry names them
 * @param subject to whom it happened: a subject's text
 * @param kinds one of these
 * @param decision the id that the answer or the log line of a request names
 * @param network where it came from
 */
public record AuditQuery(
        Optional<Instant> from,
        Optional<Instant> until,
        Optional<String> actor,
        Optional<String> subject,
        Set<AuditKind> kinds,
        Optional<String> decision,
        Optional<CidrBlock> network) {
    /** Every kind there is. */
    public static final Set<AuditKind> EVERY_KIND = Set.copyOf(EnumSet.allOf(AuditKind.class));

    /** Every entry. */
    public static final AuditQuery ALL = new AuditQuery(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            EVERY_KIND,
            Optional.empty(),
            Optional.empty());

    /** Takes its own copy. */
    public AuditQuery {
        kinds = Set.copyOf(kinds);
    }

    /** The entries of one decision. */
    public static AuditQuery ofDecision(String id) {
        return new AuditQuery(ALL.from, ALL.until, ALL.actor, ALL.subject, EVERY_KIND, Optional.of(id), ALL.network);
    }
}
