package dev.gatehouse.launcher.configuration;

import io.dropwizard.util.Duration;

/**
 * What people do with their own accounts.
 *
 * @param signUp whether strangers may make accounts
 * @param rememberBrowsers how long a browser need not show a second factor again; zero: each time
 */
public record AccountConfiguration(boolean signUp, Duration rememberBrowsers) {
    private static final long MOST_DAYS = 400;

    /** Refuses what no browser keeps (RFC 6265bis section 5.5), and what nobody would tick a box for. */
    public AccountConfiguration {
        Check.that(
                rememberBrowsers.toNanoseconds() == 0 || rememberBrowsers.toHours() > 0,
                "rememberBrowsers is 0d, or an hour or more");
        Check.that(rememberBrowsers.toDays() <= MOST_DAYS, "rememberBrowsers is at most " + MOST_DAYS + " days");
    }
}
