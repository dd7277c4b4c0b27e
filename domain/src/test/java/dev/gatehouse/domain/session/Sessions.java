package dev.gatehouse.domain.session;

import dev.gatehouse.domain.token.RefreshMode;
import dev.gatehouse.domain.token.Scopes;
import dev.gatehouse.domain.token.SessionId;
import dev.gatehouse.domain.token.Subject;
import dev.gatehouse.domain.user.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Rows for the tests: one that began at noon and is advanced as a store would. */
final class Sessions {
    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    static final Duration IDLE = Duration.ofDays(30);
    static final Duration ABSOLUTE = Duration.ofDays(90);
    static final Standing GOOD = new Standing(true, 7, 2);

    private Sessions() {}

    static Session begun(RefreshMode mode) {
        return row(mode, 0, NOON, 0, Optional.empty());
    }

    static Session row(RefreshMode mode, long generation, Instant advancedAt, int replays, Optional<Session.End> end) {
        var absolute = NOON.plus(ABSOLUTE);
        return new Session(
                new SessionId("s1"),
                new Subject.OfUser(new UserId("u1")),
                new DialectName("envelope"),
                mode,
                "audience",
                Scopes.NONE,
                NOON,
                "pwd",
                7,
                2,
                generation,
                "nonce" + generation,
                advancedAt,
                "key1",
                replays,
                NOON,
                advancedAt,
                advancedAt.plus(IDLE),
                absolute,
                "192.0.2.0/24",
                "",
                Optional.empty(),
                end);
    }

    static Session advanced(Session row, Instant at) {
        return row(row.mode(), row.generation() + 1, at, 0, row.end());
    }

    static Session replayed(Session row, int replays) {
        return row(row.mode(), row.generation(), row.advancedAt(), replays, row.end());
    }
}
