package dev.gatehouse.domain.login;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The tries at one account by one class of sources: failures in a row, and tries under way that count as failures until
 * they are settled or their node is given up for dead.
 */
public record AttemptLedger(int failures, Instant lastFailureAt, List<Reservation> reservations) {
    /** Nothing tried yet. */
    public static final AttemptLedger EMPTY = new AttemptLedger(0, Instant.EPOCH, List.of());

    /** A try under way. */
    public record Reservation(String id, Instant voidAt) {}

    /** Takes its own copy of the reservations. */
    public AttemptLedger {
        reservations = List.copyOf(reservations);
    }

    /** How many tries are under way. */
    public int liveReservations(Instant now) {
        return (int)
                reservations.stream().filter(one -> now.isBefore(one.voidAt())).count();
    }

    /** With one more try under way, and without those that are void. */
    public AttemptLedger reserve(Reservation mine, Instant now) {
        var live = new ArrayList<>(
                reservations.stream().filter(one -> now.isBefore(one.voidAt())).toList());
        live.add(mine);
        return new AttemptLedger(failures, lastFailureAt, live);
    }

    /** The try was wrong. */
    public AttemptLedger failed(String id, Instant now) {
        return new AttemptLedger(failures + 1, now, without(id));
    }

    /** The try was right: failures are forgotten. */
    public AttemptLedger succeeded(String id) {
        return new AttemptLedger(0, Instant.EPOCH, without(id));
    }

    /** The try was never made. */
    public AttemptLedger released(String id) {
        return new AttemptLedger(failures, lastFailureAt, without(id));
    }

    /** Whether nothing is worth remembering. */
    public boolean isBlank() {
        return failures == 0 && reservations.isEmpty();
    }

    private List<Reservation> without(String id) {
        return reservations.stream().filter(one -> !one.id().equals(id)).toList();
    }
}
