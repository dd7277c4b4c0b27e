package dev.gatehouse.domain.session;

import dev.gatehouse.domain.token.RefreshMode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The heart of rotation: what happens when generation g is presented to a row at generation c.
 *
 * @param grace how long the direct parent may be presented again; 30 s by default, 0 to 60 s, and with 0 never
 * @param maxReplays how often it may; beyond it the request is refused, never the session ended
 */
public record RefreshRule(Duration grace, int maxReplays) {
    /** The longest grace that can be set. */
    public static final Duration LONGEST_GRACE = Duration.ofSeconds(60);

    /** Honest clients lose an answer now and then; a thief who follows the owner does it every time. */
    private static final int REPLAYS_WITHOUT_ALARM = 3;

    /** Refuses a grace outside 0 to 60 s. */
    public RefreshRule {
        if (grace.isNegative() || grace.compareTo(LONGEST_GRACE) > 0) {
            throw new IllegalArgumentException("refresh grace is 0 to 60 s");
        }
    }

    /** Judges a token whose seal was right, presented to the row of its session. */
    public RefreshVerdict judge(RefreshClaims shown, Session row, Standing standing, Instant now) {
        var death = standing.deathOf(row, now);
        if (death.isPresent()) {
            return new RefreshVerdict.Refuse(death.get());
        }
        if (!now.isBefore(shown.expiresAt())) {
            return new RefreshVerdict.Refuse("token expired");
        }
        if (shown.generation() > row.generation()) {
            return new RefreshVerdict.Refuse("generation of the future");
        }
        return shown.generation() == row.generation() ? current(shown, row) : earlier(shown, row, now);
    }

    /** Whether the replay of that number in one day, the refused ones counted, is the first one too many; said once a day. */
    public boolean isAlarming(int replayOfDay) {
        return replayOfDay == Math.min(REPLAYS_WITHOUT_ALARM, maxReplays) + 1;
    }

    /** Whether the row may be replayed as often as anybody likes, which nobody is alarmed about. */
    public static boolean isFree(Session row) {
        return row.mode() == RefreshMode.EXTEND && row.generation() <= 1;
    }

    private static RefreshVerdict current(RefreshClaims shown, Session row) {
        if (!shown.nonce().equals(row.nonce()) || !shown.keyId().equals(row.macKeyId())) {
            return new RefreshVerdict.Refuse("of another timeline");
        }
        return switch (row.mode()) {
            case ROTATE, EXTEND -> new RefreshVerdict.Advance();
            case KEEP -> new RefreshVerdict.Prolong();
            case FIXED -> new RefreshVerdict.Keep();
            case NONE -> new RefreshVerdict.Refuse("no refresh in this mode");
        };
    }

    private RefreshVerdict earlier(RefreshClaims shown, Session row, Instant now) {
        if (shown.generation() < row.generation() - 1) {
            return new RefreshVerdict.Theft("generation " + shown.generation() + " of " + row.generation());
        }
        if (isFree(row)) {
            return new RefreshVerdict.Replay();
        }
        if (isAfterGrace(row, now)) {
            return new RefreshVerdict.Theft("parent after the window");
        }
        return row.replays() < maxReplays ? new RefreshVerdict.Replay() : new RefreshVerdict.Exhausted(row.replays());
    }

    /** Both times in whole seconds, as the row has them: a window of a second is never cut short by a fraction of one. */
    private boolean isAfterGrace(Session row, Instant now) {
        return grace.isZero()
                || Duration.between(row.advancedAt(), now.truncatedTo(ChronoUnit.SECONDS))
                                .compareTo(grace)
                        > 0;
    }
}
