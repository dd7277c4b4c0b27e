package dev.gatehouse.testkit.memory;

import dev.gatehouse.domain.session.EndReason;
import dev.gatehouse.domain.session.Session;
import java.time.Instant;
import java.util.Optional;

/** A session's row after each of the things that can happen to it; whatever is not named stays. */
final class Rows {
    private Rows() {}

    static Session advanced(Session row, Session next) {
        return with(row, next, next.replays(), next.lastUsedAt(), row.end());
    }

    static Session replayed(Session row, Instant now) {
        return with(row, row, row.replays() + 1, now, row.end());
    }

    static Session touched(Session row, Instant now) {
        return with(row, row, row.replays(), now, row.end());
    }

    static Session ended(Session row, EndReason why, Instant now) {
        return with(row, row, row.replays(), row.lastUsedAt(), Optional.of(new Session.End(now, why)));
    }

    /** When the session ended, or will. */
    static Instant endOf(Session row) {
        return row.end()
                .map(Session.End::at)
                .filter(at -> at.isBefore(row.expiresAt()))
                .orElse(row.expiresAt());
    }

    private static Session with(
            Session row, Session place, int replays, Instant lastUsedAt, Optional<Session.End> end) {
        return new Session(
                row.id(),
                row.subject(),
                row.dialect(),
                row.mode(),
                row.audience(),
                row.scope(),
                row.authTime(),
                row.amr(),
                row.credentialVersion(),
                row.epoch(),
                place.generation(),
                place.nonce(),
                place.advancedAt(),
                place.macKeyId(),
                replays,
                row.createdAt(),
                lastUsedAt,
                place.idleExpiresAt(),
                row.absoluteExpiresAt(),
                place.sourceNetwork(),
                row.label(),
                end);
    }
}
