package dev.gatehouse.domain.barrier;

import dev.gatehouse.domain.login.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Something is closed, by whom and why, until a time or until it is lifted.
 *
 * @param reason for people; of at most {@value #LONGEST_REASON} characters, none of them a control character
 * @param actor as the audit names whoever set it
 */
public record Barrier(Barred what, String reason, String actor, Instant since, Optional<Instant> expiresAt) {
    /** How long a reason may be. */
    public static final int LONGEST_REASON = 200;

    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    /** Refuses what {@link #isReason} refuses. */
    public Barrier {
        if (!isReason(reason)) {
            throw new IllegalArgumentException("a barrier has a reason that can be read in one line");
        }
    }

    /** Whether the text says something, in one line that is not too long. */
    public static boolean isReason(String text) {
        return !text.isBlank()
                && text.length() <= LONGEST_REASON
                && text.codePoints().noneMatch(Barrier::breaksLines);
    }

    private static boolean breaksLines(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    /** Whether it closes at that time. */
    public boolean isInForce(Instant now) {
        return expiresAt.map(now::isBefore).orElse(true);
    }

    /**
     * What is said to whoever stands before it, which tells nothing of any account: a banned network has asked too much; what
     * we froze is our own trouble, so that no client takes its credentials for bad ones and throws them away.
     */
    public Refusal refusal(Instant now) {
        return what.isBan() ? new Refusal.Throttled(retryAfter(now)) : new Refusal.Overloaded(retryAfter(now));
    }

    /** Until it ends, but no longer than an hour: it may be lifted before. */
    private Duration retryAfter(Instant now) {
        return expiresAt
                .map(end -> Duration.between(now, end))
                .filter(wait -> wait.compareTo(LONGEST_WAIT) < 0)
                .orElse(LONGEST_WAIT);
    }
}
