package dev.gatehouse.application.service;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Set;

/** What came up in the present hour; bounded, whatever comes. */
final class ThisHour<T> {
    /** How something came up. */
    enum Seen {
        FIRST,
        AGAIN,
        /** Too much else came up before it. */
        BEYOND
    }

    private final int most;
    private final Set<T> known = new HashSet<>();
    private Instant hour = Instant.EPOCH;

    ThisHour(int most) {
        this.most = most;
    }

    synchronized Seen see(T one, Instant now) {
        var present = now.truncatedTo(ChronoUnit.HOURS);
        if (!present.equals(hour)) {
            hour = present;
            known.clear();
        }
        if (known.contains(one)) {
            return Seen.AGAIN;
        }
        if (known.size() >= most) {
            return Seen.BEYOND;
        }
        known.add(one);
        return Seen.FIRST;
    }

    synchronized void forget(T one) {
        known.remove(one);
    }
}
