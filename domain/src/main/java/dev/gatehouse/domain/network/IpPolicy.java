package dev.gatehouse.domain.network;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * From where a subject may come. The mode is explicit, so that deleting the last entry never opens a door.
 *
 * @param mode whether the entries count
 * @param enforcement whether a miss refuses, or is only reported
 */
public record IpPolicy(Mode mode, Enforcement enforcement, List<Entry> entries) {
    /** From anywhere. */
    public static final IpPolicy OPEN = new IpPolicy(Mode.ANY, Enforcement.ENFORCE, List.of());

    /** Whether the entries count. */
    public enum Mode {
        /** From anywhere. */
        ANY,
        /** Only from an entry that has not expired. */
        LISTED
    }

    /** What a miss does. */
    public enum Enforcement {
        /** Refuses. */
        ENFORCE,
        /** Is told in the trace, and lets pass. */
        REPORT
    }

    /** A network from which the subject may come, with a note for people, until it expires. */
    public record Entry(CidrBlock block, String note, Optional<Instant> expiresAt) {
        boolean isLiveAt(Instant now) {
            return expiresAt.map(now::isBefore).orElse(true);
        }
    }

    /**
     * What the policy says of one source.
     *
     * @param allowed whether the request may go on
     * @param why the entry that matched, or why none did
     */
    public record Decision(boolean allowed, String why) {}

    /** Takes its own copy of the entries. */
    public IpPolicy {
        entries = List.copyOf(entries);
    }

    /** Decides on a source at a time; an unreadable source is in no list. */
    public Decision decide(Source from, Instant now) {
        if (mode == Mode.ANY) {
            return new Decision(true, "any address");
        }
        return entries.stream()
                .filter(entry -> entry.isLiveAt(now) && holds(entry, from))
                .findFirst()
                .map(entry -> new Decision(true, "listed in " + entry.block().text()))
                .orElseGet(() -> miss(from));
    }

    private Decision miss(Source from) {
        boolean reportOnly = enforcement == Enforcement.REPORT;
        var why = from.text() + " is in none of " + entries.size() + " entries";
        return new Decision(reportOnly, reportOnly ? "report only: " + why : why);
    }

    private static boolean holds(Entry entry, Source from) {
        return switch (from) {
            case Source.Known(IpAddress address) -> entry.block().contains(address);
            case Source.Unreadable() -> false;
        };
    }
}
