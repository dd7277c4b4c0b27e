package dev.gatehouse.domain.login;

import java.time.Duration;
import java.time.Instant;

/**
 * When the failures of a wider network look like a few common passwords that are tried at many accounts: what the budget of
 * each account alone can never see.
 *
 * @param accounts at how many accounts it takes, 2 to 500
 * @param perAccount how many failures at one account are few, 1 to 100; with more, somebody guesses at that account
 * @param window in what time, whole seconds
 */
public record SprayRule(int accounts, int perAccount, Duration window) {
    /** The most accounts that are told apart well. */
    public static final int MOST_ACCOUNTS = 500;

    /** The most failures that can be called few. */
    public static final int MOST_PER_ACCOUNT = 100;

    /** The defaults: 30 accounts with at most 5 failures each in 10 minutes. */
    public static final SprayRule DEFAULT = new SprayRule(30, 5, Duration.ofMinutes(10));

    /** Refuses a rule that sees spraying everywhere or nowhere. */
    public SprayRule {
        if (accounts < 2 || accounts > MOST_ACCOUNTS || perAccount < 1 || perAccount > MOST_PER_ACCOUNT) {
            throw new IllegalArgumentException("spraying is a few failures at many accounts");
        }
        if (window.toSeconds() < 1) {
            throw new IllegalArgumentException("a window has a second at least");
        }
    }

    /** When the window began in which that time falls: windows lie end to end, and are the same on every node. */
    public Instant windowOf(Instant time) {
        long second = time.getEpochSecond();
        return Instant.ofEpochSecond(second - Math.floorMod(second, window.toSeconds()));
    }

    /** What one more failure at an account adds to the accounts with few, if it had so many in this window: 1, 0 or -1. */
    public int accountsBy(int failuresBefore) {
        if (failuresBefore == 0) {
            return 1;
        }
        return failuresBefore == perAccount ? -1 : 0;
    }

    /** Whether somebody should be told. */
    public boolean isSpraying(SourceFailures sum) {
        return sum.accounts() >= accounts;
    }
}
