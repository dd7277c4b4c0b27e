package dev.gatehouse.launcher.configuration;

import dev.gatehouse.domain.login.SprayRule;
import io.dropwizard.util.Duration;

/**
 * When failures of a wider network are told of as spraying.
 *
 * @param accounts at how many accounts it takes
 * @param perAccount how many failures at one account are few
 * @param window in what time
 */
public record SprayConfiguration(int accounts, int perAccount, Duration window) {
    /** Refuses a rule that sees spraying everywhere or nowhere. */
    public SprayConfiguration {
        Check.that(accounts >= 2 && accounts <= SprayRule.MOST_ACCOUNTS, "accounts is 2 to " + SprayRule.MOST_ACCOUNTS);
        Check.that(
                perAccount >= 1 && perAccount <= SprayRule.MOST_PER_ACCOUNT,
                "perAccount is 1 to " + SprayRule.MOST_PER_ACCOUNT);
        Check.wholeSeconds(window, "window");
    }

    /** The same in the words of the domain. */
    SprayRule rule() {
        return new SprayRule(accounts, perAccount, window.toJavaDuration());
    }
}
