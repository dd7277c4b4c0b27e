package dev.gatehouse.application.port.in;

import dev.gatehouse.domain.admin.Administrator;
import dev.gatehouse.domain.barrier.Barred;
import dev.gatehouse.domain.barrier.Barrier;
import dev.gatehouse.domain.session.DialectName;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Bans networks and freezes dialects, API clients and password logins, each for a while and for a reason. A barrier holds at
 * once on the node that sets it, and within a second on the others.
 */
public interface AdministerBarriers {
    /** How many barriers may stand, for every node holds them all: longer lists are a firewall's. */
    int MOST = 1_000;

    /** The doors that are no dialects, by the names under which they are frozen like one. */
    List<DialectName> DOORS = List.of(
            DialectName.ACCOUNT,
            DialectName.ADMIN,
            DialectName.CONSOLE,
            DialectName.INTROSPECT,
            DialectName.OAUTH,
            DialectName.REVOCATIONS,
            DialectName.REVOKE,
            DialectName.SSO);

    /** What may be frozen as a dialect where those are spoken, in the order of the names. */
    static List<String> freezable(Collection<DialectName> spoken) {
        return Stream.concat(spoken.stream(), DOORS.stream())
                .map(DialectName::value)
                .distinct()
                .sorted()
                .toList();
    }

    /** Whether a wish names a dialect that is neither spoken nor a door. */
    static boolean isOfNoDialect(Barred what, Collection<DialectName> spoken) {
        return what instanceof Barred.Dialect(var name) && !spoken.contains(name) && !DOORS.contains(name);
    }

    /** Every barrier in force, newest first. */
    List<Barrier> standing();

    /** Sets a barrier, in the place of an earlier one before the same thing. */
    Outcome set(Administrator by, Wish wish);

    /** Takes a barrier away; false if none stood there. */
    boolean lift(Administrator by, Barred what);

    /**
     * What shall be closed.
     *
     * @param reason as {@link Barrier#isReason} wants it
     * @param expiresAt when it ends by itself; empty until it is lifted
     * @param force whether to close it although that bars whoever asks
     */
    record Wish(Barred what, String reason, Optional<Instant> expiresAt, boolean force) {}

    /** What came of it; nothing was changed unless it stands. */
    sealed interface Outcome {
        /** The barrier is in force. */
        record Stands(Barrier barrier) implements Outcome {}

        /** Its end is past already. */
        record OverAlready() implements Outcome {}

        /** Whoever asks could not come back to lift it, and did not insist. */
        record BarsYourself() implements Outcome {}

        /** There is no such API client. */
        record NoSuchClient() implements Outcome {}

        /** As many stand as may. */
        record TooMany() implements Outcome {}
    }
}
