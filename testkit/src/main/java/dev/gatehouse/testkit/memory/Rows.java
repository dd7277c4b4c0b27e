package dev.gatehouse.testkit.memory;

import dev.gatehouse.domain.session.EndReason;
import dev.gatehouse.domain.session.Session;
import dev.gatehouse.domain.token.RefreshMode;
import java.time.Instant;
import java.util.Optional;

/** A session's row after each of the things that can happen to it; whatever is not named stays. */
final class Rows {
    private Rows() {}

    static Session advanced(Session row, Session next) {
        return next.generation() == row.generation()
                ? row.prolonged(next.lastUsedAt(), next.idleExpiresAt(), next.sourceNetwork())
                : row.next(
                        next.nonce(), next.macKeyId(), next.advancedAt(), next.idleExpiresAt(), next.sourceNetwork());
    }

    static Session replayed(Session row, Instant now) {
        return with(row, row.credentialVersion(), row.replays() + 1, now, row.end());
    }

    static Session touched(Session row, Instant now) {
        return with(row, row.credentialVersion(), row.replays(), now, row.end());
    }

    static Session prolonged(Session row, Instant now, Instant idleUntil) {
        var until = idleUntil.isBefore(row.absoluteExpiresAt()) ? idleUntil : row.absoluteExpiresAt();
        return with(row, row.credentialVersion(), row.replays(), now, until, row.end());
    }

    static Session ended(Session row, EndReason why, Instant now) {
        var end = Optional.of(new Session.End(now, why));
        return with(row, row.credentialVersion(), row.replays(), row.lastUsedAt(), end);
    }

    static Session carriedOver(Session row, long version) {
        return with(row, version, row.replays(), row.lastUsedAt(), row.end());
    }

    /** From when on nobody needs the row; whoever looks for a FIXED token is told of its end until it would have expired. */
    static Instant goneFrom(Session row) {
        return row.mode() == RefreshMode.FIXED ? row.expiresAt() : endOf(row);
    }

    /** When the session ended, or will. */
    private static Instant endOf(Session row) {
        return row.end()
                .map(Session.End::at)
                .filter(at -> at.isBefore(row.expiresAt()))
                .orElse(row.expiresAt());
    }

    private static Session with(Session row, long version, int replays, Instant lastUsedAt, Optional<Session.End> end) {
        return with(row, version, replays, lastUsedAt, row.idleExpiresAt(), end);
    }

    private static Session with(
            Session row, long version, int replays, Instant lastUsedAt, Instant idle, Optional<Session.End> end) {
        return new Session(
                row.id(),
                row.subject(),
                row.dialect(),
                row.mode(),
                row.audience(),
                row.scope(),
                row.authTime(),
                row.amr(),
                version,
                row.epoch(),
                row.generation(),
                row.nonce(),
                row.advancedAt(),
                row.macKeyId(),
                replays,
                row.createdAt(),
                lastUsedAt,
                idle,
                row.absoluteExpiresAt(),
                row.sourceNetwork(),
                row.label(),
                row.credential(),
                end);
    }
}
